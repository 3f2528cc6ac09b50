import type { Repair, Script, Warning } from '../reading.ts';
import { closeListNumbers, dropScrapLines } from './junk.ts';
import { dropHeadQuestionMarks, dropSymbolNoise, settleCommas } from './marks.ts';
import { dropMarkup } from './markup.ts';
import { dropNavigation } from './navigation.ts';
import { carried, type InScript } from './original-script.ts';
import { joinParagraphs } from './paragraphs.ts';
import { stripPinyin } from './pinyin.ts';
import { isConverted, scriptOf } from './script.ts';
import { settleSpaces } from './spaces.ts';
import { Tally } from './tally.ts';
import type { Step } from './tally.ts';
import { settleScript, settleVariants } from './variants.ts';
import { findDamage } from './warnings.ts';
import { halfWidth } from './width.ts';
import { isRare, realignBrackets, rereadUtf8 } from './wrong-encoding.ts';

/** A letter's text after cleaning. */
export interface Cleaned {
  /** Simplified text; every span of a reading is an offset into it. Lines end in \n. A tab at the
   * head of a line opens a table cell, a line that is only a tab is a blank cell; a tab inside a
   * line divides cells. No blanks at the ends of lines. */
  readonly text: string;
  /** The script the text came in. */
  readonly script: Script;
  /** Where it came in traditional script, the same text in it: of the same length, character for
   * character, so that spans hold in both. Absent when nothing was converted. */
  readonly originalScriptText?: string;
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

/** The steps that write characters otherwise, each in its place. */
const CONVERTS: ReadonlySet<Step> = new Set([settleScript, settleVariants]);

/** The steps that only take away: behind them no other step has more to do than before. */
const TAKES_AWAY: ReadonlySet<Step> = new Set([
  stripPinyin,
  dropSymbolNoise,
  dropScrapLines,
  dropHeadQuestionMarks,
  settleCommas,
  closeListNumbers,
  dropNavigation,
  joinParagraphs,
]);

/** The characters without which a step has nothing to do. Steps that are not named look themselves. */
const NEEDS = new Map<Step, (unit: number) => boolean>([
  [rereadUtf8, isRare],
  [realignBrackets, among('?')],
  [dropMarkup, among('<?&]*#|\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff')],
  [dropSymbolNoise, among('@#*%^$&~=+\\')],
  [dropScrapLines, among(' ')],
  [dropHeadQuestionMarks, among('?')],
  [settleScript, isConverted],
  [settleVariants, among('壹著藉麽瞭')],
  [halfWidth, isWideForm],
  [closeListNumbers, among(' ')],
]);

/** A digit, a letter or % of full width; ： and ； stand among them and are ordinary. */
function isWideForm(unit: number): boolean {
  const ascii = unit - 0xfee0;
  return /[0-9A-Za-z%]/.test(String.fromCharCode(ascii)) && unit > 0xff00;
}

function among(units: string): (unit: number) => boolean {
  return (unit) => units.includes(String.fromCharCode(unit));
}

/** For each code unit the steps that need it, a bit each; built at the first letter (10 ms). */
let needs: Uint16Array | undefined;
const buildNeeds = (): Uint16Array =>
  new Uint16Array(65536).map((_, unit) =>
    STEPS.reduce((bits, step, index) => bits | (NEEDS.get(step)?.(unit) ? 1 << index : 0), 0),
  );
const ALWAYS = STEPS.reduce((bits, step, index) => bits | (NEEDS.has(step) ? 0 : 1 << index), 0);

/** The steps that may have something to do in this text, a bit each. */
function stepsFor(text: string): number {
  const table = (needs ??= buildNeeds());
  let bits = ALWAYS;
  for (let at = 0; at < text.length; at++) bits |= table[text.charCodeAt(at)]!;
  return bits;
}

const lineFeeds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;

/** Passes until a text is settled; more than two are needed only when one damage hides another. */
const MOST_PASSES = 16;

/** Cleans a damaged letter: what is certain is mended, the rest is kept raw and flagged; nothing is
 * guessed. Linear in the length of the text; cleaning a clean text changes nothing. */
export function clean(raw: string): Cleaned {
  const tally = new Tally();
  let text = lineFeeds(raw.replace(/^\ufeff/, ''));
  const script = scriptOf(text);
  let steps = stepsFor(text);
  let came: InScript | null = null;
  /** For each step the text in which it found nothing to mend. */
  const settled: string[] = [];
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = text;
    for (const [index, step] of STEPS.entries()) {
      if ((steps & (1 << index)) === 0 || settled[index] === text) continue;
      const mended = step(text, tally);
      if (mended === text) {
        settled[index] = text;
        continue;
      }
      if (!TAKES_AWAY.has(step)) steps = stepsFor(mended);
      if (script === 'traditional' && CONVERTS.has(step)) {
        came = { text: mended, original: came === null ? text : carried(came, text) };
      }
      text = mended;
    }
    if (text === before) break;
  }
  const original = came === null ? text : carried(came, text);
  return {
    text,
    script,
    ...(original !== text && { originalScriptText: original }),
    repairs: tally.list(),
    warnings: findDamage(text),
  };
}
