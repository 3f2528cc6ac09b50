import type { Citation, Figure } from '../reading.ts';
import { classOf, NUMERAL } from './characters.ts';
import { findCitations } from './citations.ts';
import { figureAt } from './figure-at.ts';
import { continuesOrdinal, isWord } from './not-a-figure.ts';
import { readNumeralAt } from './read-numeral.ts';

/** A count of Chinese numerals, remembered for the counts that stand in a row with it. */
interface Neighbour {
  readonly figure: Figure;
  readonly end: number;
}
/** Counts of one enumeration (一个中心、两个基地) stand at most this far apart. */
const ROW = 12;
/** A longer number is an account, an identifier or damage, and a JavaScript number could not hold it. */
const MOST_DIGITS = 15;
const SENTENCE_END = /[。；：\n]/;

const inOneRow = (text: string, neighbour: Neighbour | null, start: number): boolean =>
  neighbour !== null &&
  start - neighbour.end <= ROW &&
  !SENTENCE_END.test(text.slice(neighbour.end, start)) &&
  /[、，和及与]/.test(text.slice(neighbour.end, start));

/** Finds every figure of a text, in order: a number with its unit and its qualifier.
 *
 * `value` stands in the plain unit (60万平方米 → 600000 平方米, 六批 → 6 批, 30% → 30 %); `span` and `text`
 * reach from the qualifier to the end of the unit (`超亿元`, `30 多家`). A range (3至5个) and an estimate
 * (三四十家) give two figures with the same span, the lower first.
 *
 * Not figures: years and dates, ordinals, document numbers, numbers of a code (5G, 1+4), numbers in
 * the title of a document and those that open or close a short quotation (a name), 24小时 before what
 * is open round the clock, an indefinite 一 and estimates without a number (数十家). A fraction (三分之二), and a
 * number with 万 or 亿 that ends its clause without a unit, has unit ''. `titles`: the citations of the text when
 * they are known already. One pass, linear. */
export const findFigures = (
  text: string,
  titles: readonly Citation[] = findCitations(text),
): Figure[] => {
  const figures: Figure[] = [];
  let title = 0;
  let ordinalEnd = -1;
  /** An indefinite 一 that counts if a count follows in its row. */
  let doubtful: Neighbour | null = null;
  let previous: Neighbour | null = null;
  for (let at = 0; at < text.length;) {
    if ((classOf(text.charCodeAt(at)) & NUMERAL) === 0) {
      at++;
      continue;
    }
    while (title < titles.length && titles[title]!.span[1] <= at) title++;
    const inside = titles[title];
    // What lost its left mark may begin too early: its numbers are read as text.
    if (inside !== undefined && inside.span[0] <= at && text.charAt(inside.span[0]) === '《') {
      at = inside.span[1];
      continue;
    }
    const start = at;
    const numeral = readNumeralAt(text, at);
    at = numeral.end;
    if (numeral.malformed || numeral.digits > MOST_DIGITS) continue;
    if (continuesOrdinal(text, ordinalEnd, start) || isWord(text, start, numeral)) {
      ordinalEnd = numeral.end;
      continue;
    }
    const found = figureAt(text, start, numeral);
    const first = found?.figures[0];
    if (found === null || first === undefined) continue;
    at = Math.max(at, found.end);
    if (found.indefinite) {
      doubtful = { figure: first, end: found.end };
      if (!inOneRow(text, previous, start)) continue;
      figures.push(first);
      previous = doubtful;
      doubtful = null;
      continue;
    }
    const chinese = numeral.script === 'chinese';
    if (doubtful !== null && chinese && inOneRow(text, doubtful, start))
      figures.push(doubtful.figure);
    doubtful = null;
    figures.push(...found.figures);
    previous = chinese ? { figure: first, end: found.end } : null;
  }
  return figures;
};
