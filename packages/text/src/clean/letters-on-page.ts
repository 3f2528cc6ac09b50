import type { Span } from '../reading.ts';
import { toSimplified } from './script.ts';

/** One of the letters that stand on one page. */
export interface LetterOnPage {
  readonly text: string;
  readonly span: Span;
}

/** A title line: …关于…第N号…的函, 关于…建议的答复, without a sentence's marks. */
const TITLE =
  /^(?=.{8})[^，。；！？\t]*(?:关于|对)[^。；！？\t]*(?:的函|复函|答复函?|答复意见|主办意见|会办意见|办理意见|分办意见|的回复|办理情况的?报告)(?:（[^（）]{1,12}）)?$/;
const NUMBER = /第?\s?[（(〔]?(\d{2,}|[A-Z]\d{3,})[)）〕]?\s?号/;
const SALUTATION =
  /^[^。；]{2,60}(?:代表|委员|政协|人大|委会|党派|同志|先生|女士|单位|组)[^。；]{0,20}[：:]$/;

const LONGEST_TITLE = 160;

interface Title {
  readonly at: number;
  readonly number: string | undefined;
}

/** Splits a page that carries several letters (C30), in the order of the page. A letter begins with
 * its title line: one with another proposal number than the title before it, or, without numbers,
 * one behind a letter that has already had its salutation. What stands before the first title
 * belongs to the first letter; a page with one letter or none comes back whole. Traditional text
 * is told apart like simplified. Spans are offsets into `text` and cover it without gaps; give it
 * cleaned text, in which cut titles are whole. */
export function splitLetters(text: string): LetterOnPage[] {
  const starts: number[] = [];
  let last: Title | undefined;
  let saluted = false;
  const plain = toSimplified(text);
  for (let at = 0; at < plain.length;) {
    const newline = plain.indexOf('\n', at);
    const end = newline === -1 ? plain.length : newline;
    const line = end - at > LONGEST_TITLE ? '' : plain.slice(at, end);
    if (TITLE.test(line)) {
      const title: Title = { at, number: NUMBER.exec(line)?.[1] };
      if (last && isAnother(title, last, saluted)) {
        starts.push(at);
        saluted = false;
      }
      last = title;
    } else if (SALUTATION.test(line)) {
      saluted = true;
    }
    at = end + 1;
  }
  const bounds = [0, ...starts, text.length];
  return bounds.slice(0, -1).map((start, i) => {
    const end = bounds[i + 1]!;
    return { text: text.slice(start, end), span: [start, end] };
  });
}

/** A title repeated in the head of its own page is no new letter. */
function isAnother(title: Title, before: Title, saluted: boolean): boolean {
  if (!saluted) return false;
  return (
    title.number === undefined || before.number === undefined || title.number !== before.number
  );
}
