import type { Span, Warning } from '../reading.ts';
import { fromIso, isoDate, isPossible, type CalendarDate } from './calendar-date.ts';
import { classOf, isArabic, isBlank, isLatin, NUMERAL } from './characters.ts';
import { dateAt, type DateAt } from './date-at.ts';
import { isListMarker } from './not-a-figure.ts';
import { relativeAt } from './relative-dates.ts';

export interface DateMention {
  readonly text: string;
  readonly span: Span;
  /** YYYY, YYYY-MM or YYYY-MM-DD, as far as the text goes; of a range, its first day, month or year.
   * Null when the words fix no time (近日), when nothing says the year, or with a warning. */
  readonly value: string | null;
  /** `read`: all of `value` stands in the text. `implied`: part of it follows from the letter's date
   * or from another date of the sentence. */
  readonly basis: 'read' | 'implied';
  readonly kind: 'date' | 'range' | 'relative' | 'session-year';
  /** The last day, month or year of a range. */
  readonly until?: string;
  /** C13: digits or signs were lost. C14: no such day. */
  readonly warning?: Warning;
}

const RELATIVE = new Uint8Array(65536);
for (const c of '前去上今本明后当同次翌昨年近日目下') RELATIVE[c.charCodeAt(0)] = 1;
const SECOND = new Uint8Array(65536);
for (const c of '年一月个日天初中底末内前期季') SECOND[c.charCodeAt(0)] = 1;

