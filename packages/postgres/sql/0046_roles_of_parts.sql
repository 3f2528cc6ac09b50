-- What one may see of a matter follows from the parts one holds, and a part of a unit may need a role: lists show an account
-- the matters whose case file it may open, and no others.

-- `roles`: what each of `actors` needs, in their order, empty where any officer of the unit holds it. `turns`: those of
-- them for whose parts something waits.
alter table matter_parties add column roles text[], add column turns text[] not null default '{}';

with parts as materialized (
  select v.zone, v.hash, a.key as actor, a.value->>'role' as role
  from scheme_versions v cross join lateral jsonb_each(v.definition::jsonb->'actors') a
), needed as (
  select q.zone, q.matter, q.kind, q.party, array_agg(coalesce(p.role, '') order by a.nth) as roles,
    array_agg(distinct coalesce(p.role, '') collate "C" order by coalesce(p.role, '') collate "C") as turns
  from matter_parties q
  join matters m on m.zone = q.zone and m.id = q.matter
  cross join lateral unnest(q.actors) with ordinality as a (actor, nth)
  left join parts p on p.zone = m.zone and p.hash = m.scheme_hash and p.actor = a.actor
  group by q.zone, q.matter, q.kind, q.party
)
update matter_parties q set roles = n.roles, turns = case when q.turn then n.turns else '{}' end
from needed n
where (q.zone, q.matter, q.kind, q.party) = (n.zone, n.matter, n.kind, n.party);

alter table matter_parties alter column roles set not null, alter column turns drop default;

-- For which of several roles it waits the node judges when it starts.
insert into turns_again (zone, matter)
select distinct zone, matter from matter_parties where cardinality(turns) > 1
on conflict do nothing;

-- As before, with the roles.
create or replace function commit_rows(z text, ids uuid[], moments timestamptz[], schemes text[], stages text[], c jsonb)
returns void
language plpgsql as $$
declare
  one record;
  event events;
begin
  if c ? 'personal' then
    insert into personal_values (zone, matter, hash, field, salt, value)
    select z, ids[p.n], decode(p.hash, 'hex'), p.field, decode(p.salt, 'hex'), p.value
    from jsonb_to_recordset(c->'personal') as p (n integer, hash text, field text, salt text, value text);
  end if;
  if c ? 'erase' then
    for one in select * from jsonb_to_recordset(c->'erase') as e (n integer, field text) loop
      delete from personal_values where zone = z and matter = ids[one.n] and field = one.field;
    end loop;
  end if;

  if c ? 'dropParties' then
    for one in select * from jsonb_to_recordset(c->'dropParties') as d (n integer, kind text, party text) loop
      delete from matter_parties
      where zone = z and matter = ids[one.n] and kind = one.kind and party = one.party;
    end loop;
  end if;
  if c ? 'putParties' then
    insert into matter_parties (zone, matter, kind, party, actors, roles, scheme, stage, open, turn, turns, due)
    select z, ids[p.n], p.kind, p.party, p.actors, p.roles, schemes[p.n], stages[p.n], p.open, p.turn, p.turns,
      coalesce(p.due, 'infinity')
    from jsonb_to_recordset(c->'putParties') as p (n integer, kind text, party text, actors text[],
      roles text[], open boolean, turn boolean, turns text[], due date)
    on conflict (zone, matter, kind, party) do update set actors = excluded.actors,
      roles = excluded.roles, stage = excluded.stage, open = excluded.open, turn = excluded.turn, turns = excluded.turns,
      due = excluded.due;
  end if;
  if c ? 'dropBranches' then
    for one in select * from jsonb_to_recordset(c->'dropBranches') as d (n integer, branch text, party text) loop
      delete from matter_branches
      where zone = z and matter = ids[one.n] and branch = one.branch and party = one.party;
    end loop;
  end if;
  if c ? 'putBranches' then
    insert into matter_branches (zone, matter, branch, party, stage)
    select z, ids[b.n], b.branch, b.party, b.stage
    from jsonb_to_recordset(c->'putBranches') as b (n integer, branch text, party text, stage text)
    on conflict (zone, matter, branch, party) do update set stage = excluded.stage;
  end if;
  if c ? 'dropClocks' then
    for one in select * from jsonb_to_recordset(c->'dropClocks') as d (n integer, ordinal integer) loop
      delete from matter_clocks where zone = z and matter = ids[one.n] and ordinal = one.ordinal;
    end loop;
  end if;
  if c ? 'putClocks' then
    insert into matter_clocks (zone, matter, ordinal, clock, party, due, wakes)
    select z, ids[k.n], k.ordinal, k.clock, k.party, coalesce(k.due, 'infinity'), k.wakes
    from jsonb_to_recordset(c->'putClocks') as k (n integer, ordinal integer, clock text, party text,
      due date, wakes boolean)
    on conflict (zone, matter, ordinal) do update set due = excluded.due, wakes = excluded.wakes,
      tried_on = null, leased_until = null;
  end if;
  if c ? 'dropTimers' then
    for one in select * from jsonb_to_recordset(c->'dropTimers') as d (n integer, action text) loop
      delete from matter_timers where zone = z and matter = ids[one.n] and action = one.action;
    end loop;
  end if;
  if c ? 'putTimers' then
    insert into matter_timers (zone, matter, action, day)
    select z, ids[t.n], t.action, coalesce(t.day, '-infinity')
    from jsonb_to_recordset(c->'putTimers') as t (n integer, action text, day date)
    on conflict (zone, matter, action) do update set day = excluded.day, tried_on = null,
      leased_until = null;
  end if;

  -- Of commands that draw no numbers, and without what is unique to them; commit_rest has the others.
  if c ? 'entries' then
    with given as (
      select ids[e.n] as matter, moments[e.n] as at, e.*
      from jsonb_to_recordset(c->'entries') as e (n integer, register text, id text, seq integer,
        ordinal integer, columns jsonb, "from" text, until text)
    ), versions as (
      insert into entry_versions (zone, register, id, version, matter, seq, ordinal, change, at)
      select z, g.register, g.id, 1, g.matter, g.seq, g.ordinal,
        jsonb_strip_nulls(jsonb_build_object('columns', g.columns, 'from', g."from", 'until', g.until)), g.at
      from given g
    )
    insert into entries (zone, register, id, matter, seq, ordinal, columns, at, valid_from, valid_until)
    select z, g.register, g.id, g.matter, g.seq, g.ordinal, g.columns, g.at, g."from"::date, g.until::date
    from given g;
  end if;

  if c ? 'tallies' then
    insert into tally_deltas (zone, sort, scheme, year, subject, standing, class, rating, due, n)
    select z, 'matter', schemes[t.n], t.year, t.subject, t.standing, t.class, '', coalesce(t.due, 'infinity'), t.by
    from jsonb_to_recordset(c->'tallies') as t (n integer, year integer, subject text, standing text,
      class text, due date, by integer);
  end if;

  if c ? 'noted' then
    for one in select * from jsonb_to_recordset(c->'noted') as e (n integer, seq integer) order by n, seq loop
      select e.* into event from events e where e.zone = z and e.matter = ids[one.n] and e.seq = one.seq;
      perform note_event(event);
    end loop;
  end if;
end
$$;
