import type { CalendarDate } from './calendar-date.ts';
import { classOf, isArabic, isBlank, NUMERAL, passBlanks } from './characters.ts';
import { decimalString } from './decimal.ts';
import { readNumeralAt } from './read-numeral.ts';

/** A date read at a position, as far as it is written there. */
export interface DateAt extends CalendarDate {
  readonly end: number;
  /** Digits or signs were lost (20254月, 1127日): what stands there could be more than one date. */
  readonly damaged: boolean;
}

interface Small {
  readonly value: number;
  readonly end: number;
  /** Characters of an Arabic numeral or of a Chinese one read digit by digit; 0: place values. */
  readonly length: number;
}

/** The whole number at `at`; its Arabic digits end where the next sign begins (2024.11.18). */
const smallAt = (text: string, at: number): Small | null => {
  if ((classOf(text.charCodeAt(at)) & NUMERAL) === 0) return null;
  if (isArabic(text.charCodeAt(at))) {
    let end = at;
    let value = 0;
    for (; isArabic(text.charCodeAt(end)); end++) value = value * 10 + (text.charCodeAt(end) & 0xf);
    return { value, end, length: end - at };
  }
  const numeral = readNumeralAt(text, at);
  if (numeral.malformed || numeral.upTo !== null || numeral.bare || numeral.value.power !== 0)
    return null;
  const value = Number(decimalString(numeral.value));
  return { value, end: numeral.end, length: numeral.sequence ? numeral.end - at : 0 };
};

const isYear = ({ value, length }: Small): boolean => length === 4 && value >= 1800 && value < 2200;

const signAfter = (text: string, at: number): number => passBlanks(text, at);
const isDaySign = (sign: string): boolean => sign === '日' || sign === '号' || sign === '號';

/** Behind a year or a month: which part of it is meant; part of the date's text, not of its value. */
const PART_OF_YEAR =
  /(?:年?度)?(?:(?:上|下)半年|第?[一二三四1-4]季度|年?(?:初|底|末|中(?!国|心|共|央|期|小|等|外|标|山|文|医))(?!步|级|次|期|始|衷|审))/y;
const PART_OF_MONTH =
  /份?(?:上旬|中旬|下旬|(?:初|底|末|中(?!国|心|共|央|期|小|等|外|标|山|文|医))(?!步|级|次|期|始|衷|审))|份/y;

export const passPart = (text: string, at: number, of: 'year' | 'month'): number => {
  const pattern = of === 'year' ? PART_OF_YEAR : PART_OF_MONTH;
  pattern.lastIndex = at;
  if (pattern.test(text)) return pattern.lastIndex;
  return of === 'year' && text.charAt(at) === '度' ? at + 1 : at;
};

const done = (date: CalendarDate, end: number, damaged = false): DateAt => ({
  ...date,
  end,
  damaged,
});
const lost = (end: number): DateAt => done({ year: null, month: null, day: null }, end, true);

const UNSIGNED_DAY = /[，。；、）)\n]|[ \u3000]\d|[ \u3000]?星期|$/y;

/** The month, and the day if there is one, written at `at`; null where no 月 follows the number. */
export const monthAt = (text: string, at: number, year: number | null): DateAt | null => {
  const month = smallAt(text, at);
  if (month === null) return null;
  const sign = signAfter(text, month.end);
  if (text.charAt(sign) !== '月') return null;
  if (month.length > 2) return null;
  const behind = sign + 1;
  const dayStart = passBlanks(text, behind);
  const day = smallAt(text, dayStart);
  if (day !== null) {
    const daySign = signAfter(text, day.end);
    if (isDaySign(text.charAt(daySign)))
      return day.length > 2
        ? lost(daySign + 1)
        : done({ year, month: month.value, day: day.value }, daySign + 1);
  }
  // 2024年11月18，: a day that lost its 日, or whose digits came apart, could be another day.
  if (day !== null && year !== null && isArabic(text.charCodeAt(dayStart))) {
    UNSIGNED_DAY.lastIndex = day.end;
    if (UNSIGNED_DAY.test(text)) return lost(day.end);
  }
  return done({ year, month: month.value, day: null }, passPart(text, behind, 'month'));
};

