import type { LetterDetail } from '@twinpark/core/promises';
import type { Reading } from '@twinpark/text';
import { statement, type Queryable } from '../database.ts';
import {
  findingColumns,
  findingOf,
  letterIdForm,
  promiseColumns,
  promiseOf,
  summaryColumns,
  summaryOf,
  type FindingRow,
  type PromiseRow,
  type SummaryRow,
} from '../rows.ts';
import { withOriginals } from './original-quotes.ts';

const readLetter = statement<SummaryRow & { reading: Reading }>(
  'read-letter',
  `select ${summaryColumns}, r.reading
   from letters l join readings r on r.zone = l.zone and r.letter = l.id
   where l.zone = $1 and l.id = $2::uuid`,
);

const readPromises = statement<PromiseRow>(
  'read-letter-promises',
  `select ${promiseColumns}, p.keys from promises p
   where p.zone = $1 and p.letter = $2::uuid order by p.ordinal`,
);

const readFindings = statement<FindingRow>(
  'read-letter-findings',
  `select ${findingColumns} from findings f
   where f.zone = $1
     and f.id in (select finding from finding_letters where zone = $1 and letter = $2::uuid)
   order by f.listed_place desc, f.id desc`,
);

/** A letter with everything known of it; null when there is none of this id. */
export async function letterDetail(
  database: Queryable,
  zone: string,
  id: string,
): Promise<LetterDetail | null> {
  if (!letterIdForm.test(id)) return null;
  const [letter] = await database.query(readLetter, [zone, id]);
  if (letter === undefined) return null;
  const promises = await database.query(readPromises, [zone, id]);
  const findings = await database.query(readFindings, [zone, id]);
  return {
    ...summaryOf(letter),
    reading: letter.reading,
    promises: promises.map(promiseOf),
    findings: await withOriginals(database, zone, findings.map(findingOf)),
  };
}
