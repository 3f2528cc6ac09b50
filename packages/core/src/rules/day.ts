import type { IsoDate, Value } from '../model/index.ts';

// By the arithmetic of the Gregorian calendar: clocks count day by day, and with Date.parse and toISOString
// that was a sixth of what deciding a past matter again costs.

/** Days from 0000-03-01 to 1970-01-01, and in 400 years. */
const epoch = 719_468;
const daysPerEra = 146_097;

/** Days since 1970-01-01 of a calendar date, YYYY-MM-DD; NaN for another text. A day up to 31 that its month
 * lacks is counted on into the next. */
export function dayNumber(date: string): number {
  if (date.length !== 10 || date[4] !== '-' || date[7] !== '-') return Number.NaN;
  const [year, month, day] = [
    numeral(date, 0) * 100 + numeral(date, 2),
    numeral(date, 5),
    numeral(date, 8),
  ];
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return Number.NaN;
  const fromMarch = month > 2 ? month - 3 : month + 9;
  const years = month > 2 ? year : year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((153 * fromMarch + 2) / 5) + day - 1 - epoch;
}

/** The calendar date of a day number, YYYY-MM-DD, of the years 0 to 9999. */
export function dateOf(day: number): string {
  const era = Math.floor((day + epoch) / daysPerEra);
  const inEra = day + epoch - era * daysPerEra;
  const leapDays =
    Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const years = Math.floor((inEra - leapDays) / 365);
  const inYear = inEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = era * 400 + years + (month <= 2 ? 1 : 0);
  if (!(year >= 0 && year <= 9999)) {
    throw new RangeError(`Day number ${day} is no day of the years 0 to 9999; expected one.`);
  }
  const inMonth = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return `${padded(Math.floor(year / 100))}${padded(year % 100)}-${padded(month)}-${padded(inMonth)}`;
}

/** The number of two digits of a text; NaN where they are none. */
function numeral(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function padded(n: number): string {
  return n < 10 ? `0${n}` : `${n}`;
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
