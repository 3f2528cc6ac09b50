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
