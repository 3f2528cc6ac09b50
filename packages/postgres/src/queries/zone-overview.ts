import type { Finding, LetterPromise, ZoneOverview } from '@twinpark/core/promises';
import { statement, type Queryable } from '../database.ts';
import { listLetters } from './list-letters.ts';

const newestShown = 10;

const counts = statement<{
  letters: number;
  samples: number;
  promises: number;
  lineages: number;
}>(
  'overview-counts',
  `select (select count(*)::integer from letters where zone = $1) as letters,
          (select count(*)::integer from letters where zone = $1 and sample) as samples,
          (select coalesce(sum(promise_count), 0)::integer from letters where zone = $1) as promises,
          (select count(*)::integer from lineages where zone = $1 and letter_count > 1)
            as lineages`,
);

const byYear = statement<{ year: number; status: LetterPromise['status']; count: number }>(
  'overview-by-year',
  `select year, status, count(*)::integer as count from promises
   where zone = $1 and year is not null
   group by year, status order by year`,
);

const byKind = statement<{ kind: Finding['kind']; count: number }>(
  'overview-findings',
  `select kind, count(*)::integer as count from findings
   where zone = $1 group by kind order by kind`,
);

// Steps from one owner to the next along an index, so that it costs by units, not by promises.
const units = statement<{ unit: string }>(
  'overview-units',
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

/** The zone at a glance. */
export async function zoneOverview(database: Queryable, zone: string): Promise<ZoneOverview> {
  const [counted] = await database.query(counts, [zone]);
  const years = new Map<number, Record<LetterPromise['status'], number>>();
  for (const { year, status, count } of await database.query(byYear, [zone])) {
    const row = years.get(year) ?? { done: 0, advancing: 0, planned: 0, unknown: 0 };
    row[status] = count;
    years.set(year, row);
  }
  const newest = await listLetters(database, { zone, limit: newestShown });
  return {
    zone,
    letterCount: counted?.letters ?? 0,
    sampleCount: counted?.samples ?? 0,
    promiseCount: counted?.promises ?? 0,
    lineageCount: counted?.lineages ?? 0,
    byYear: [...years].map(([year, statuses]) => ({ year, ...statuses })),
    findingsByKind: await database.query(byKind, [zone]),
    newestLetters: newest.items,
    units: (await database.query(units, [zone])).map((row) => row.unit),
  };
}
