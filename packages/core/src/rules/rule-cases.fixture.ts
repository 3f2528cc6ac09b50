import type { Rule, Value } from '../model/index.ts';
import { yuan } from './rules.fixture.ts';

/** 30 % of eligible spending, at most 500,000 yuan. */
const support: Rule = {
  cap: { of: { rate: { of: { field: 'spend' }, rate: '0.30' } }, at: { constant: yuan('500000') } },
};

/** What each mechanism comes to: values given, the value, and what is missing. */
export const cases: [
  name: string,
  rule: Rule,
  values: Record<string, Value>,
  value: Value | null,
  missing?: readonly string[],
][] = [
  ['a rate below its cap', support, { spend: yuan('1000000.10') }, yuan('300000.03')],
  ['a rate at its cap', support, { spend: yuan('1666666.67') }, yuan('500000')],
  ['a field not yet filled is missing', support, {}, null, ['spend']],
  ['tenths add up exactly', { sum: [{ constant: '0.1' }, { constant: '0.2' }] }, {}, '0.3'],
  [
    'an exchange gives the other currency, exactly',
    { exchange: { of: { field: 'spend' }, rate: { constant: '0.91235' }, to: 'CNY' } },
    { spend: { amount: '1000.1', currency: 'HKD' } },
    yuan('912.441235'),
  ],
  [
    'an amount has a currency',
    { currencyOf: { field: 'spend' } },
    { spend: { amount: '1', currency: 'HKD' } },
    'HKD',
  ],
  ['who acts is known, chosen by nobody', { acting: true }, {}, 'a-neighbour'],
  ['a matter knows its number', { numbered: 'receipt' }, {}, 'R20240001'],
  ['and lacks one it was not given yet', { numbered: 'record' }, {}, null, ['number:record']],
  [
    'a product keeps the currency',
    { product: [{ field: 'spend' }, { constant: '0.5' }] },
    { spend: yuan('3') },
    yuan('1.5'),
  ],
  [
    'a difference may be negative',
    { difference: [{ constant: '1' }, { constant: '2.5' }] },
    {},
    '-1.5',
  ],
  ['a floor lifts', { floor: { of: { constant: '2' }, at: { constant: '5' } } }, {}, '5'],
  [
    'down to half credits',
    { round: { of: { constant: '2.9' }, to: '0.5', mode: 'down' } },
    {},
    '2.5',
  ],
  [
    'half up to cents',
    { round: { of: { constant: '1.005' }, to: '0.01', mode: 'half-up' } },
    {},
    '1.01',
  ],
  [
    'the bracket that a value reaches',
    {
      brackets: {
        of: { field: 'points' },
        rows: [
          { from: '0', value: 'C' },
          { from: '60', value: 'B' },
          { from: '85', value: 'A' },
        ],
      },
    },
    { points: '85' },
    'A',
  ],
  [
    'below the lowest bracket nothing holds',
    { brackets: { of: { field: 'points' }, rows: [{ from: '60', value: 'B' }] } },
    { points: '59.99' },
    null,
  ],
  [
    'a table row',
    { table: { of: { field: 'kind' }, rows: { course: '10', award: '20' } } },
    { kind: 'award' },
    '20',
  ],
  [
    'a table without the row falls to otherwise',
    { table: { of: { field: 'kind' }, rows: { course: '10' }, otherwise: '0' } },
    { kind: 'award' },
    '0',
  ],
  [
    'shares add up to the whole: the first takes the rest',
    {
      share: {
        of: { constant: yuan('100') },
        parts: { team: '0.3334', school: '0.3333', fund: '0.3333' },
        part: 'team',
      },
    },
    {},
    yuan('33.34'),
  ],
  [
    'all with one false decides though another is missing',
    {
      all: [
        { field: 'ready' },
        { compare: { left: { field: 'points' }, is: '≥', right: { constant: '60' } } },
      ],
    },
    { points: '10' },
    false,
  ],
  [
    'all with one missing is not decided',
    { all: [{ field: 'ready' }, { known: 'points' }] },
    { points: '10' },
    null,
    ['ready'],
  ],
  [
    'any with one true decides',
    { any: [{ field: 'ready' }, { known: 'points' }] },
    { points: '1' },
    true,
  ],
  ['not', { not: { known: 'points' } }, {}, true],
  [
    'amounts compare by value',
    { compare: { left: { field: 'spend' }, is: '=', right: { constant: yuan('1') } } },
    { spend: yuan('1.00') },
    true,
  ],
  [
    'the same unit in two fields',
    { overlap: ['leads', 'helpers'] },
    { leads: ['a', 'b'], helpers: ['c', 'b'] },
    true,
  ],
  [
    'units of their own',
    { overlap: ['leads', 'helpers'] },
    { leads: ['a'], helpers: ['b'] },
    false,
  ],
  [
    'nothing named yet overlaps nothing',
    { overlap: ['leads', 'helpers'] },
    { leads: ['a'] },
    false,
  ],
  [
    'all that is named, each once',
    { joined: [{ field: 'leads' }, { field: 'kind' }, { field: 'helpers' }] },
    { leads: ['a', 'b'], helpers: ['b', 'c'] },
    ['a', 'b', 'c'],
  ],
  ...(
    [
      ['示例工程顧問有限公司（示範）', '示例工程顾问 有限公司(示范)', true],
      ['Sample Engineering Co., Ltd.', 'ＳＡＭＰＬＥ  engineering co ltd', true],
      ['李示例', '李示范', false],
      ['……', '——', false],
    ] as const
  ).map(
    ([a, b, isOne]) =>
      [`${a} and ${b}`, { sameName: [{ constant: a }, { constant: b }] }, {}, isOne] satisfies [
        string,
        Rule,
        Record<string, Value>,
        boolean,
      ],
  ),
  ...(
    [
      ['落實情況  如下', '落实情况如下', true],
      ['完成15%', '完成1.5%', false],
      ['', '　', true],
      [[{ said: '已签订。', remark: '' }], [{ remark: ' ', said: '已簽訂。' }], true],
      [[{ said: '已签订。' }], [{ said: '已签订。', status: 'done' }], false],
      [[{ said: '甲' }, { said: '乙' }], [{ said: '乙' }, { said: '甲' }], false],
      [{ amount: '1', currency: 'CNY' }, { amount: '1', currency: 'HKD' }, false],
      [true, true, true],
    ] as const
  ).map(
    ([a, b, areSame]) =>
      [
        `the words of ${JSON.stringify(a)} and ${JSON.stringify(b)}`,
        { sameWords: [{ constant: a }, { constant: b }] },
        {},
        areSame,
      ] satisfies [string, Rule, Record<string, Value>, boolean],
  ),
  ['one of', { oneOf: { of: { field: 'kind' }, values: ['course'] } }, { kind: 'award' }, false],
  [
    'only the way taken is missing',
    { when: { if: { known: 'points' }, take: { field: 'spend' }, else: { constant: yuan('0') } } },
    {},
    yuan('0'),
  ],
  [
    'the earliest paper runs out first',
    { earliest: [{ field: 'start' }, { field: 'end' }] },
    { start: '2026-01-31', end: '2025-12-31' },
    '2025-12-31',
  ],
  [
    'the latest',
    { latest: [{ field: 'start' }, { field: 'end' }] },
    { start: '2026-01-31', end: '2025-12-31' },
    '2026-01-31',
  ],
  [
    'days between over a leap day',
    { daysBetween: { from: { constant: '2024-02-28' }, to: { constant: '2024-03-01' } } },
    {},
    '2',
  ],
  [
    'days added over a year',
    { addDays: { to: { constant: '2024-12-31' }, days: { constant: '1' } } },
    {},
    '2025-01-01',
  ],
  [
    'months added to the last day of a month',
    { addMonths: { to: { constant: '2025-08-31' }, months: { constant: '18' } } },
    {},
    '2027-02-28',
  ],
  [
    'an age on the day before a birthday',
    { yearsBetween: { from: { constant: '1980-03-01' }, to: { field: 'end' } } },
    { end: '2026-02-28' },
    '45',
  ],
  [
    'an age of somebody born on a leap day',
    { yearsBetween: { from: { constant: '2000-02-29' }, to: { field: 'end' } } },
    { end: '2026-02-28' },
    '26',
  ],
  ['the year of a date', { yearOf: { field: 'start' } }, { start: '2024-12-31' }, '2024'],
  ['who applies', { holder: 'applicant' }, {}, 'institute'],
  [
    'a fact that is absent leaves what holds without it',
    { firstKnown: [{ lookup: 'left' }, { constant: yuan('0') }] },
    {},
    yuan('0'),
  ],
  [
    'where none is known all are missing',
    { firstKnown: [{ field: 'start' }, { field: 'end' }] },
    {},
    null,
    ['start', 'end'],
  ],
  [
    'working days come from the calendars',
    { workingDays: { from: { field: 'start' }, to: { field: 'end' }, calendar: 'both' } },
    { start: '2024-01-01', end: '2024-01-04' },
    '3',
  ],
  [
    'beyond the published years a calendar is missing',
    { workingDays: { from: { field: 'start' }, to: { field: 'end' }, calendar: 'both' } },
    { start: '2024-01-01', end: '2031-01-04' },
    null,
    ['calendar:both'],
  ],
  [
    'the version in force on the day',
    {
      versions: {
        on: { field: 'start' },
        rows: [
          { from: '2015-03-01', rule: { constant: 'order 160' } },
          { from: '2026-08-01', rule: { constant: 'order 281' } },
        ],
      },
    },
    { start: '2026-07-31' },
    'order 160',
  ],
  [
    'before the first version nothing is known',
    {
      versions: { on: { field: 'start' }, rows: [{ from: '2015-03-01', rule: { constant: 'x' } }] },
    },
    { start: '2010-01-01' },
    null,
    ['version:2010-01-01'],
  ],
  [
    'a total of those lines for which a condition holds',
    { total: { over: 'lines', of: { item: 'cost' }, where: { item: 'eligible' } } },
    {
      lines: [
        { cost: yuan('1'), eligible: true },
        { cost: yuan('10'), eligible: false },
        { cost: yuan('100.5'), eligible: true },
      ],
    },
    yuan('101.5'),
  ],
  [
    'a total lacks what its lines lack',
    { total: { over: 'lines', of: { item: 'cost' } } },
    { lines: [{}] },
    null,
    ['item:cost'],
  ],
  ['a count of lines', { count: { over: 'lines' } }, { lines: [{}, {}] }, '2'],
  ['no line at all', { every: { over: 'lines', holds: { item: 'eligible' } } }, {}, true],
  ['today is the command’s', { today: true }, {}, '2024-05-09'],
  ['a look-up not fetched is missing', { lookup: 'left' }, {}, null, ['lookup:left']],
];
