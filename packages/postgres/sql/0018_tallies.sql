-- How proposals were handled, counted (统计): few rows whatever the number of matters: by unit,
-- year and, of what is not sent, day. Commits
-- leave what changes as rows of their own, so that two of them never wait for one counter; a job adds
-- these up. Who reads adds both.

create table tallies (
  zone text collate "C" not null,
  -- `proposal` or `reply`
  sort text collate "C" not null,
  -- Of registration.
  year integer not null,
  -- The kind of a proposal, the unit of a reply.
  subject text collate "C" not null,
  -- Of a proposal: undecided, declined, handling, answered, closed; of a reply: unsent, on-time, late,
  -- unjudged (no date could be computed).
  standing text collate "C" not null,
  -- A to D; empty while there is none.
  class text collate "C" not null,
  -- Of a reply that was sent: what the least satisfied signer said; empty while nobody has.
  rating text collate "C" not null,
  -- Of a reply that is not sent: the earliest day a clock of it runs out; else infinity.
  due date not null,
  n bigint not null,
  primary key (zone, sort, year, subject, standing, class, rating, due)
);

comment on table tallies is 'Counts of proposals and replies, without what tally_deltas still holds.';

create table tally_deltas (
  zone text collate "C" not null,
  position bigint not null generated always as identity,
  sort text collate "C" not null,
  year integer not null,
  subject text collate "C" not null,
  standing text collate "C" not null,
  class text collate "C" not null,
  rating text collate "C" not null,
  due date not null,
  n bigint not null,
  primary key (zone, position)
);

-- What one proposal counts as, and each of its replies. Not in SQL: PostgreSQL 18 cannot plan it inlined over
-- a whole row.
create function tallies_of(m matters)
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
      coalesce(bool_or(c."stoppedOn" is not null and c.due is null), false) as unjudged,
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
  insert into tally_deltas (zone, sort, year, subject, standing, class, rating, due, n)
  select new.zone, t.sort, t.year, t.subject, t.standing, t.class, t.rating, t.due, sum(t.n)
  from (
    select b.*, -1 as n from tallies_of(before) b where before.id is not null
    union all
    select a.*, 1 from tallies_of(new) a
  ) t
  group by t.sort, t.year, t.subject, t.standing, t.class, t.rating, t.due
  having sum(t.n) <> 0;
  return null;
end $$;

create trigger note_tallies after insert or update on matters for each row
  when (new.scheme = 'proposals') execute function note_tallies();

insert into tallies (zone, sort, year, subject, standing, class, rating, due, n)
select m.zone, t.sort, t.year, t.subject, t.standing, t.class, t.rating, t.due, count(*)
from matters m cross join lateral tallies_of(m) t
where m.scheme = 'proposals'
group by m.zone, t.sort, t.year, t.subject, t.standing, t.class, t.rating, t.due;
