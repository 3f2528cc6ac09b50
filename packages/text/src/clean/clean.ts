import type { Repair, Script, Warning } from '../reading.ts';
import { closeListNumbers, dropScrapLines } from './junk.ts';
import { dropHeadQuestionMarks, dropSymbolNoise, settleCommas } from './marks.ts';
import { dropMarkup } from './markup.ts';
import { dropNavigation } from './navigation.ts';
import { joinParagraphs } from './paragraphs.ts';
import { stripPinyin } from './pinyin.ts';
import { scriptOf } from './script.ts';
import { settleSpaces } from './spaces.ts';
import { Tally } from './tally.ts';
import type { Step } from './tally.ts';
import { settleScript, settleVariants } from './variants.ts';
import { findDamage } from './warnings.ts';
import { halfWidth } from './width.ts';
import { realignBrackets, rereadUtf8 } from './wrong-encoding.ts';

/** A letter's text after cleaning. */
export interface Cleaned {
  /** Simplified text; every span of a reading is an offset into it. Lines end in \n. A tab at the
   * head of a line opens a table cell, a line that is only a tab is a blank cell; a tab inside a
   * line divides cells. No blanks at the ends of lines. */
  readonly text: string;
  /** The script the text came in. */
  readonly script: Script;
  /** What was mended, and how often, by code. */
  readonly repairs: readonly Repair[];
  /** What could not be mended and was left as it is. */
  readonly warnings: readonly Warning[];
}

/** In this order: what hides other damage first (encoding, markup), what looks at whole lines last. */
const STEPS: readonly Step[] = [
  rereadUtf8,
  realignBrackets,
  dropMarkup,
  stripPinyin,
  dropSymbolNoise,
  dropScrapLines,
  dropHeadQuestionMarks,
  settleCommas,
  settleScript,
  settleVariants,
  halfWidth,
  settleSpaces,
  closeListNumbers,
  dropNavigation,
  joinParagraphs,
];

/** Passes until a text is settled; more than two are needed only when one damage hides another. */
const MOST_PASSES = 16;

/** Cleans a damaged letter: what is certain is mended, the rest is kept raw and flagged; nothing is
 * guessed. Linear in the length of the text; cleaning a clean text changes nothing. */
export function clean(raw: string): Cleaned {
  const tally = new Tally();
  let text = raw.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const script = scriptOf(text);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = text;
    for (const step of STEPS) text = step(text, tally);
    if (text === before) break;
  }
  return { text, script, repairs: tally.list(), warnings: findDamage(text) };
}