const SEPARATED = /(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d\-/]|\.\d)/y;
const YEAR_MONTH = /(\d{4})-(0[1-9])(?![\d\-/])/y;
const TORN =
  /\d{4}[ \u3000]+\d{1,2}(?:[ \u3000]+\d{1,2}[ \u3000]*[日号]|[ \u3000]*月(?:[ \u3000]*\d{1,2}[ \u3000]*[日号])?)/y;

/** Reads the date that begins with the numeral at `at`: 2024年11月18日 and its parts, in Arabic or
 * Chinese digits, with blanks; 2024-11-18 with - . or /; 6月30日 without its year. */
export const dateAt = (text: string, at: number): DateAt | null => {
  const first = smallAt(text, at);
  if (first === null) return null;
  const sign = signAfter(text, first.end);
  const mark = text.charAt(sign);
  if (mark === '年' && isYear(first)) return fromYear(text, first, sign + 1);
  if (mark === '月')
    return first.length <= 2
      ? monthAt(text, at, null)
      : first.length <= 8 && sign === first.end && /^(?:19|20)\d/.test(text.slice(at, at + 4))
        ? lost(sign + 1)
        : null;
  if (!isArabic(text.charCodeAt(at))) return null;
  if (isYear(first)) {
    SEPARATED.lastIndex = at;
    const found = SEPARATED.exec(text);
    if (found !== null) {
      const [year, month, day] = [found[1], found[3], found[4]].map(Number);
      return done(
        { year: year ?? null, month: month ?? null, day: day ?? null },
        SEPARATED.lastIndex,
      );
    }
    YEAR_MONTH.lastIndex = at;
    const yearMonth = YEAR_MONTH.exec(text);
    if (yearMonth !== null)
      return done(
        { year: first.value, month: Number(yearMonth[2]), day: null },
        YEAR_MONTH.lastIndex,
      );
    TORN.lastIndex = at;
    if (isBlank(text.charCodeAt(first.end)) && TORN.test(text)) return lost(TORN.lastIndex);
  }
  // 1127日: month and day grown together. 100日内 and 500日元 are amounts.
  if (first.length >= 3 && first.length <= 8 && mark === '日' && sign === first.end)
    return /[内以均元圆志常之历]/.test(text.charAt(sign + 1)) ? null : lost(sign + 1);
  return null;
};

const fromYear = (text: string, year: Small, behind: number): DateAt => {
  const start = passBlanks(text, behind);
  if (text.startsWith('元月', start))
    return done({ year: year.value, month: 1, day: null }, start + 2);
  const month = monthAt(text, start, year.value);
  if (month !== null) return month;
  // 2024年1118日: the sign between month and day is gone.
  const number = smallAt(text, start);
  if (number !== null && isArabic(text.charCodeAt(start))) {
    const sign = signAfter(text, number.end);
    if (text.charAt(sign) === '日' && number.length <= 4) return lost(sign + 1);
    if (text.charAt(sign) === '月') return lost(sign + 1);
  }
  return done({ year: year.value, month: null, day: null }, passPart(text, behind, 'year'));
};

const SHORT_YEAR = /(\d\d)年(?=[ \u3000]?\d{1,2}[ \u3000]?月)/y;

/** 23年5月: the year without its century, which then is the one that brings it closest to the
 * letter's date and not far behind it (up to ten years ahead). Null without a reference. */
export const shortYearAt = (text: string, at: number, reference: number | null): DateAt | null => {
  SHORT_YEAR.lastIndex = at;
  const found = SHORT_YEAR.exec(text)?.[1];
  if (found === undefined) return null;
  const month = monthAt(text, passBlanks(text, SHORT_YEAR.lastIndex), null);
  if (month === null || month.damaged) return null;
  if (reference === null) return month;
  const latest = reference + 10;
  const year = latest - ((latest - Number(found)) % 100);
  return { ...month, year };
};
