import type { CalendarName, IsoDate, Text } from '../model/index.ts';
import { dateOf, dayNumber } from '../rules/index.ts';

/** A published year of an official calendar. Days not named here follow the week. */
export interface CalendarYear {
  readonly year: number;
  /** Days off that the week alone would not give, with the holiday's name. */
  readonly off: Readonly<Record<string, Text>>;
  /** Saturdays and Sundays that are worked (mainland make-up days), with their reason. */
  readonly on: Readonly<Record<string, Text>>;
  /** The instrument that published it and its date. */
  readonly source: Text;
}

/** An official calendar: the years that were published, and nothing beyond them. */
export interface Calendar {
  readonly name: 'mainland' | 'hongkong';
  readonly years: readonly CalendarYear[];
}

export type Calendars = Readonly<Record<'mainland' | 'hongkong', Calendar>>;

/** Whether a day is worked, and why; null beyond the published years. */
export interface DayKind {
  readonly working: boolean;
  readonly why: Text;
}

const weekend: Text = { 'zh-Hans': '周末', 'zh-Hant': '週末', en: 'weekend' };
const weekday: Text = { 'zh-Hans': '工作日', 'zh-Hant': '工作天', en: 'working day' };
const prefix: Readonly<Record<'mainland' | 'hongkong', Text>> = {
  mainland: { 'zh-Hans': '内地', 'zh-Hant': '內地', en: 'mainland' },
  hongkong: { 'zh-Hans': '香港', 'zh-Hant': '香港', en: 'Hong Kong' },
};

function dayOf(calendar: Calendar, date: IsoDate): DayKind | null {
  const number = Number(date.slice(0, 4));
  const year = calendar.years.find((published) => published.year === number);
  if (!year) return null;
  const on = year.on[date];
  if (on) return { working: true, why: on };
  const off = year.off[date];
  if (off) return { working: false, why: off };
  // 1970-01-01 was a Thursday: day numbers 2 and 3 modulo 7 are Saturday and Sunday.
  const weekdayNumber = ((dayNumber(date) % 7) + 7) % 7;
  const isWeekend = weekdayNumber === 2 || weekdayNumber === 3;
  return { working: !isWeekend, why: isWeekend ? weekend : weekday };
}

/** Whether a day is worked under a calendar; under `both`, only where both sides work. Null where one
 * of the calendars needed is not published for that year. */
export function dayUnder(calendars: Calendars, name: CalendarName, date: IsoDate): DayKind | null {
  if (name !== 'both') return dayOf(calendars[name], date);
  const days = (['mainland', 'hongkong'] as const).map((side) => ({
    side,
    day: dayOf(calendars[side], date),
  }));
  if (days.some(({ day }) => day === null)) return null;
  const off = days.filter(({ day }) => day?.working === false);
  const said = (off.length > 0 ? off : days).map(({ side, day }) => ({ side, why: day!.why }));
  const join = (language: 'zh-Hans' | 'zh-Hant' | 'en') =>
    said
      .map(
        ({ side, why }) =>
          `${prefix[side][language]}${language === 'en' ? ' ' : ''}${why[language]}`,
      )
      .join(language === 'en' ? ', ' : '、');
  return {
    working: off.length === 0,
    why: { 'zh-Hans': join('zh-Hans'), 'zh-Hant': join('zh-Hant'), en: join('en') },
  };
}

/** Working days after `from` up to and including `to` (from not counted); negative spans give 0; null
 * beyond the published years. */
export function workingDaysBetween(
  calendars: Calendars,
  name: CalendarName,
  from: IsoDate,
  to: IsoDate,
): number | null {
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day += 1) {
    const kind = dayUnder(calendars, name, dateOf(day));
    if (!kind) return null;
    if (kind.working) count += 1;
  }
  return count;
}
