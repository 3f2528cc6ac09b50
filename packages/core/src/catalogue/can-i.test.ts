import { expect, test } from 'vitest';
import { compileScheme } from '../engine/index.ts';
import { small, smallClocks } from '../engine/small-scheme.fixture.ts';
import type { Scheme, Values } from '../model/index.ts';
import { officialCalendars } from '../time/index.ts';
import { judge, questionsOf } from './can-i.ts';
import { schemeItem } from './item.ts';

const t = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });
const scheme: Scheme = {
  ...small,
  lookups: {
    most: { title: t('most'), yields: 'amount', from: { parameter: 'most' } },
  },
  opening: {
    ...small.opening,
    onlyIf: [
      {
        rule: {
          compare: {
            left: { field: 'spend' },
            is: '≥',
            right: { constant: { amount: '1000', currency: 'CNY' } },
          },
        },
        otherwise: t('less than 1,000 was spent'),
      },
      {
        rule: { compare: { left: { field: 'spend' }, is: '≤', right: { lookup: 'most' } } },
        otherwise: t('more than the scheme takes'),
      },
    ],
  },
};
const { compiled } = compileScheme(scheme, 'hash', smallClocks);
const judged = (answers: Values) =>
  judge(compiled, answers, {
    today: '2025-03-03',
    lookups: { most: { amount: '9000000', currency: 'CNY' } },
    calendars: officialCalendars,
  });
const spend = (amount: string): Values => ({ spend: { amount, currency: 'CNY' } });

test('asked is what the conditions and the expected amount rest on, and nothing else', () => {
  expect(questionsOf(compiled)).toEqual(['spend']);
});

test('without answers nothing is said but what is missing', () => {
  const { verdict, missing, expected } = judged({});
  expect({ verdict, missing }).toEqual({ verdict: 'not-known', missing: ['spend'] });
  expect(expected).toMatchObject([{ field: 'grant', value: null }]);
});

test('who may is told what to expect, by the rule that will decide', () => {
  const { verdict, missing, expected } = judged(spend('2000000'));
  expect({ verdict, missing }).toEqual({ verdict: 'yes', missing: [] });
  expect(expected).toMatchObject([
    { field: 'grant', value: { amount: '500000', currency: 'CNY' }, because: { mechanism: 'cap' } },
  ]);
});

test('who may not is told which condition stands in the way', () => {
  const { verdict, conditions } = judged(spend('999'));
  expect(verdict).toBe('no');
  expect(conditions.map(({ holds, otherwise }) => [holds, otherwise.en])).toEqual([
    [false, 'less than 1,000 was spent'],
    [true, 'more than the scheme takes'],
  ]);
});

test('a catalogue line has the days in force on the day it is read', () => {
  const rows = [...smallClocks, { ...smallClocks[0]!, from: '2026-01-01', amount: 7 }];
  const amounts = (on: string) => schemeItem(small, rows, on)?.promised.map((row) => row.amount);
  expect(amounts('2025-12-31')).toEqual([20]);
  expect(amounts('2026-01-01')).toEqual([7]);
  const { guide: _none, ...hidden } = small;
  expect(schemeItem(hidden, rows, '2026-01-01')).toBeNull();
});
