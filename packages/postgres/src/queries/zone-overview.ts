import type { Finding, LetterPromise, ZoneOverview } from '@twinpark/core/promises';
import { statement, type Queryable } from '../database.ts';
import { listLetters } from './list-letters.ts';
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
  // A reply that was redone is one reply: the letter that stands counts, not the one that it replaced.
  `with published as (
     select i.stored, lead(i.stored) over (partition by i.matter, i.party order by i.seq) as next
     from issued_letters i join letters l on l.zone = i.zone and l.id = i.stored
     where i.zone = $1 and i.kind = 'reply' and i.outcome = 'stored'
   ), standing as (
     select sample from letters
     where zone = $1 and id not in (select stored from published where next <> stored)
   )
   select (select count(*)::integer from standing) as letters,
          (select count(*)::integer from standing where sample) as samples,
          (select count(*)::integer from lineages where zone = $1) as promises,
          (select count(*)::integer from lineages where zone = $1 and letter_count > 1)
            as lineages,
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
