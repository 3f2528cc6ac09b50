import type { LetterFacts } from '@twinpark/core/promises';
import type { Reading } from '@twinpark/text';
import { statement, type Queryable } from '../database.ts';

/** Facts about a letter from its stored reading. */
export function factsOf(
  letter: { readonly id: string; readonly file: string; readonly year: number | null },
  reading: Reading,
): LetterFacts {
  return { ...reading, id: letter.id, file: letter.file, year: letter.year };
}

interface FactsRow {
  readonly id: string;
  readonly file: string;
  readonly year: number | null;
  readonly reading: Reading;
}

// Everything but the text and what points into it: rules that compare the promises of a lineage
// need only this, and the texts of all its letters would be a hundred times as much.
const readOutlines = statement<FactsRow>(
  'read-letter-outlines',
  `select l.id::text as id, l.file, l.year,
     r.reading || '{"cleanText": "", "points": [], "workList": [], "figures": [], "citations": []}'
       as reading
   from letters l join readings r on r.zone = l.zone and r.letter = l.id
   where l.zone = $1 and l.id = any ($2::uuid[])`,
);

const readWhole = statement<FactsRow>(
  'read-letter-facts',
  `select l.id::text as id, l.file, l.year, r.reading
   from letters l join readings r on r.zone = l.zone and r.letter = l.id
   where l.zone = $1 and l.id = any ($2::uuid[])`,
);

/** Facts of letters by id; as an `outline` without their text, points, lists and figures. */
export async function readFacts(
  database: Queryable,
  zone: string,
  ids: readonly string[],
  extent: 'outline' | 'whole',
): Promise<ReadonlyMap<string, LetterFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await database.query(extent === 'outline' ? readOutlines : readWhole, [zone, ids]);
  return new Map(rows.map((row) => [row.id, factsOf(row, row.reading)]));
}