const SESSION = /届[\u4e00-\u9fff]{0,8}?第?[一二三四五六七八九十\d]{1,3}次(?:会议|全会)?/y;
const PLAN = /[“"「]?十([一二三四五六])五(?![个人家名项岁年万亿])[”"」]?/y;
const JOIN = /[ \u3000]?(?:起?[至到]|[—–\-－~～]{1,2})[ \u3000]?/y;
const YEARS = /(\d{4})[ \u3000]?(?:[至到]|[—–\-－~～]{1,2})[ \u3000]?(\d{4})(?![\d\-－号.])/y;
const MONTHS = /(\d{1,2})[ \u3000]?(?:[至到]|[—–\-－~～]{1,2})[ \u3000]?(\d{1,2})[ \u3000]?月份?/y;
const LAST_DAY = /(\d{1,2})[ \u3000]?[日号]/y;

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
    if ((classOf(code) & NUMERAL) !== 0) at = finder.number(at);
    else if (RELATIVE[code] === 1 && SECOND[text.charCodeAt(at + 1)] === 1) at = finder.word(at);
    else at++;
  }
  return finder.found;
};

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
    this.#add(at, end, 'relative', date, 'implied');
    if (date !== null && date.year !== null) this.#remember(date.year, end);
    return end;
  }

  /** Reads what begins with the numeral at `at`; returns where to go on. */
  number(at: number): number {
    const text = this.#text;
    let end = at + 1;
    if (isArabic(text.charCodeAt(at))) {
      while (isArabic(text.charCodeAt(end))) end++;
      if (this.#isGlued(at)) return end;
      const range = this.#yearRange(at) ?? this.#monthRange(at);
      if (range !== null) return range;
    }
    const plan = this.#plan(at) ?? this.#session(at, end);
    if (plan !== null) return plan;
    const first = dateAt(text, at);
    if (first === null) return this.#pass(at, end);
    return this.#rangeFrom(at, first) ?? this.#single(at, first);
  }

  /** Passes over the rest of a numeral, so that 一百二十 is looked at once. */
  #pass(at: number, end: number): number {
    if (isArabic(this.#text.charCodeAt(at))) return end;
    let next = end;
    while (
      (classOf(this.#text.charCodeAt(next)) & NUMERAL) !== 0 &&
      !isArabic(this.#text.charCodeAt(next))
    )
      next++;
    return next;
  }

  #isGlued(at: number): boolean {
    const before = this.#text.charCodeAt(at - 1);
    if (isLatin(before)) return true;
    const sign = this.#text.charAt(at - 1);
    if (sign === '.') return !isListMarker(this.#text, at - 1);
    return sign === '第' || (sign === '-' && isArabic(this.#text.charCodeAt(at - 2)));
  }

  #single(at: number, date: DateAt): number {
    const basis = date.year === null && !date.damaged ? 'implied' : 'read';
    this.#add(at, date.end, 'date', date.damaged ? null : this.#withYear(date, at), basis, date);
    if (date.year !== null) this.#remember(date.year, date.end);
    return date.end;
  }

  #rangeFrom(at: number, first: DateAt): number | null {
    if (first.damaged) return null;
    const text = this.#text;
    JOIN.lastIndex = first.end;
    if (!JOIN.test(text)) return null;
    const start = JOIN.lastIndex;
    const from = this.#withYear(first, at);
    let last: DateAt | null = null;
    LAST_DAY.lastIndex = start;
    const day = first.day === null ? null : LAST_DAY.exec(text);
    if (day !== null)
      last = {
        year: first.year,
        month: first.month,
        day: Number(day[1]),
        end: LAST_DAY.lastIndex,
        damaged: false,
      };
    else if ((classOf(text.charCodeAt(start)) & NUMERAL) !== 0) last = dateAt(text, start);
    if (last === null || last.damaged) return null;
    const until = last.year === null ? { ...last, year: from.year } : last;
    if (!isPossible(from) || !isPossible(until)) return null;
    this.#addRange(
      at,
      last.end,
      isoDate(from),
      isoDate(until),
      first.year === null ? 'implied' : 'read',
    );
    return last.end;
  }

  /** 2023—2025年; without 年 only between two plausible years (三年行动计划2023-2025). */
  #yearRange(at: number): number | null {
    YEARS.lastIndex = at;
    const found = YEARS.exec(this.#text);
    if (found === null) return null;
    const [from, until] = [Number(found[1]), Number(found[2])];
    if (from < 1900 || until > 2199 || until <= from || until - from > 60) return null;
    let end = YEARS.lastIndex;
    if (isBlank(this.#text.charCodeAt(end)) && this.#text.charAt(end + 1) === '年') end++;
    const marked = this.#text.charAt(end) === '年';
    if (marked && isArabic(this.#text.charCodeAt(end + 1))) return null;
    if (marked) end += this.#text.charAt(end + 1) === '度' ? 2 : 1;
    this.#addRange(at, end, String(from), String(until), 'read');
    return end;
  }

  #monthRange(at: number): number | null {
    MONTHS.lastIndex = at;
    const found = MONTHS.exec(this.#text);
    if (found === null || isArabic(this.#text.charCodeAt(at - 1))) return null;
    const { year } = this.#withYear({ year: null, month: null, day: null }, at);
    const from = { year, month: Number(found[1]), day: null };
    const until = { year, month: Number(found[2]), day: null };
    if (!isPossible(from) || !isPossible(until) || until.month <= from.month) return null;
    this.#addRange(at, MONTHS.lastIndex, isoDate(from), isoDate(until), 'implied');
    return MONTHS.lastIndex;
  }

  /** “十四五”: 2021 to 2025. */
  #plan(at: number): number | null {
    if (this.#text.charAt(at) !== '十') return null;
    const quoted = '“"「'.includes(this.#text.charAt(at - 1)) && at > 0;
    PLAN.lastIndex = at;
    const found = PLAN.exec(this.#text);
    if (found === null) return null;
    const first = 2006 + 5 * '一二三四五六'.indexOf(found[1] ?? '一');
    const end = at + 3;
    this.#addRange(at, end, String(first), String(first + 4), 'implied');
    return quoted ? PLAN.lastIndex : end;
  }

  #session(at: number, end: number): number | null {
    let sign = end;
    while ((classOf(this.#text.charCodeAt(sign)) & NUMERAL) !== 0) sign++;
    if (this.#text.charAt(sign) !== '届') return null;
    SESSION.lastIndex = sign;
    if (!SESSION.test(this.#text)) return null;
    this.#add(at, SESSION.lastIndex, 'session-year', null, 'implied');
    return SESSION.lastIndex;
  }

  /** The date with the year that its sentence or the letter's date gives it. */
  #withYear(date: CalendarDate, at: number): CalendarDate {
    if (date.year !== null) return date;
    const near = this.#year !== null && at - this.#yearEnd < 80;
    const inSentence = near && !/[。；\n]/.test(this.#text.slice(this.#yearEnd, at));
    const year = inSentence ? this.#year : (this.#reference?.year ?? null);
    return { year, month: date.month, day: date.day };
  }

  #remember(year: number, end: number): void {
    this.#year = year;
    this.#yearEnd = end;
  }

  #add(
    start: number,
    end: number,
    kind: DateMention['kind'],
    date: CalendarDate | null,
    basis: DateMention['basis'],
    read?: DateAt,
  ): void {
    const text = this.#text.slice(start, end);
    const span: Span = [start, end];
    const warning = this.#warning(text, span, date, read);
    const value = date === null || warning !== null ? null : isoDate(date);
    this.found.push({ text, span, value, basis, kind, ...(warning === null ? {} : { warning }) });
  }

  #warning(text: string, span: Span, date: CalendarDate | null, read?: DateAt): Warning | null {
    if (read?.damaged === true)
      return {
        code: 'C13',
        message: `The date ${text} has lost digits or signs; expected year, month and day with 年, 月, 日. It is not completed.`,
        span,
      };
    if (date !== null && !isPossible(date))
      return {
        code: 'C14',
        message: `There is no such day as ${text}; it is kept as it stands.`,
        span,
      };
    return null;
  }

  #addRange(
    start: number,
    end: number,
    value: string | null,
    until: string | null,
    basis: DateMention['basis'],
  ): void {
    const span: Span = [start, end];
    const text = this.#text.slice(start, end);
    this.found.push({
      text,
      span,
      value,
      basis,
      kind: 'range',
      ...(until === null ? {} : { until }),
    });
  }
}
