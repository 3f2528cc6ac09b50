import type { Finding, LetterPromise, ZoneOverview } from '@twinpark/core/promises';
import { statement, type Queryable } from '../database.ts';
import { listLetters } from './list-letters.ts';
import { replacedLetters } from './replaced-letters.ts';
import { unitsOfZone } from './zone-filters.ts';

const newestShown = 10;

const counts = statement<{
  letters: number;
  samples: number;
  promises: number;
  lineages: number;
  imported_until: Date | null;
}>(
  'overview-counts',
  // A reply that was redone is one reply: the letter that stands counts, not the one that it replaced. What both say is
  // said once.
  `with replaced as materialized (${replacedLetters}
   ), standing as (
     select sample from letters where zone = $1 and id not in (select id from replaced)
   ), again as (
     select lineage, count(distinct letter) as letters from promises
     where zone = $1 and letter in (select id from replaced) group by lineage
   )
   select (select count(*)::integer from standing) as letters,
          (select count(*)::integer from standing where sample) as samples,
          (select count(*)::integer from lineages where zone = $1) as promises,
          (select count(*)::integer from lineages l left join again a on a.lineage = l.id
            where l.zone = $1 and l.letter_count - coalesce(a.letters, 0) > 1) as lineages,
          (select max(imported_at) from letters where zone = $1) as imported_until`,
);

const byYear = statement<{ year: number | null; status: LetterPromise['status']; count: number }>(
  'overview-by-year',
  `select first_year as year, status, count(*)::integer as count from lineages
   where zone = $1
   group by first_year, status order by first_year nulls last`,
);

const byKind = statement<{ kind: Finding['kind']; count: number }>(
  'overview-findings',
  `select kind, count(*)::integer as count from findings
   where zone = $1 group by kind order by kind`,
);

/** The zone at a glance. */
export async function zoneOverview(database: Queryable, zone: string): Promise<ZoneOverview> {
  const [counted] = await database.query(counts, [zone]);
  const years = new Map<number | null, Record<LetterPromise['status'], number>>();
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
    importedUntil: counted?.imported_until?.toISOString() ?? null,
    units: await unitsOfZone(database, zone),
  };
}
