import type { IsoDate, Value } from '../model/index.ts';

const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01 of a calendar date. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay;
}

/** The calendar date of a day number, YYYY-MM-DD. */
export function dateOf(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Whether the text is a date that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = dayNumber(text);
  return Number.isFinite(day) && dateOf(day) === text;
}

/** A rule's value as a date; throws where it is none, since types were checked at compile time. */
export function dateValue(value: Value): IsoDate {
  if (typeof value === 'string' && isDate(value)) return value;
  throw new Error(`Value ${JSON.stringify(value)} is no date; expected YYYY-MM-DD.`);
}

/** The date some months later: 31 January plus one month is the last day of February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const target = year * 12 + (month - 1) + months;
  const first = `${String(Math.floor(target / 12)).padStart(4, '0')}-${String((target % 12) + 1).padStart(2, '0')}-01`;
  const next = target + 1;
  const afterwards = `${String(Math.floor(next / 12)).padStart(4, '0')}-${String((next % 12) + 1).padStart(2, '0')}-01`;
  const length = dayNumber(afterwards) - dayNumber(first);
  return dateOf(dayNumber(first) + Math.min(day, length) - 1);
}
