// Writes the official calendars that ship with the project, from maintained sources, for the years that
// were published and no others: node scripts/refresh-calendars.ts
// When a new year is published, raise `lastPublished` and look at the difference before committing it.
import { writeFileSync } from 'node:fs';
import chineseDays from 'chinese-days';
import Holidays from 'date-holidays';
import type { Text } from '../packages/core/src/model/index.ts';
import type { CalendarYear } from '../packages/core/src/time/index.ts';
import { toSimplified } from '../packages/text/src/index.ts';

const firstYear = 2020;
/** The newest year whose official list was published. Both libraries also answer for later years. */
const lastPublished = { mainland: 2026, hongkong: 2026 };

const mainlandNames: Readonly<Record<string, Text>> = {
  元旦: { 'zh-Hans': '元旦', 'zh-Hant': '元旦', en: 'New Year’s Day' },
  春节: { 'zh-Hans': '春节', 'zh-Hant': '春節', en: 'Spring Festival' },
  清明: { 'zh-Hans': '清明节', 'zh-Hant': '清明節', en: 'Ching Ming Festival' },
  劳动节: { 'zh-Hans': '劳动节', 'zh-Hant': '勞動節', en: 'Labour Day' },
  端午: { 'zh-Hans': '端午节', 'zh-Hant': '端午節', en: 'Dragon Boat Festival' },
  中秋: { 'zh-Hans': '中秋节', 'zh-Hant': '中秋節', en: 'Mid-Autumn Festival' },
  国庆节: { 'zh-Hans': '国庆节', 'zh-Hant': '國慶節', en: 'National Day' },
};

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = Date.UTC(year, 0, 1); new Date(day).getUTCFullYear() === year; day += 86_400_000) {
    days.push(new Date(day).toISOString().slice(0, 10));
  }
  return days;
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

function mainlandYear(year: number): CalendarYear {
  const off: Record<string, Text> = {};
  const on: Record<string, Text> = {};
  for (const date of daysOf(year)) {
    const { work, name } = chineseDays.getDayDetail(date);
    const chinese = name.split(',')[1];
    if (chinese === undefined) continue;
    const named = mainlandNames[chinese];
    if (!named)
      throw new Error(`Holiday "${chinese}" on ${date} has no name in three languages; add it.`);
    if (!work) off[date] = named;
    else if (isWeekend(date)) {
      on[date] = {
        'zh-Hans': `${named['zh-Hans']}调休上班`,
        'zh-Hant': `${named['zh-Hant']}調休上班`,
        en: `worked in exchange for ${named.en}`,
      };
    }
  }
  return {
    year,
    off,
    on,
    source: {
      'zh-Hans': `国务院办公厅关于${year}年部分节假日安排的通知`,
      'zh-Hant': `國務院辦公廳關於${year}年部分節假日安排的通知`,
      en: `Notice of the General Office of the State Council on the arrangement of some holidays in ${year}`,
    },
  };
}

const hongkong = new Holidays('HK');

function hongkongYear(year: number): CalendarYear {
  const english = new Map(
    hongkong.getHolidays(year, 'en').map((h) => [h.date.slice(0, 10) + h.rule, h.name]),
  );
  const off: Record<string, Text> = {};
  for (const holiday of hongkong.getHolidays(year, 'zh')) {
    const date = holiday.date.slice(0, 10);
    if (holiday.type !== 'public' || off[date]) continue;
    off[date] = {
      'zh-Hans': toSimplified(holiday.name),
      'zh-Hant': holiday.name,
      en: english.get(date + holiday.rule) ?? holiday.name,
    };
  }
  return {
    year,
    off: Object.fromEntries(Object.entries(off).sort(([a], [b]) => (a < b ? -1 : 1))),
    on: {},
    source: {
      'zh-Hans': `香港特别行政区政府宪报公布的${year}年公众假期`,
      'zh-Hant': `香港特別行政區政府憲報公布的${year}年公眾假期`,
      en: `General holidays for ${year} as gazetted by the Government of the Hong Kong SAR`,
    },
  };
}

const years = (last: number) =>
  Array.from({ length: last - firstYear + 1 }, (_, i) => firstYear + i);
const calendars = {
  mainland: { name: 'mainland', years: years(lastPublished.mainland).map(mainlandYear) },
  hongkong: { name: 'hongkong', years: years(lastPublished.hongkong).map(hongkongYear) },
};
for (const [name, calendar] of Object.entries(calendars)) {
  const file = new URL(`../packages/core/src/time/calendars/${name}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(calendar, null, 1)}\n`);
  console.log(`${name}: ${calendar.years.map(({ year }) => year).join(', ')}`);
}
