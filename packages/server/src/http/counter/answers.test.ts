import type { Values } from '@twinpark/core/model';
import { expect, it } from 'vitest';
import { changedOn, leftAt, marksOf } from './answers.ts';

const steps = [{ asks: ['project'] }, { asks: ['papers'] }, { asks: ['goods', 'quantity'] }];
const required = ['project', 'goods', 'quantity'];
const goesOnAt = (answers: Values): number =>
  leftAt(steps, answers, (asks) =>
    asks.flatMap((id) =>
      required.includes(id) && answers[id] === undefined
        ? [
            {
              code: 'missing' as const,
              field: id,
              message: { 'zh-Hans': '', 'zh-Hant': '', en: '' },
            },
          ]
        : [],
    ),
  );

it.each([
  ['nothing answered', {}, 0],
  ['papers that need not be uploaded are not passed over', { project: 'A' }, 1],
  ['the step in which something is missing', { project: 'A', papers: 'p', goods: 'serum' }, 2],
  [
    'something answered further on does not hide what is missing before',
    { papers: 'p', goods: 'serum', quantity: '1' },
    0,
  ],
  [
    'past the last step where all is there',
    { project: 'A', papers: 'p', goods: 'serum', quantity: '1' },
    3,
  ],
] as const)('a half-filled form goes on at: %s', (_, answers, step) => {
  expect(goesOnAt(answers)).toBe(step);
});

it('what a page only shows is not its change, whatever the order of keys, and what it empties is', () => {
  const shown: Values = { goods: 'serum', quantity: '800', lines: [{ name: 'A', document: '1' }] };
  const asks = ['goods', 'quantity', 'lines', 'remark'];
  const marks = marksOf(shown, asks);
  expect(changedOn(marks, { ...shown, lines: [{ document: '1', name: 'A' }] }, asks)).toEqual([]);
  expect(changedOn(marks, { ...shown, quantity: '900' }, asks)).toEqual(['quantity']);
  expect(changedOn(marks, { quantity: '800', lines: [], remark: 'x' }, asks)).toEqual([
    'goods',
    'lines',
    'remark',
  ]);
  expect(changedOn(null, shown, asks)).toEqual(asks);
});
