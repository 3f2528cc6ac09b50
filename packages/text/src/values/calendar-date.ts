/** A date as far as the text says it. `month` and `day` count from 1. */
export interface CalendarDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** False for the 31st of September, a 13th month, 29 February of a common year. Without a year, 29
 * February is possible. */
export const isPossible = ({ year, month, day }: CalendarDate): boolean => {
  if (month === null) return day === null;
  const days = DAYS[month - 1];
  if (days === undefined) return false;
  const most = month === 2 && (year === null || isLeap(year)) ? 29 : days;
  return day === null || (day >= 1 && day <= most);
};

const two = (n: number): string => String(n).padStart(2, '0');

/** YYYY, YYYY-MM or YYYY-MM-DD; null without a year. */
export const isoDate = ({ year, month, day }: CalendarDate): string | null => {
  if (year === null) return null;
  const parts = [String(year).padStart(4, '0')];
  if (month !== null) {
    parts.push(two(month));
    if (day !== null) parts.push(two(day));
  }
  return parts.join('-');
};

/** Reads YYYY, YYYY-MM or YYYY-MM-DD; anything else is null. */
export const fromIso = (iso: string): CalendarDate | null => {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso);
  if (found === null) return null;
  const [, year, month, day] = found;
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
};

/** The month `by` months after the month of `date`. */
export const shiftMonth = (date: CalendarDate, by: number): CalendarDate | null => {
  if (date.year === null || date.month === null) return null;
  const months = date.year * 12 + date.month - 1 + by;
  return { year: Math.floor(months / 12), month: (months % 12) + 1, day: null };
};

/** The day `by` days (-1, 0 or 1) after `date`. */
export const shiftDay = (date: CalendarDate, by: number): CalendarDate | null => {
  const { year, month, day } = date;
  if (year === null || month === null || day === null) return null;
  const shifted = new Date(Date.UTC(year, month - 1, day + by));
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
  };
};
