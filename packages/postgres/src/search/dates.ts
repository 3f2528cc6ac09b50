import { bigrams } from './grams.ts';
import { digitByDigit } from './numbers.ts';
import { notAfter, notBefore, type Edge, type Spelling } from './spelling.ts';

/** A day, or a month where `day` is null. */
export interface PrintedDate {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

const digits = '〇一二三四五六七八九';

/** 1 to 31 in Chinese characters. */
function inChinese(value: number): string {
  const tens = Math.floor(value / 10);
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`;
  return head + (value % 10 === 0 ? '' : digits.charAt(value % 10));
}

/** All ways in which letters print a date: 2024年3月5日, 2024年03月05号, 2024-03-05, 20240305,
 * 二〇二四年三月五日. Searched text is clean: no blank stands within a date. Each way has the pairs of
 * its own, for a year's pairs alone stand in every letter of that year. `loose` adds 2024.3.5, whose
 * only pairs are the year's. */
export function spellingsOfDate(
  { year, month, day }: PrintedDate,
  loose: boolean,
): readonly Spelling[] {
  const written = (value: number): readonly string[] => [
    ...new Set([String(value), String(value).padStart(2, '0')]),
  ];
  const ends = day === null ? [''] : written(day).flatMap((d) => [`${d}日`, `${d}号`]);
  const said = written(month).flatMap((m) => ends.map((end) => `${String(year)}年${m}月${end}`));
  const padded = [month, ...(day === null ? [] : [day])].map((one) => String(one).padStart(2, '0'));
  const found: Spelling[] = said.map((text) => ({
    before: notAfter('0-9'),
    core: text,
    after: null,
    grams: bigrams(text),
  }));
  const marked = (parts: readonly string[]): Spelling => ({
    before: notAfter('0-9'),
    core: [String(year), ...parts].join('[-/.]'),
    after: notBefore('0-9'),
    grams: bigrams(String(year), ...parts),
  });
  found.push(marked(padded));
  const bare = padded.map((one) => one.replace(/^0/, ''));
  if (loose && bare.join() !== padded.join()) found.push(marked(bare));
  if (day !== null) {
    const text = `${String(year)}${padded.join('')}`;
    const [before, after] = [notAfter('0-9'), notBefore('0-9')];
    found.push({ before, core: text, after, grams: bigrams(text) });
  }
  if (day !== null) found.push(...withoutYear(year, month, day));
  found.push({
    before: null,
    core: `${digitByDigit(String(year))}年${inChinese(month)}月${day === null ? '' : `${inChinese(day)}日`}`,
    after: null,
    grams: bigrams(`年${inChinese(month)}月${day === null ? '' : `${inChinese(day)}日`}`),
  });
  return found;
}

/** 截至6月30日 is a day of the year that is named last before it (2025年1月至6月30日), and else of the letter's own, which
 * its date at the end names. */
function withoutYear(year: number, month: number, day: number): readonly Spelling[] {
  const core = `0?${String(month)}月0?${String(day)}[日号]`;
  const grams = bigrams(`${String(month)}月`, String(year));
  const named = `${String(year)}年[^年]*`;
  // Text in search form holds no capital letter: [^A] is any character, the end of a line too, in PostgreSQL as in JavaScript.
  const own: Edge = { look: `(?=[^A]*${named}$)`, take: `[^A]*${named}$` };
  const before: Edge = {
    look: `(?<=${named})(?<![年0-9])`,
    take: `${named}[^年0-9]`,
  };
  return [
    { before: notAfter('年0-9'), core, after: own, grams },
    { before, core, after: null, grams },
  ];
}

/** The date that a query writes as 2024年3月5日, 2024-03-05, 2024.3 or 二〇二四年三月; null where there
 * is no such day. */
export function printedDate(
  year: string,
  month: string,
  day: string | undefined,
): PrintedDate | null {
  const date = {
    year: numberOf(year),
    month: numberOf(month),
    day: day === undefined ? null : numberOf(day),
  };
  const { month: m, day: d } = date;
  const exists = m >= 1 && m <= 12 && (d === null || (d >= 1 && d <= daysOf(date.year, m)));
  return exists ? date : null;
}

const daysOf = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** 3, 03, 三, 十二, 二〇二四; NaN for anything else. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace(/[零○]/g, '〇');
  const tens = /^([二三]?)(十)([一二三四五六七八九]?)$/.exec(plain);
  if (tens)
    return (
      (tens[1] ? digits.indexOf(tens[1]) : 1) * 10 + Math.max(0, digits.indexOf(tens[3] || '〇'))
    );
  return Number(plain.replace(/./g, (digit) => String(digits.indexOf(digit))));
}
