import type { Span, Warning } from '../reading.ts';
import { isoDate, isPossible, type CalendarDate } from './calendar-date.ts';

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

/** A range of dates found at a position. */
export interface RangeAt {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly end: number;
  readonly basis: DateMention['basis'];
}

/** The mention of one date; an impossible one keeps its text, loses its value and is flagged. */
export const dateMention = (
  words: string,
  span: Span,
  kind: DateMention['kind'],
  basis: DateMention['basis'],
  date: CalendarDate | null,
): DateMention => {
  if (date === null || isPossible(date))
    return { text: words, span, value: date === null ? null : isoDate(date), basis, kind };
  const message = `There is no such day as ${words}; it is kept as it stands.`;
  return { text: words, span, value: null, basis, kind, warning: { code: 'C14', message, span } };
};

/** The mention of a date that lost digits or signs: what it was is not guessed. */
export const damagedDate = (words: string, span: Span): DateMention => {
  const message = `The date ${words} has lost digits or signs; expected year, month and day with 年, 月, 日. It is not completed.`;
  return {
    text: words,
    span,
    value: null,
    basis: 'read',
    kind: 'date',
    warning: { code: 'C13', message, span },
  };
};

/** The mention of a range. */
export const rangeMention = (words: string, span: Span, range: RangeAt): DateMention => {
  const until = isoDate(range.until);
  return {
    text: words,
    span,
    value: isoDate(range.from),
    basis: range.basis,
    kind: 'range',
    ...(until === null ? {} : { until }),
  };
};
