import { unitTable } from '../scan/unit-table.ts';
import type { Step } from './tally.ts';

/** 您 提 出 的 提 案: recognised page images set a blank between any two characters. */
const SPELT_OUT = / [\u4e00-\u9fff，。：；、] [\u4e00-\u9fff，。：；、] [\u4e00-\u9fff，。：；、] /;
const SPELT_RUN = /[\u4e00-\u9fff，。：；、](?: [\u4e00-\u9fff，。：；、]){4,}/g;

/** 何  远  山  代  表 ： a salutation set wide, every character of the name apart. Names of two characters
 * and more that blanks divide are a list and stay. */
const CLOSES_WIDE =
  /[ \u3000][\u4e00-\u9fff]?(?:代[ \u3000]{0,4}表|委[ \u3000]{0,4}[员員])[ \u3000]{0,4}[：:]/;
const WIDE_SALUTATION =
  /^[ \u3000]*(?:尊敬的[ \u3000]{0,4})?(?:[\u4e00-\u9fff][ \u3000]{1,4}){1,4}[\u4e00-\u9fff]?(?:代[ \u3000]{0,4}表|委[ \u3000]{0,4}[员員])[ \u3000]{0,4}[：:][ \u3000]*$/gm;

const BLANK = unitTable(
  ' \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
);
const ORDINARY = 0x20;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
/** Han, or a mark of Chinese text: 〔〕「」、。 and the full-width forms ，：（）. */
const isWide = (unit: number): boolean =>
  isHan(unit) || (unit >= 0x3001 && unit <= 0x303f) || (unit >= 0xff01 && unit <= 0xff0f);
const isBreak = (unit: number): boolean => unit === 0x0a || unit === 0x09 || Number.isNaN(unit);

const DI = '第'.charCodeAt(0);
const HAO = '号'.charCodeAt(0);
const LEI = '类'.charCodeAt(0);
const PERCENT = '%'.charCodeAt(0);

const MARKS = new Set(Array.from('，。：；、', (mark) => mark.charCodeAt(0)));

/** From this many digits on a figure is a telephone or document number, not a quantity. */
const LONG_NUMBER = 7;

function digitsFrom(text: string, at: number, step: 1 | -1): number {
  let count = 0;
  while (count < 20 && isDigit(text.charCodeAt(at + count * step))) count++;
  return count;
}

/** Is this single blank one that only typesetting put round a figure (第 20240221 号, 50 万元, B 类)? */
function roundsFigure(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isWide(before) && isDigit(after)) {
    return before === DI || digitsFrom(text, end, 1) < LONG_NUMBER;
  }
  if (isDigit(before) && (isHan(after) || after === PERCENT)) {
    return after === HAO || digitsFrom(text, start - 1, -1) < LONG_NUMBER;
  }
  if (isHan(before) && after === DI)
    return isDigit(text.charCodeAt(end + 1)) || isDigit(text.charCodeAt(end + 2));
  // 龚鹤鸣 委员 ： the mark belongs to the word
  if (isHan(before) && MARKS.has(after)) return true;
  const before2 = text.charCodeAt(start - 2);
  return (
    after === LEI &&
    before >= 0x41 &&
    before <= 0x44 &&
    !(before2 >= 0x41 && before2 <= 0x7a && before2 !== 0x5f)
  );
}

/** C19, and the canonical form of lines: no blanks at the ends of a line or round a tab; a tab at
 * the head of a line opens a table cell and a line that is only a tab is a blank cell; an odd blank
 * (no-break, ideographic, thin) is an ordinary one; a single blank that typesetting put round a
 * figure goes; runs of blanks that set columns apart stay. Trimming is not counted as a repair. */
export const settleSpaces: Step = (raw, tally) => {
  const spelt = SPELT_OUT.test(raw)
    ? raw.replace(SPELT_RUN, (run) => run.replaceAll(' ', ''))
    : raw;
  const text = !CLOSES_WIDE.test(spelt)
    ? spelt
    : spelt.replace(WIDE_SALUTATION, (line) => line.replace(/[ \u3000]/g, ''));
  if (text !== raw) tally.add('C19');
  let out = '';
  let from = 0;
  for (let start = 0; start < text.length; start++) {
    const unit = text.charCodeAt(start);
    if (isHan(unit) || BLANK[unit] !== 1) continue;
    let end = start;
    let odd = false;
    for (; BLANK[text.charCodeAt(end)] === 1; end++) odd ||= text.charCodeAt(end) !== ORDINARY;
    const edge = isBreak(text.charCodeAt(start - 1)) || isBreak(text.charCodeAt(end));
    const typeset = !edge && end === start + 1 && roundsFigure(text, start, end);
    if (typeset) tally.add('C19');
    if (edge || typeset || odd) {
      out += text.slice(from, start) + (edge || typeset ? '' : ' '.repeat(end - start));
      from = end;
    }
    start = end;
  }
  return from === 0 ? text : out + text.slice(from);
};
