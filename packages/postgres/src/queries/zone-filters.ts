import type { ZoneFilters } from '@twinpark/core/promises';
import { statement, type Queryable } from '../database.ts';

// Steps from one owner to the next along an index, so that it costs by units, not by promises.
const units = statement<{ unit: string }>(
  'zone-units',
  `with recursive owners (unit) as (
     (select owner from promises where zone = $1 and owner is not null order by owner limit 1)
     union all
     select (select p.owner from promises p where p.zone = $1 and p.owner > o.unit
             order by p.owner limit 1)
     from owners o where o.unit is not null
   )
   select unit from owners where unit is not null
   union
   select lead from letters where zone = $1 and lead is not null
   order by unit`,
);

/** The units that lead letters or own promises of a zone, as the letters write them. */
export async function unitsOfZone(database: Queryable, zone: string): Promise<readonly string[]> {
  return (await database.query(units, [zone])).map(({ unit }) => unit);
}

const coHandlers = statement<{ unit: string }>(
  'zone-co-handlers',
  `select distinct unnest(co_handlers) as unit from letters where zone = $1 order by unit`,
);

const letterYears = statement<{ year: number }>(
  'zone-letter-years',
  `select distinct year from letters where zone = $1 and year is not null order by year`,
);

// Steps from one year to the next along an index.
const promiseYears = statement<{ year: number | null }>(
  'zone-promise-years',
  `with recursive years (year) as (
     (select first_year from lineages where zone = $1 and first_year is not null
      order by first_year limit 1)
     union all
     select (select l.first_year from lineages l where l.zone = $1 and l.first_year > y.year
             order by l.first_year limit 1)
     from years y where y.year is not null
   ), undated (year) as (
     select first_year from lineages where zone = $1 and first_year is null limit 1
   )
   select year from (
     select year from years where year is not null union all select year from undated) found
   order by year nulls last`,
);

const findingYears = statement<{ year: number }>(
  'zone-finding-years',
  `select distinct year from findings where zone = $1 and year is not null order by year`,
);

/** By what the lists of a zone can be narrowed. */
export async function zoneFilters(database: Queryable, zone: string): Promise<ZoneFilters> {
  return {
    units: await unitsOfZone(database, zone),
    coHandlers: (await database.query(coHandlers, [zone])).map(({ unit }) => unit),
    letterYears: (await database.query(letterYears, [zone])).map(({ year }) => year),
    promiseYears: (await database.query(promiseYears, [zone])).map(({ year }) => year),
    findingYears: (await database.query(findingYears, [zone])).map(({ year }) => year),
  };
}
