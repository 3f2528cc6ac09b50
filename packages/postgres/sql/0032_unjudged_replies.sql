-- A reply that has no clock of its own (并案: it was answered with another proposal) was neither on time nor
-- late: it counts as unjudged.

-- What one proposal counts as, and each of its replies. Not in SQL: PostgreSQL 18 cannot plan it inlined over
-- a whole row.
create or replace function tallies_of(m matters)
returns table (sort text, year integer, subject text, standing text, class text, rating text,
  due date)
language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  select 'proposal', extract(year from m.opened_on)::integer, coalesce(m.state->'values'->>'kind', ''),
    case
      when m.number is null then case when m.outcome = 'declined' then 'declined' else 'undecided' end
      when m.stage = 'archived' then 'closed'
      when m.stage in ('answered', 'follow-up') then 'answered'
      else 'handling'
    end,
    case when m.number is null then '' else coalesce(m.state->'values'->>'finalClass', '') end,
    '', date 'infinity'
  union all
  select 'reply', extract(year from m.opened_on)::integer, r.party,
    case
      when r.stage <> 'sent' then 'unsent'
      when k.late then 'late'
      when k.unjudged then 'unjudged'
      else 'on-time'
    end,
    case when r.stage = 'sent' then coalesce(r."values"->>'resultClass', '') else '' end,
    case when r.stage = 'sent' then coalesce(g.worst, '') else '' end,
    case when r.stage = 'sent' then date 'infinity' else coalesce(k.due, 'infinity') end
  from jsonb_to_recordset(coalesce(m.state->'branches'->'reply', '[]'))
    as r (party text, stage text, "values" jsonb)
  cross join lateral (
    select coalesce(bool_or(c."stoppedOn" > c.due), false) as late,
      coalesce(bool_or(c."stoppedOn" is not null and c.due is null), true) as unjudged,
      min(c.due) filter (where c."stoppedOn" is null) as due
    from jsonb_to_recordset(m.state->'clocks') as c (clock text, party text, due date, "stoppedOn" date)
    where c.party = r.party and c.clock in ('reply', 'redo')
  ) k
  cross join lateral (
    select case max(case b."values"->>'satisfaction'
        when 'satisfied' then 1 when 'basically-satisfied' then 2 when 'dissatisfied' then 3 end)
      when 1 then 'satisfied' when 2 then 'basically' when 3 then 'dissatisfied' end as worst
    from jsonb_to_recordset(coalesce(m.state->'branches'->'rating', '[]'))
      as b (stage text, "values" jsonb)
    where b.stage in ('rated', 'dissatisfied')
  ) g
  where m.number is not null;
end $$;

-- What is counted already is counted again.
delete from tallies;
delete from tally_deltas;
insert into tallies (zone, sort, year, subject, standing, class, rating, due, n)
select m.zone, t.sort, t.year, t.subject, t.standing, t.class, t.rating, t.due, count(*)
from matters m cross join lateral tallies_of(m) t
where m.scheme = 'proposals'
group by m.zone, t.sort, t.year, t.subject, t.standing, t.class, t.rating, t.due;
