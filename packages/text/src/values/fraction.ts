import { classOf, isArabic, isLatin, NUMERAL } from './characters.ts';
import { divide, type Decimal } from './decimal.ts';
import type { NumeralAt } from './numeral-at.ts';
import { readNumeralAt } from './read-numeral.ts';

/** A share written as a fraction: two thirds have no last decimal, so `value` is cut after 20 places. */
interface Fraction {
  readonly value: Decimal;
  readonly end: number;
}

/** What may stand behind 1/3 when it is a share; 1/3号, 1/3页, 1/3月 number things. */
const BEHIND = /\s?(?:以上|以下|以内|左右|多|强|弱|的|是|为|[，。；、！\n]|$)/my;
/** （1/3） counts pages, 2023/1/3 is a date, A1/3 a code. */
const APART = new Set('/／.-－—（(〔[第');
const PART = '分'.charCodeAt(0);
const STROKE = 0x2f;
const WIDE_STROKE = 0xff0f;
/** Shares are of halves to tenths; 9/11, 24/7 and 10/12 are none. */
const LARGEST_ARABIC = 10;

/** 三分之二, 十分之一, 2/3 whose first numeral is `numeral` at `start`; null where it is none. 百分之 and
 * 千分之 are read as % and ‰ before. */
export const fractionAt = (text: string, start: number, numeral: NumeralAt): Fraction | null => {
  const sign = text.charCodeAt(numeral.end);
  if (sign !== PART && sign !== STROKE && sign !== WIDE_STROKE) return null;
  if (sign === PART) {
    if (text.charAt(numeral.end + 1) !== '之') return null;
    const above = numeral.end + 2;
    if ((classOf(text.charCodeAt(above)) & NUMERAL) === 0) return null;
    const part = readNumeralAt(text, above);
    return part.malformed || part.upTo !== null ? null : shareOf(part, numeral);
  }
  const stroke = text.charAt(numeral.end);
  if ((stroke !== '/' && stroke !== '／') || !isArabic(text.charCodeAt(numeral.end + 1)))
    return null;
  if (APART.has(text.charAt(start - 1)) || isLatin(text.charCodeAt(start - 1))) return null;
  const whole = readNumeralAt(text, numeral.end + 1);
  BEHIND.lastIndex = whole.end;
  if (whole.malformed || Number(whole.value.digits) > LARGEST_ARABIC || !BEHIND.test(text))
    return null;
  const share = shareOf(numeral, whole);
  return share === null ? null : { ...share, end: whole.end };
};

const shareOf = (part: NumeralAt, whole: NumeralAt): Fraction | null => {
  if (part.value.power !== 0 || whole.value.power !== 0) return null;
  const [above, below] = [BigInt(part.value.digits), BigInt(whole.value.digits)];
  if (above === 0n || above >= below) return null;
  const [, decimals = ''] = divide(above, below).value.split('.');
  return { value: { digits: decimals, power: -decimals.length }, end: part.end };
};
