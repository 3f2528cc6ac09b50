import { compare, scorePair, type Lineage, type LineageDetail } from '@twinpark/core/promises';
import { statement, type Queryable } from '../database.ts';
import type { WorkListSource } from '../store.ts';
import {
  findingColumns,
  findingOf,
  summaryColumns,
  summaryOf,
  type FindingRow,
  type SummaryRow,
} from '../rows.ts';
import { withOriginals } from './original-quotes.ts';
import { ZoneMemory } from '../linking/zone-memory.ts';
import { lineageOfPromise, promisesOfUnit } from './read-lineages.ts';
import { readDecisions } from './read-numbered.ts';

const readLetters = statement<SummaryRow>(
  'read-lineage-letters',
  `select ${summaryColumns} from letters l
   where l.zone = $1 and l.id in (
     select letter from promises where zone = $1 and lineage = $2)
   order by l.listed_on, l.id`,
);

const readFindings = statement<FindingRow>(
  'read-lineage-findings',
  `select ${findingColumns} from findings f
   where f.zone = $1 and f.lineage = $2
   order by f.listed_place desc, f.id desc`,
);

/** A lineage by its own id or by that of any promise in it; null when nobody has the id. */
export async function lineageDetail(
  database: Queryable,
  zone: string,
  id: string,
): Promise<LineageDetail | null> {
  const lineage = await lineageOfPromise(database, zone, id);
  if (lineage === null) return null;
  const [found] = await new ZoneMemory(zone).lineages(database, [lineage]);
  if (found === undefined) return null;
  const decisions = await readDecisions(database, zone, [lineage]);
  const letters = await database.query(readLetters, [zone, lineage]);
  const findings = await database.query(readFindings, [zone, lineage]);
  return {
    lineage: withReasons(found),
    letters: letters.map(summaryOf),
    findings: await withOriginals(database, zone, findings.map(findingOf)),
    decisions,
  };
}

/** The lineage with what each link rests on: that follows from its two promises and is not stored. */
function withReasons(lineage: Lineage): Lineage {
  const byId = new Map(lineage.promises.map((promise) => [promise.id, promise]));
  const links = lineage.links.map((link) => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    const because = from && to ? scorePair(from, to)?.because : undefined;
    return { ...link, because: because ?? [] };
  });
  return { ...lineage, links };
}

const nameLetters = statement<
  Pick<SummaryRow, 'id' | 'kind' | 'title' | 'original_title' | 'number' | 'issued_on'>
>(
  'work-list-letters',
  `select l.id::text as id, l.kind, l.title, l.original_title, l.number, l.issued_on from letters l
   where l.zone = $1 and l.id = any ($2::uuid[])
   order by l.listed_on, l.id`,
);

/** What the letters of a year say of a unit's promises, by lineage, for its work list: of real letters, or
 * of samples when there are none. What other years say, and links, are left out: a table of ten thousand
 * promises would read them for nothing. */
export async function workListSource(
  database: Queryable,
  zone: string,
  year: number,
  names: readonly string[],
): Promise<WorkListSource> {
  const found = await promisesOfUnit(database, zone, year, names);
  const real = found.filter(({ sample }) => !sample);
  const sample = real.length === 0 && found.length > 0;
  const byLineage = Map.groupBy(sample ? found : real, ({ promise }) => promise.lineage);
  const lineages = [...byLineage].map(([id, members]) => ({
    id,
    promises: members
      .map(({ promise: { lineage: _lineage, ...promise } }) => promise)
      .toSorted(compare),
    links: [],
  }));
  const named = [...new Set((sample ? found : real).map(({ promise }) => promise.letter))];
  const letters = (await database.query(nameLetters, [zone, named])).map(
    ({ original_title: originalTitle, issued_on: issuedOn, ...name }) => ({
      ...name,
      ...(originalTitle !== null && { originalTitle }),
      issuedOn,
    }),
  );
  return { lineages, letters, sample };
}
