import { expect, test } from 'vitest';
import { checkQuota, type HistoryLine } from './check-quota.ts';

const history: readonly HistoryLine[] = [
  { asked: 'a', account: 'P1', amount: '0.5' },
  { answered: 'a', code: 'done' },
  { asked: 'b', account: 'P1', amount: '0.6' },
  { answered: 'b', code: 'refused' },
  { asked: 'c', account: 'P1', amount: '0.25' },
];
const quotas = { given: { P1: '1' }, left: { P1: '0.500' } };
const a = { command: 'a', account: 'P1', amount: '0.5' };

test('a history that the database bears out is sound, whether the last draw got through or not', () => {
  expect(checkQuota(history, [a], quotas)).toEqual([]);
  const c = { command: 'c', account: 'P1', amount: '0.25' };
  expect(checkQuota(history, [a, c], { ...quotas, left: { P1: '0.25' } })).toEqual([]);
});

test.each([
  ['an acknowledged draw is lost', [], quotas, 'lies there 0 times'],
  ['one is booked twice', [a, a], quotas, 'lies there 2 times'],
  ['a refused one is booked', [a, { ...a, command: 'b', amount: '0.6' }], quotas, 'was refused'],
  ['another amount is booked', [{ ...a, amount: '0.4' }], quotas, 'booked 0.4'],
  ['nobody asked', [a, { ...a, command: 'z' }], quotas, 'asked was undefined'],
  ['an account is overdrawn', [a], { ...quotas, given: { P1: '0.4' } }, 'overdrawn by 100'],
  ['the account says otherwise', [a], { ...quotas, left: { P1: '0.6' } }, 'has 0.6 left'],
])('it is noticed that %s', (_what, stored, wanted, fault) => {
  expect(checkQuota(history, stored, wanted).join('\n')).toContain(fault);
});
