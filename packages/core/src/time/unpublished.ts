import type { CalendarName, IsoDate, Text } from '../model/index.ts';
import type { Calendars } from './calendar.ts';

const names: Readonly<Record<CalendarName, Text>> = {
  mainland: { 'zh-Hans': '内地', 'zh-Hant': '內地', en: 'mainland' },
  hongkong: { 'zh-Hans': '香港', 'zh-Hant': '香港', en: 'Hong Kong' },
  both: { 'zh-Hans': '内地和香港', 'zh-Hant': '內地和香港', en: 'mainland and Hong Kong' },
};

/** The first and last year that every calendar of the rule holds. */
function heldYears(calendars: Calendars, name: CalendarName): readonly [number, number] {
  const needed = name === 'both' ? (['mainland', 'hongkong'] as const) : [name];
  const spans = needed.map((side) => calendars[side].years.map(({ year }) => year));
  return [
    Math.max(...spans.map((years) => Math.min(...years))),
    Math.min(...spans.map((years) => Math.max(...years))),
  ];
}

/** Why no date is computed that a day outside of the official calendars' years would bear on, which years they
 * hold, and what to do: before them to ask for another start, after them to wait. */
export function unpublished(calendars: Calendars, name: CalendarName, date: IsoDate): Text {
  const year = date.slice(0, 4);
  const [first, last] = heldYears(calendars, name);
  const held = names[name];
  if (Number(year) < first) {
    return {
      'zh-Hans': `收录的官方日历（${held['zh-Hans']}）为 ${first} 年至 ${last} 年，${year} 年不在其内，不能推算；起始日期请用 ${first} 年或以后`,
      'zh-Hant': `收錄的官方日曆（${held['zh-Hant']}）為 ${first} 年至 ${last} 年，不包括 ${year} 年，因此不能推算；請以 ${first} 年或以後的日期為起始日`,
      en: `the official calendars held here (${held.en}) are those of ${first} to ${last}, and ${year} is before them, so the date is not guessed; start from a date of ${first} or later`,
    };
  }
  return {
    'zh-Hans': `${year} 年的官方日历尚未公布（${held['zh-Hans']}，已收录 ${first} 年至 ${last} 年），不能推算；公布并更新日历后自动重算`,
    'zh-Hant': `${year} 年的官方日曆尚未公布（${held['zh-Hant']}，已收錄 ${first} 年至 ${last} 年），不能推算；公布並更新日曆後自動重算`,
    en: `the official calendar of ${year} (${held.en}) is not published yet; ${first} to ${last} are held here. The date is not guessed; it is computed once the calendar is refreshed`,
  };
}
