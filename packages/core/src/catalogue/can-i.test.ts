import { expect, test } from 'vitest';
import { compileScheme, heldAtOpening } from '../engine/index.ts';
import { small, smallClocks } from '../engine/small-scheme.fixture.ts';
import type { Scheme, Values } from '../model/index.ts';
import { explain } from '../rules/index.ts';
import { officialCalendars } from '../time/index.ts';
import { judge, questionsOf } from './can-i.ts';
import { schemeItem } from './item.ts';

const t = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });
const scheme: Scheme = {
  ...small,
  lookups: {
    day: { title: t('day'), yields: 'date', from: { parameter: 'day' } },
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
        otherwise: t('less than 1,000 was spent by {day}'),
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
    lookups: { day: '2025-12-31', most: { amount: '9000000', currency: 'CNY' } },
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
    [false, 'less than 1,000 was spent by 2025-12-31'],
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

const yuan = (amount: string) => ({ amount, currency: 'CNY' }) as const;
/** What was paid before counts; of the payments listed only those for courses. */
const yearly: Scheme = {
  ...small,
  fields: {
    ...small.fields,
    payments: {
      kind: 'group',
      title: t('payments'),
      privacy: 'case',
      columns: {
        kind: {
          kind: 'choice',
          options: { course: t('Course'), other: t('Other') },
          title: t('kind'),
          privacy: 'case',
        },
        cost: { kind: 'amount', currencies: ['CNY'], title: t('cost'), privacy: 'case' },
      },
    },
    payer: { kind: 'person', title: t('payer'), privacy: 'case' },
    counted: { kind: 'amount', currencies: ['CNY'], title: t('what counts'), privacy: 'case' },
  },
  lookups: {
    before: {
      title: t('paid before'),
      yields: 'amount',
      from: { balance: { ledger: 'support', account: 'paid', of: 'payer', unit: 'CNY' } },
    },
  },
  opening: {
    ...small.opening,
    asks: ['payments'],
    effects: [
      { set: 'payer', to: { holder: 'applicant' } },
      {
        set: 'counted',
        to: {
          total: {
            over: 'payments',
            of: { item: 'cost' },
            where: { all: [{ oneOf: { of: { item: 'kind' }, values: ['course'] } }] },
          },
        },
      },
      {
        set: 'grant',
        to: {
          difference: [
            { field: 'counted' },
            { firstKnown: [{ lookup: 'before' }, { constant: yuan('0') }] },
          ],
        },
      },
    ],
  },
};

test('reasons go down to the answers, name the lines that do not count, and what depends on who applies', () => {
  const { compiled: other } = compileScheme(yearly, 'hash', smallClocks);
  const payments = [
    { kind: 'course', cost: yuan('1000') },
    { kind: 'other', cost: yuan('70') },
  ];
  const asked = (lookups: Values, asker: string | null) =>
    judge(
      other,
      { payments },
      { today: '2025-03-03', lookups, calendars: officialCalendars },
      asker,
    );
  const [grant] = asked({}, null).expected;
  expect(grant?.value).toEqual(yuan('1000'));
  expect(
    explain(grant!.because, 'en').map(({ depth, text }) => `${String(depth)} ${text}`),
  ).toEqual([
    '0 CNY 1,000 less CNY 0 leaves CNY 1,000',
    '1 what counts: 1 lines add up to CNY 1,000',
    '2 “cost” of the line is CNY 1,000',
    '2 line 2 does not count: Other is none of those listed',
    '3 “kind” of the line is Other',
    '1 number 2 is the first that is known: CNY 0',
    '2 “paid before” is not known yet',
    '2 set at CNY 0',
  ]);
  expect(asked({}, null).byApplicant).toEqual(['before']);
  const known = asked({ before: yuan('400') }, 'somebody');
  expect(known.byApplicant).toEqual([]);
  expect(known.expected[0]?.value).toEqual(yuan('600'));
  expect(heldAtOpening(other, { applicant: ['somebody'] })).toEqual({ payer: 'somebody' });
});
