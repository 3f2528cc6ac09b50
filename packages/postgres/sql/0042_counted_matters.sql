-- Every matter is counted, not proposals alone: by scheme, year, the unit that owes the decision, what it came to
-- and whether in time. Few rows again: of what is open, one a unit and day on which its clock runs out.

-- What counting needs of a scheme: the clock whose days it promises, and the unit that runs under it; where it
-- promises none, the unit that opens its matters. A person is never counted by.
alter table scheme_versions
  add column promised text generated always as (definition::jsonb #>> '{guide,days,promised}') stored,
  add column answering text generated always as (
    case definition::jsonb #>> array['actors', coalesce(
        definition::jsonb #>> array['clocks', definition::jsonb #>> '{guide,days,promised}', 'owner'],
        definition::jsonb #>> '{opening,by}'), 'party']
      when 'unit' then coalesce(
        definition::jsonb #>> array['clocks', definition::jsonb #>> '{guide,days,promised}', 'owner'],
        definition::jsonb #>> '{opening,by}')
    end) stored;

drop trigger note_tallies on matters;
drop function note_tallies();
drop function tallies_of(matters);

-- `sort` may be `matter` too: then `subject` is the unit, empty where none answers; `standing` is open, on-time,
-- late or unjudged; `class` is the outcome, empty while there is none.
alter table tallies add column scheme text collate "C" not null default 'proposals';
alter table tallies alter column scheme drop default, drop constraint tallies_pkey,
  add primary key (zone, sort, scheme, year, subject, standing, class, rating, due);
alter table tally_deltas add column scheme text collate "C" not null default 'proposals';
alter table tally_deltas alter column scheme drop default;
comment on table tallies is 'Counts of matters, and of replies to proposals, without what tally_deltas still holds.';

-- What one matter counts as: a proposal as itself and each of its replies, any other as itself. Not in SQL:
-- PostgreSQL 18 cannot plan it inlined over a whole row.
create function tallies_of(m matters)
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
  where m.number is not null;
end $$;

create function note_tallies() returns trigger language plpgsql as $$
declare
  before matters;
begin
  if tg_op = 'UPDATE' then
    before := old;
  end if;
  insert into tally_deltas (zone, sort, scheme, year, subject, standing, class, rating, due, n)
  select new.zone, t.sort, t.scheme, t.year, t.subject, t.standing, t.class, t.rating, t.due, sum(t.n)
  from (
    select b.*, -1 as n from tallies_of(before) b where before.id is not null
    union all
    select a.*, 1 from tallies_of(new) a
  ) t
  group by t.sort, t.scheme, t.year, t.subject, t.standing, t.class, t.rating, t.due
  having sum(t.n) <> 0;
  return null;
end $$;

create trigger note_opened after insert on matters for each row execute function note_tallies();
-- Most actions leave the counts as they are; asking that first costs a commit less than counting twice.
create trigger note_changed after update on matters for each row
  when (new.scheme = 'proposals' or old.outcome is distinct from new.outcome
    or old.scheme_hash <> new.scheme_hash
    or old.state->'clocks' is distinct from new.state->'clocks'
    or old.state->'parties' is distinct from new.state->'parties')
  execute function note_tallies();

insert into tallies (zone, sort, scheme, year, subject, standing, class, rating, due, n)
select m.zone, t.sort, t.scheme, t.year, t.subject, t.standing, t.class, t.rating, t.due, count(*)
from matters m cross join lateral tallies_of(m) t
where m.scheme <> 'proposals'
group by m.zone, t.sort, t.scheme, t.year, t.subject, t.standing, t.class, t.rating, t.due;
