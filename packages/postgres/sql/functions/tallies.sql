-- What one matter counts as, a row of tallies each: a proposal as itself, each of its replies, and each of these that was
-- ordered to be redone (once, whether or not it is sent again); any other matter as itself. Commits say the same
-- (src/matters/tally.ts); `verify` counts all again by this. Not in SQL: PostgreSQL 18 cannot plan it inlined over a whole
-- row.
create or replace function tallies_of(m matters)
returns table (sort text, scheme text, year integer, subject text, standing text, class text, rating text,
  due date)
language plpgsql stable as $$
#variable_conflict use_column
declare
  registered constant integer := extract(year from m.opened_on);
begin
  if m.scheme <> 'proposals' then
    return query
    select 'matter', m.scheme, registered, coalesce(m.state->'parties'->v.answering->>0, ''),
      case
        when m.outcome is null and (k.runs or not k.stopped) then 'open'
        when k.late then 'late'
        when k.judged then 'on-time'
        else 'unjudged'
      end,
      coalesce(m.outcome, ''), '',
      case when m.outcome is null then coalesce(k.due, 'infinity') else 'infinity' end
    from (select 1) as one
    left join scheme_versions v on v.zone = m.zone and v.hash = m.scheme_hash
    cross join lateral (
      select coalesce(bool_or(c."stoppedOn" is null), false) as runs,
        coalesce(bool_or(c."stoppedOn" is not null), false) as stopped,
        coalesce(bool_or(c."stoppedOn" > c.due), false) as late,
        coalesce(bool_and(c.due is not null) filter (where c."stoppedOn" is not null), false) as judged,
        min(c.due) filter (where c."stoppedOn" is null) as due
      from jsonb_to_recordset(m.state->'clocks') as c (clock text, due date, "stoppedOn" date)
      where c.clock = v.promised
    ) k;
    return;
  end if;
  return query
  select 'proposal', m.scheme, registered, coalesce(m.state->'values'->>'kind', ''),
    case
      when m.number is null then case when m.outcome = 'declined' then 'declined' else 'undecided' end
      when m.stage = 'archived' then 'closed'
      when m.stage in ('answered', 'follow-up') then 'answered'
      else 'handling'
    end,
    case when m.number is null then '' else coalesce(m.state->'values'->>'finalClass', '') end,
    '', date 'infinity'
  union all
  select 'reply', m.scheme, registered, r.party,
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
  where m.number is not null
  union all
  select 'redone', m.scheme, registered, r.party, 'redone', '', '', date 'infinity'
  from jsonb_to_recordset(coalesce(m.state->'branches'->'reply', '[]')) as r (party text)
  where exists (
    select from jsonb_to_recordset(m.state->'clocks') as c (clock text, party text)
    where c.clock = 'redo' and c.party = r.party
  );
end $$;
