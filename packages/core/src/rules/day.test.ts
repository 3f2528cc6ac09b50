import { expect, test } from 'vitest';
import { addMonths, dateOf, dayNumber, isDate } from './day.ts';

test('every day from 1890 to 2110 has the number and the date that Date gives it', () => {
  const wrong: number[] = [];
  for (let day = -29_220; day < 51_136; day += 1) {
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    if (dateOf(day) !== date || dayNumber(date) !== day) wrong.push(day);
  }
  expect(wrong).toEqual([]);
  expect(['0000-01-01', '9999-12-31'].map((date) => dateOf(dayNumber(date)))).toEqual([
    '0000-01-01',
    '9999-12-31',
  ]);
  expect(() => dateOf(Number.NaN)).toThrow('expected one');
});

test('what is no date is none', () => {
  const none = [
    '',
    '2024-13-01',
    '2024-00-10',
    '2024-02-30',
    '2023-02-29',
    '2024-1-01',
    '２024-01-01',
  ];
  expect(none.filter(isDate)).toEqual([]);
  expect(['2024-02-29', '2000-02-29'].every(isDate)).toBe(true);
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
});
