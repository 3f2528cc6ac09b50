-- Linking reads and writes little: promises get a number, a key keeps the numbers of the newest that
-- bear it in one row instead of a row each, and a promise keeps the links it was stored with. What a
-- link rests on is worked out from its two promises whenever somebody asks.

alter table promises
  -- In the order in which the zone's promises were stored, from 1.
  add column number integer,
  -- Numbers of earlier stored promises that are taken for the same, and how alike they are.
  add column linked integer[] not null default '{}',
  add column link_scores real[] not null default '{}',
  add check (cardinality(linked) = cardinality(link_scores));

update promises p set number = n.number
from (
  select zone, letter, ordinal,
    row_number() over (partition by zone order by letter, ordinal) as number
  from promises) n
where p.zone = n.zone and p.letter = n.letter and p.ordinal = n.ordinal;

alter table promises alter column number set not null;
create unique index promises_number on promises (zone, number);

update promises p set linked = k.linked, link_scores = k.scores
from (
  select a.zone, greatest(a.number, b.number) as number,
    array_agg(least(a.number, b.number) order by k.score desc) as linked,
    array_agg(k.score order by k.score desc) as scores
  from links k
  join promises a on a.zone = k.zone and a.letter = k.from_letter and a.ordinal = k.from_ordinal
  join promises b on b.zone = k.zone and b.letter = k.to_letter and b.ordinal = k.to_ordinal
  group by 1, 2) k
where p.zone = k.zone and p.number = k.number;

drop table links;

create table key_buckets (
  zone text collate "C" not null,
  key text collate "C" not null,
  -- How many promises bear the key.
  held integer not null check (held > 0),
  -- The newest of them, oldest first: all up to a cap, a few beyond it (KeyIndex in core).
  newest integer[] not null,
  primary key (zone, key)
) with (fillfactor = 80);

insert into key_buckets (zone, key, held, newest)
select k.zone, k.key, count(*),
  (array_agg(p.number order by p.number))[case when count(*) > 64 then count(*) - 11 else 1 end:]
from promise_keys k
join promises p on p.zone = k.zone and p.letter = k.letter and p.ordinal = k.ordinal
group by k.zone, k.key;

drop table promise_keys;
