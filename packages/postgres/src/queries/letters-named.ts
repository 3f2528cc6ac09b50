import type { LetterSummary } from '@twinpark/core/promises';
import { statement, type Queryable } from '../database.ts';
import { summaryColumns, summaryOf, type SummaryRow } from '../rows.ts';

const find = statement<SummaryRow>(
  'letters-named',
  `select ${summaryColumns} from letters l
   where l.zone = $1 and (l.id::text = $2 or l.file = $2 or l.number = $2)
   order by l.listed_on desc, l.id desc
   limit 20`,
);

/** The letters with this id, file name or number, newest first; at most twenty. */
export async function lettersNamed(
  database: Queryable,
  zone: string,
  name: string,
): Promise<readonly LetterSummary[]> {
  return (await database.query(find, [zone, name])).map(summaryOf);
}
