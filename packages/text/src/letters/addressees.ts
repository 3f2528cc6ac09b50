import { readAt, unsaid, type Field } from './field.ts';
import { namesIn } from './names.ts';
import type { Piece } from './piece.ts';

const SALUTATION = /^(?:尊敬的?|敬爱的)?\s*(.+?)\s*[：:]\s*(?:您们?好|你们?好)?[！!。]?\s*/;
const HONORIFIC =
  /\s*(?:等\s*\d*\s*[位名]?)?(?:政协)?(?:市|区|省|县)?(?:人大)?(?:各位)?(?:委员|代表|议员|先生|女士|教授|同志|院士|博士|校长|主席)(?:们)?(?:等\d+[位名](?:代表|委员))?$/;
const NOBODY = /^(?:各位|诸位|全体)$/;

/** Whom the letter addresses, without 尊敬的 and without 委员 or 代表. A party, a committee or an
 * office keeps its whole name. */
export function addresseesOf(salutation: Piece | undefined): Field<readonly string[]> {
  if (salutation === undefined) return unsaid([]);
  const list = SALUTATION.exec(salutation.text)?.[1];
  if (list === undefined) return unsaid([]);
  const names = namesIn(list).flatMap(({ text }) => {
    const name = text.replace(HONORIFIC, '').replace(/等$/, '').trim();
    return name === '' || NOBODY.test(name) ? [] : [name];
  });
  return names.length === 0 ? unsaid([]) : readAt(names, salutation.start, salutation.end);
}
