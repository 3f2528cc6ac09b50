import { shiftDay, shiftMonth, type CalendarDate } from './calendar-date.ts';
import { passBlanks } from './characters.ts';
import { monthAt, passPart } from './date-at.ts';

export interface RelativeAt {
  readonly end: number;
  /** Null where the word says no certain time (近日) or there is nothing to reckon from. */
  readonly date: CalendarDate | null;
}

/** Years from the year of the letter; 当年, 同年, 次年, 翌年 reckon from something else in the text. */
const YEARS: Readonly<Record<string, number | null>> = {
  前年: -2,
  去年: -1,
  上年: -1,
  上一年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
  下一年: 1,
  后年: 2,
  当年: null,
  同年: null,
  次年: null,
  翌年: null,
};
const MONTHS: Readonly<Record<string, number | null>> = {
  上月: -1,
  上个月: -1,
  本月: 0,
  下月: 1,
  下个月: 1,
  当月: null,
};
const DAYS: Readonly<Record<string, number>> = {
  昨日: -1,
  昨天: -1,
  今日: 0,
  今天: 0,
  明日: 1,
  明天: 1,
};
const IN_YEAR = new Set(['上半年', '下半年', '年初', '年中', '年底', '年末', '年内']);

const WORD =
  /[前去上今本明后当同次翌]年|[上下]一年|上个?月|下个?月|[本当]月|[上下]半年|[昨今明][日天]|年[初中底末内]|近日|日前|目前|近期|近年来?|本季度|上季度|下季度/y;
/** What stands before the word and makes it part of another: 以前年度, 文明年, 每年底, 基本年, 最近日. */
const GLUED: Readonly<Record<string, string>> = {
  前: '以之目年提从此天月日',
  后: '之以先前今此落最背年日',
  上: '以半之马网线晚早',
  本: '基资成样书版根',
  明: '说证文声表透光简分',
  当: '相适应充妥正',
  同: '合不共相如等协会',
  次: '层批每各两三多届首初一二',
  今: '当如迄',
  去: '过失',
  近: '最临附邻靠',
  日: '今昨每期生节次当近假工数',
  年: '每历各往同近逐去今明前后上本当次翌两三多几全周成少青常',
  目: '题科项条栏节书',
  下: '以之线',
};
const FOLLOWED = /[轻货级龄纪代薪息产检审报味市场]/;
const REST_OF_YEAR_MIDDLE = /[国心共央期小等外标山文医]/;

/** Reads 去年11月, 今年12月初, 上年, 本月, 近日 … at `at`. `reference` is the date of the letter. */
export const relativeAt = (
  text: string,
  at: number,
  reference: CalendarDate | null,
): RelativeAt | null => {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return null;
  const end = at + word.length;
  const before = text.charAt(at - 1);
  if (before !== '' && at > 0) {
    if ((GLUED[word.charAt(0)] ?? '').includes(before)) return null;
    if (/[年日]/.test(word.charAt(0)) && /[\d一二三四五六七八九十〇零 ]/.test(before)) return null;
  }
  if (IN_YEAR.has(word)) {
    if (word === '年中' && REST_OF_YEAR_MIDDLE.test(text.charAt(end))) return null;
    if (word === '年内' && /[涵容]/.test(text.charAt(end))) return null;
    return { end, date: ofYear(reference, 0) };
  }
  const years = YEARS[word];
  if (years !== undefined) return inYear(text, end, ofYear(reference, years));
  const months = MONTHS[word];
  if (months !== undefined) {
    const date = months === null || reference === null ? null : shiftMonth(reference, months);
    return { end: passPart(text, end, 'month'), date };
  }
  const days = DAYS[word];
  if (days !== undefined)
    return { end, date: reference === null ? null : shiftDay(reference, days) };
  return { end, date: null };
};

const ofYear = (reference: CalendarDate | null, by: number | null): CalendarDate | null =>
  reference === null || reference.year === null || by === null
    ? null
    : { year: reference.year + by, month: null, day: null };

/** The month and day, or the part of the year, behind 去年 and its like. */
const inYear = (text: string, end: number, year: CalendarDate | null): RelativeAt | null => {
  if (FOLLOWED.test(text.charAt(end))) return null;
  const month = monthAt(text, passBlanks(text, end), year?.year ?? null);
  if (month !== null && !month.damaged)
    return { end: month.end, date: year === null ? null : month };
  return { end: passPart(text, end, 'year'), date: year };
};
