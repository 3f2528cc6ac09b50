import type { Scenario, Step } from '@twinpark/core/testing';
import { firm as hospital, officer } from '../application/story.ts';

const drugs = officer('drugs');
const standing = { office: ['drugs'] };
const [product, batch] = ['YXC00001', 'AB12'];
const use = (id: string, of = batch) => ({
  register: 'medicine-uses',
  id,
  columns: { product, batch: of, state: 'given' },
});
const usable = `medicine-stock/usable/${product}/${batch}`;
const given = {
  entries: [
    { register: 'medicine-lots', id: 'YXP000001', columns: { product, batch } },
    { register: 'medicine-lots', id: 'YXP000002', columns: { product, batch } },
    use('YXS0000001'),
    use('YXS0000002'),
    use('YXS0000003', 'AB13'),
  ],
  balances: { [usable]: '16.5' },
};
const nothing = {
  usable: '0',
  lotsInUse: '0',
  lots: ['YXP000001', 'YXP000002'],
  holders: ['firm', 'other-hospital'],
  given: '0',
  givenIds: [],
  uses: '2',
  toInform: '2',
  isProduct: true,
  productName: '示例单抗注射液',
};
const lookups = {
  ...nothing,
  usable: '16.5',
  lotsInUse: '2',
  given: '2',
  givenIds: ['YXS0000001', 'YXS0000002'],
  toInform: '0',
};
const opens = {
  on: '2026-05-11',
  by: drugs,
  with: { product, batch, level: 'one', reason: '疑似污染' },
  lookups,
};
const inform = (uses: readonly string[], of: string, usedBy = 'firm'): Step => ({
  on: '2026-05-12',
  by: hospital,
  do: 'inform',
  with: { informed: uses.map((one) => ({ use: one })) },
  lookups: {
    ...nothing,
    itsBatch: Object.fromEntries(uses.map((_, i) => [String(i), of])),
    itsProduct: Object.fromEntries(uses.map((_, i) => [String(i), product])),
    itsInstitution: Object.fromEntries(uses.map((_, i) => [String(i), usedBy])),
  },
});
const finish: Step = {
  on: '2026-05-13',
  by: drugs,
  do: 'finish',
  with: { summary: '全部通知' },
  lookups: { ...nothing, toInform: '0' },
};

export const scenarios: readonly Scenario[] = [
  {
    name: 'stopped everywhere, found and informed, closed',
    standing,
    given,
    opens: {
      ...opens,
      expect: {
        values: {
          title: '示例单抗注射液',
          affected: '2',
          institutions: ['firm', 'other-hospital'],
        },
        due: { inform: '2026-05-12' },
        inForce: { 'medicine-lots': 0, 'medicine-recalls': ['药械召202600001'] },
        balances: { [usable]: '0', [`medicine-stock/recalled/${product}/${batch}`]: '16.5' },
        effects: [
          { entry: 'medicine-recalls' },
          { post: 'medicine-stock' },
          { change: 'medicine-lots', id: 'YXP000001', status: 'suspended' },
          { change: 'medicine-lots', id: 'YXP000002', status: 'suspended' },
          {
            change: 'medicine-uses',
            id: 'YXS0000001',
            columns: { state: 'recalled', recall: '药械召202600001' },
          },
          {
            change: 'medicine-uses',
            id: 'YXS0000002',
            columns: { state: 'recalled', recall: '药械召202600001' },
          },
        ],
      },
    },
    steps: [
      { ...inform(['YXS0000003'], 'AB13'), refused: 'condition' },
      { ...inform(['YXS0000002'], batch, 'other-hospital'), refused: 'condition' },
      { ...inform(['YXS0000001', 'YXS0000001'], batch), refused: 'invalid' },
      inform(['YXS0000001'], batch),
      { ...finish, lookups: { ...nothing, toInform: '1' }, refused: 'condition' },
      // The other hospital records its own; the authority records for it.
      {
        ...inform(['YXS0000002'], batch, 'other-hospital'),
        by: drugs,
        party: 'other-hospital',
      },
      { ...finish, lookups: { ...nothing, given: '1', toInform: '0' }, refused: 'condition' },
      { ...finish, expect: { outcome: 'done' } },
    ],
  },
  {
    name: 'of the second level: nobody has got it yet; one who got it meanwhile is found at night',
    standing,
    given: {
      entries: [
        { register: 'medicine-lots', id: 'YXP000001', columns: { product, batch } },
        use('YXS0000001'),
      ],
      balances: { [usable]: '3' },
    },
    opens: {
      ...opens,
      with: { ...opens.with, level: 'two' },
      lookups: { ...nothing, uses: '0' },
      expect: { due: { inform: '2026-05-14' }, balances: { [usable]: '3' } },
    },
    steps: [
      { on: '2026-05-12', by: 'timer', do: 'again', lookups: nothing, expect: { effects: [] } },
      {
        on: '2026-05-13',
        by: 'timer',
        do: 'again',
        lookups: {
          ...lookups,
          usable: '3',
          lots: ['YXP000001'],
          given: '1',
          givenIds: ['YXS0000001'],
          uses: '1',
        },
        expect: { values: { affected: '1' }, balances: { [usable]: '0' } },
      },
    ],
  },
  {
    name: 'of the third level; decided on what was seen before somebody got more of it, it is refused',
    standing,
    given: { ...given, balances: { [usable]: '16' } },
    opens: { ...opens, with: { ...opens.with, level: 'three' }, refused: 'quota' },
    steps: [],
  },
  {
    name: 'of the third level: seven days',
    standing,
    given,
    opens: {
      ...opens,
      with: { ...opens.with, level: 'three' },
      expect: { due: { inform: '2026-05-18' } },
    },
    steps: [],
  },
  {
    name: 'a recall is of an entry of the register: of what is in none there is none',
    standing,
    given,
    opens: { ...opens, lookups: { ...lookups, isProduct: false }, refused: 'condition' },
    steps: [],
  },
  ...['ab12', 'AB-12'].map((written): Scenario => ({
    name: `the batch is written as its lots and patients have it: not “${written}”`,
    standing,
    given,
    opens: { ...opens, with: { ...opens.with, batch: written }, refused: 'invalid' },
    steps: [],
  })),
  {
    name: 'a batch is recalled once',
    standing,
    given: {
      ...given,
      entries: [
        ...given.entries,
        { register: 'medicine-recalls', id: 'R', columns: { product, batch } },
      ],
    },
    opens: { ...opens, refused: 'not-unique' },
    steps: [],
  },
];
