import { LegalHoliday } from 'tyme4ts';
import { describe, expect, test } from 'vitest';
import { dateOf, dayNumber } from '../rules/index.ts';
import { dayUnder, officialCalendars, workingDaysBetween } from './index.ts';

/** General holidays as gazetted, typed by hand from the gazette's lists: the second source. */
const gazetted: Readonly<Record<number, string>> = {
  2020: '01-01 01-25 01-27 01-28 04-04 04-10 04-11 04-13 04-30 05-01 06-25 07-01 10-01 10-02 10-26 12-25 12-26',
  2021: '01-01 02-12 02-13 02-15 04-02 04-03 04-05 04-06 05-01 05-19 06-14 07-01 09-22 10-01 10-14 12-25 12-27',
  2022: '01-01 02-01 02-02 02-03 04-05 04-15 04-16 04-18 05-02 05-09 06-03 07-01 09-12 10-01 10-04 12-26 12-27',
  2023: '01-02 01-23 01-24 01-25 04-05 04-07 04-08 04-10 05-01 05-26 06-22 07-01 09-30 10-02 10-23 12-25 12-26',
  2024: '01-01 02-10 02-12 02-13 03-29 03-30 04-01 04-04 05-01 05-15 06-10 07-01 09-18 10-01 10-11 12-25 12-26',
  2025: '01-01 01-29 01-30 01-31 04-04 04-18 04-19 04-21 05-01 05-05 05-31 07-01 10-01 10-07 10-29 12-25 12-26',
  2026: '01-01 02-17 02-18 02-19 04-03 04-04 04-06 04-07 05-01 05-25 06-19 07-01 09-26 10-01 10-19 12-25 12-26',
};

describe('the mainland calendar', () => {
  test.each(officialCalendars.mainland.years.map(({ year }) => year))(
    'agrees with a second maintained source on every day of %i',
    (year) => {
      const differing: string[] = [];
      for (let day = dayNumber(`${year}-01-01`); day <= dayNumber(`${year}-12-31`); day += 1) {
        const date = dateOf(day);
        const [, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
        const legal = LegalHoliday.fromYmd(year, month, dayOfMonth);
        const weekday = new Date(day * 86_400_000).getUTCDay();
        const working = legal ? legal.isWork() : weekday !== 0 && weekday !== 6;
        if (dayUnder(officialCalendars, 'mainland', date)?.working !== working)
          differing.push(date);
      }
      expect(differing).toEqual([]);
    },
  );
});

describe('the Hong Kong calendar', () => {
  test.each(officialCalendars.hongkong.years)(
    'agrees with the gazette of $year',
    ({ year, off }) => {
      const list = gazetted[year] ?? '';
      expect(Object.keys(off).filter((d) => new Date(`${d}T00:00:00Z`).getUTCDay() !== 0)).toEqual(
        list
          .split(' ')
          .map((day) => `${year}-${day}`)
          .filter((d) => new Date(`${d}T00:00:00Z`).getUTCDay() !== 0),
      );
    },
  );
});

test('2026 has 248 mainland, 247 Hong Kong and 236 common working days', () => {
  const days = (name: 'mainland' | 'hongkong' | 'both') =>
    workingDaysBetween(officialCalendars, name, '2025-12-31', '2026-12-31');
  expect([days('mainland'), days('hongkong'), days('both')]).toEqual([248, 247, 236]);
});

test('beyond the published years nothing is guessed', () => {
  expect(dayUnder(officialCalendars, 'mainland', '2027-01-04')).toBeNull();
  expect(workingDaysBetween(officialCalendars, 'both', '2026-12-30', '2027-01-05')).toBeNull();
});
