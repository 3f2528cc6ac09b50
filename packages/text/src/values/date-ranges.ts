import { isPossible, type CalendarDate } from './calendar-date.ts';
import { classOf, isArabic, isBlank, NUMERAL } from './characters.ts';
import { dateAt, type DateAt } from './date-at.ts';
import type { RangeAt } from './date-mention.ts';

const SESSION = /届[\u4e00-\u9fff]{0,8}?第?[一二三四五六七八九十\d]{1,3}次(?:会议|全会)?/y;
const PLAN = /十([一二三四五六])五(?![个人家名项岁年万亿])/y;
const JOIN = /[ \u3000]?(?:起?[至到]|[—–\-－~～]{1,2})[ \u3000]?/y;
const YEARS = /(\d{4})[ \u3000]?(?:[至到]|[—–\-－~～]{1,2})[ \u3000]?(\d{4})(?![\d\-－号.])/y;
const MONTHS = /(\d{1,2})[ \u3000]?(?:[至到]|[—–\-－~～]{1,2})[ \u3000]?(\d{1,2})[ \u3000]?月份?/y;
const LAST_DAY = /(\d{1,2})[ \u3000]?[日号]/y;
const LISTED_YEAR = /((?:19|20)\d\d)(?=(?:[、和及与](?:19|20)\d\d){1,4}[ \u3000]?年)/y;

const year = (value: number): CalendarDate => ({ year: value, month: null, day: null });

/** 2023—2025年; without 年 only between two plausible years (三年行动计划2023-2025). */
export const yearRangeAt = (text: string, at: number): RangeAt | null => {
  YEARS.lastIndex = at;
  const found = YEARS.exec(text);
  if (found === null) return null;
  const [from, until] = [Number(found[1]), Number(found[2])];
  if (from < 1900 || until > 2199 || until <= from || until - from > 60) return null;
  let end = YEARS.lastIndex;
  if (isBlank(text.charCodeAt(end)) && text.charAt(end + 1) === '年') end++;
  if (text.charAt(end) === '年') {
    // 2023年至2025年3月 is read from its first date on.
    if (isArabic(text.charCodeAt(end + 1))) return null;
    end += text.charAt(end + 1) === '度' ? 2 : 1;
  } else if (text.startsWith('学年', end)) end += 2;
  return { from: year(from), until: year(until), end, basis: 'read' };
};

/** 1—9月 in a year that is read before it or implied. */
export const monthRangeAt = (
  text: string,
  at: number,
  inYear: number | null,
  basis: RangeAt['basis'],
): RangeAt | null => {
  MONTHS.lastIndex = at;
  const found = MONTHS.exec(text);
  if (found === null) return null;
  const from = { year: inYear, month: Number(found[1]), day: null };
  const until = { year: inYear, month: Number(found[2]), day: null };
  if (!isPossible(from) || !isPossible(until) || until.month <= from.month) return null;
  return { from, until, end: MONTHS.lastIndex, basis };
};

/** 十四五: 2021 to 2025. The eleventh plan began in 2006, each lasts five years. */
export const planAt = (text: string, at: number): RangeAt | null => {
  if (text.charAt(at) !== '十') return null;
  PLAN.lastIndex = at;
  const found = PLAN.exec(text)?.[1];
  if (found === undefined) return null;
  const first = 2006 + 5 * '一二三四五六'.indexOf(found);
  return { from: year(first), until: year(first + 4), end: PLAN.lastIndex, basis: 'implied' };
};

/** Where 七届四次会议 ends that begins with the numeral at [at, end), or null. */
export const sessionEnd = (text: string, end: number): number | null => {
  let sign = end;
  while ((classOf(text.charCodeAt(sign)) & NUMERAL) !== 0) sign++;
  if (text.charAt(sign) !== '届') return null;
  SESSION.lastIndex = sign;
  return SESSION.test(text) ? SESSION.lastIndex : null;
};

/** 2022 of 2022、2023年: the 年 stands behind the last one. */
export const listedYearAt = (text: string, at: number): DateAt | null => {
  LISTED_YEAR.lastIndex = at;
  const found = LISTED_YEAR.exec(text);
  return found === null
    ? null
    : { ...year(Number(found[1])), end: LISTED_YEAR.lastIndex, damaged: false };
};

/** The range that begins with the date `first`, read up to its end and with its year in `from`. */
export const rangeFrom = (text: string, first: DateAt, from: CalendarDate): RangeAt | null => {
  if (first.damaged) return null;
  const basis = first.year === null ? 'implied' : 'read';
  if (first.month === null && first.year !== null && text.charAt(first.end - 1) === '年') {
    const months = monthRangeAt(text, first.end, first.year, 'read');
    if (months !== null) return months;
  }
  JOIN.lastIndex = first.end;
  if (!JOIN.test(text)) return null;
  const start = JOIN.lastIndex;
  if ((classOf(text.charCodeAt(start)) & NUMERAL) === 0) return null;
  LAST_DAY.lastIndex = start;
  const day = first.day === null ? undefined : LAST_DAY.exec(text)?.[1];
  const last: DateAt | null =
    day === undefined
      ? dateAt(text, start)
      : { ...from, day: Number(day), end: LAST_DAY.lastIndex, damaged: false };
  if (last === null || last.damaged) return null;
  const until = { year: last.year ?? from.year, month: last.month, day: last.day };
  return isPossible(from) && isPossible(until) ? { from, until, end: last.end, basis } : null;
};
