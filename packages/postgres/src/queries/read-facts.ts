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

const readWhole = statement<FactsRow>(
  'read-letter-facts',
  `select l.id::text as id, l.file, l.year, r.reading
   from letters l join readings r on r.zone = l.zone and r.letter = l.id
   where l.zone = $1 and l.id = any ($2::uuid[])`,
);

interface OutlineRow {
  readonly id: string;
  readonly file: string;
  readonly kind: LetterFacts['kind'];
  readonly title: string | null;
  readonly number: string | null;
  readonly session: string | null;
  readonly lead: string | null;
  readonly co_handlers: readonly string[];
  readonly issued_on: string | null;
  readonly year: number | null;
  readonly result_class: LetterFacts['resultClass'];
  readonly cited: readonly string[];
}

// Rules that compare the promises of a lineage need only this; the readings of all its letters would
// be a hundred times as much.
const readOutlines = statement<OutlineRow>(
  'read-letter-outlines',
  `select id::text as id, file, kind, title, number, session, lead, co_handlers, issued_on, year,
     result_class, cited
   from letters where zone = $1 and id = any ($2::uuid[])`,
);

/** Facts of letters by id; as an `outline` only what the letter's row holds, without text, points,
 * lists and figures, and with the titles that it cites. */
export async function readFacts(
  database: Queryable,
  zone: string,
  ids: readonly string[],
  extent: 'outline' | 'whole',
): Promise<ReadonlyMap<string, LetterFacts>> {
  if (ids.length === 0) return new Map();
  if (extent === 'whole') {
    const rows = await database.query(readWhole, [zone, ids]);
    return new Map(rows.map((row) => [row.id, factsOf(row, row.reading)]));
  }
  const rows = await database.query(readOutlines, [zone, ids]);
  return new Map(rows.map((row) => [row.id, outlineOf(row)]));
}

function outlineOf(row: OutlineRow): LetterFacts {
  const { id, file, kind, title, number, session, lead, year } = row;
  return {
    id,
    file,
    kind,
    title,
    number,
    session,
    lead,
    year,
    coHandlers: row.co_handlers,
    issuedOn: row.issued_on,
    resultClass: row.result_class,
    addressees: [],
    disclosure: null,
    contact: null,
    cleanText: '',
    warnings: [],
    points: [],
    workList: [],
    figures: [],
    citations: row.cited.map((cited) => ({ title: cited, span: [0, 0] })),
  };
}
