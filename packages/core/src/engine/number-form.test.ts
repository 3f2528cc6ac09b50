import { expect, test } from 'vitest';
import { text } from '../model/index.ts';
import { formatNumber, numbersRead } from './number-form.ts';

const scheme = (form: string) => ({
  numbers: { case: { form, restarts: 'yearly' as const } },
  lookups: {
    lead: {
      title: text('主办件', '主辦件', 'the lead'),
      yields: 'text' as const,
      from: { matter: 'under', gives: 'id' as const },
    },
  },
});
const read = (form: string, typed: string) => numbersRead(scheme(form), { under: typed })['under'];

test.each([
  ['20260012'],
  ['第20260012号'],
  ['第 20260012 號'],
  ['市政协提案第２０２６００１２号'],
  ['No. 20260012'],
])('a number is read as people write it: %s', (typed) => {
  expect(read('{year}{seq:4}', typed)).toBe(
    formatNumber(scheme('{year}{seq:4}').numbers.case, 2026, 12),
  );
});

test('what stands round it in the form belongs to it', () => {
  expect(read('深建({year}){seq}', '参见深建（2026）7号')).toBe('深建(2026)7');
});

test.each([['同类提案'], ['2026'], ['20260012、20260013'], ['']])(
  'what is no number, or several, stays as it was typed: %s',
  (typed) => {
    expect(read('{year}{seq:4}', typed)).toBe(typed);
  },
);

test('a field by which no matter is looked up is not touched', () => {
  const values = { title: '第20260012号提案的补充' };
  expect(numbersRead(scheme('{year}{seq:4}'), values)).toBe(values);
});
