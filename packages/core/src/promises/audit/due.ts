import { years } from './wording.ts';

const PERIOD = /十([一二三四五六七八九])五/g;
const WITHIN =
  /(?:未来|今后|用)?([一二两三四五六七八九十\d]{1,2})年(?:之?内|左右|时间)|未来([一二两三四五六七八九十\d]{1,2})年/g;
const SOME_DAY = /远期|中长期|长远|长期来看|条件成熟|适时|时机成熟|待条件/;
const DIGITS = '一二三四五六七八九十';

/** The year by which a text says that its matter is to be done, from the years, five-year plans (“十五五”:
 * 2030) and spans (三年内) that it names; Infinity for some day, null when it names no time. `from`: the year
 * in which it was written. */
export function dueYear(text: string, from: number): number | null {
  if (SOME_DAY.test(text)) return Infinity;
  const named = [
    ...years(text),
    ...[...text.matchAll(PERIOD)].map(([, nth = '']) => 2005 + 5 * DIGITS.indexOf(nth) + 5),
    ...[...text.matchAll(WITHIN)].map(([, a, b]) => from + numeral(a ?? b ?? '')),
  ];
  return named.length === 0 ? null : Math.max(...named);
}

function numeral(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  return written === '两' ? 2 : DIGITS.indexOf(written.slice(0, 1)) + 1;
}
