import { fromIso, type CalendarDate } from './calendar-date.ts';
import { classOf, isArabic, isLatin, NUMERAL, passBlanks } from './characters.ts';
import { dateAt, shortYearAt, type DateAt } from './date-at.ts';
import {
  damagedDate,
  dateMention,
  rangeMention,
  type DateMention,
  type RangeAt,
} from './date-mention.ts';
import {
  listedYearAt,
  monthRangeAt,
  planAt,
  rangeFrom,
  sessionEnd,
  yearRangeAt,
} from './date-ranges.ts';
import { isListMarker } from './not-a-figure.ts';
import { relativeAt } from './relative-dates.ts';

export type { DateMention } from './date-mention.ts';

const A_NUMERAL = 1;
const A_WORD = 2;
const BEGINS = new Uint8Array(65536).map((_, unit) =>
  (classOf(unit) & NUMERAL) === 0 ? 0 : A_NUMERAL,
);
for (const c of '前去上今本明后当同次翌昨年近日目下') BEGINS[c.charCodeAt(0)] = A_WORD;
const SECOND = new Uint8Array(65536);
for (const c of '年一月个日天初中底末内前期季半') SECOND[c.charCodeAt(0)] = 1;

/** What can stand behind the first numeral of a date, a range or a session: a sign, a divider, a letter
 * that stands for 〇, or a blank where many are. */
const BEHIND_NUMERAL = new Uint8Array(65536);
for (const c of '年月日届至到—–-－~～./、和及与OoＯ \u3000\u00a0')
  BEHIND_NUMERAL[c.charCodeAt(0)] = 1;

/** 每年3月 comes every year, 农历八月 is of another calendar: no date of this one. */
const NO_DATE_BEFORE = /(?:每年|历年|逐年|次年|翌年|农历|阴历)$/;

/** Finds every date of a text, in order.
 *
 * `reference` (YYYY, YYYY-MM or YYYY-MM-DD, the letter's date) gives relative dates and dates without
 * a year their year; another date of the same sentence goes before it. 年底, 上半年, 初 … belong to the
 * text of a mention and not to its value: 2023年底 is 2023. A damaged date (20254月) and an impossible
 * one (9月31日) have value null and a warning; they are never mended. One pass, linear. */
export const findDates = (text: string, reference?: string): DateMention[] => {
  const finder = new DateFinder(text, reference === undefined ? null : fromIso(reference));
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const begins = BEGINS[code];
    if (begins === 0) at++;
    else if (begins === A_NUMERAL) at = finder.number(at);
    else if (SECOND[text.charCodeAt(at + 1)] === 1) at = finder.word(at);
    else at++;
  }
  return finder.found;
};

/** Walks through one text and remembers the year its last date named. */
class DateFinder {
  readonly found: DateMention[] = [];
  readonly #text: string;
  readonly #reference: CalendarDate | null;
  /** The year of the last date with a year, and where that date ended. */
  #year: number | null = null;
  #yearEnd = 0;

  constructor(text: string, reference: CalendarDate | null) {
    this.#text = text;
    this.#reference = reference;
  }

  /** Reads a relative date at `at`; returns where to go on. */
  word(at: number): number {
    const relative = relativeAt(this.#text, at, this.#reference);
    if (relative === null) return at + 1;
    const { date, end } = relative;
    this.found.push(dateMention(this.#text.slice(at, end), [at, end], 'relative', 'implied', date));
    if (date !== null) this.#remember(date.year, end);
    return end;
  }

  /** Reads what begins with the numeral at `at`; returns where to go on. */
  number(at: number): number {
    const text = this.#text;
    let end = at + 1;
    if (isArabic(text.charCodeAt(at))) {
      while (isArabic(text.charCodeAt(end))) end++;
      if (this.#isGlued(at)) return end;
    } else while (isChineseNumeral(text, end)) end++;
    if (!this.#mayBeDate(at, end)) return end;
    const range = this.#rangeAt(at);
    if (range !== null) return this.#addRange(at, range);
    const session = sessionEnd(text, end);
    if (session !== null) {
      const words = text.slice(at, session);
      this.found.push(dateMention(words, [at, session], 'session-year', 'implied', null));
      return session;
    }
    const first = dateAt(text, at) ?? listedYearAt(text, at);
    if (first !== null) return this.#date(at, first, first.year === null ? 'implied' : 'read');
    const short = shortYearAt(text, at, this.#reference?.year ?? null);
    return short === null ? end : this.#date(at, short, 'implied');
  }

  /** False when what follows the numeral at [at, end) is in no date: most numbers are counts. */
  #mayBeDate(at: number, end: number): boolean {
    const behind = this.#text.charCodeAt(passBlanks(this.#text, end));
    if (BEHIND_NUMERAL[behind] === 1 || (classOf(behind) & NUMERAL) !== 0) return true;
    return end - at >= 3 && this.#text.charAt(at) === '十';
  }

  #date(at: number, date: DateAt, basis: DateMention['basis']): number {
    const { end } = date;
    const words = this.#text.slice(at, end);
    if (date.damaged) {
      this.found.push(damagedDate(words, [at, end]));
      return end;
    }
    if (date.year === null && this.#isNoDate(at)) return end;
    const dated = { year: date.year ?? this.#yearOf(at), month: date.month, day: date.day };
    const range = rangeFrom(this.#text, date, dated);
    if (range !== null) return this.#addRange(at, range);
    this.found.push(dateMention(words, [at, end], 'date', basis, dated));
    this.#remember(date.year, end);
    return end;
  }

  #rangeAt(at: number): RangeAt | null {
    const text = this.#text;
    if (!isArabic(text.charCodeAt(at))) return planAt(text, at);
    const years = yearRangeAt(text, at);
    if (years !== null) return years;
    return this.#isNoDate(at) ? null : monthRangeAt(text, at, this.#yearOf(at), 'implied');
  }

  #isNoDate(at: number): boolean {
    return NO_DATE_BEFORE.test(this.#text.slice(Math.max(0, at - 2), at));
  }

  /** True for digits that are part of a code, an ordinal or a decimal. */
  #isGlued(at: number): boolean {
    if (isLatin(this.#text.charCodeAt(at - 1))) return true;
    const sign = this.#text.charAt(at - 1);
    if (sign === '.') return !isListMarker(this.#text, at - 1);
    return sign === '第' || (sign === '-' && isArabic(this.#text.charCodeAt(at - 2)));
  }

  /** The year that the sentence or else the letter's date gives a date at `at`. */
  #yearOf(at: number): number | null {
    const near = this.#year !== null && at - this.#yearEnd < 80;
    const inSentence = near && !/[。；\n]/.test(this.#text.slice(this.#yearEnd, at));
    return inSentence ? this.#year : (this.#reference?.year ?? null);
  }

  #remember(year: number | null, end: number): void {
    if (year === null) return;
    this.#year = year;
    this.#yearEnd = end;
  }

  #addRange(at: number, range: RangeAt): number {
    this.found.push(rangeMention(this.#text.slice(at, range.end), [at, range.end], range));
    return range.end;
  }
}

const isChineseNumeral = (text: string, at: number): boolean =>
  (classOf(text.charCodeAt(at)) & NUMERAL) !== 0 && !isArabic(text.charCodeAt(at));
