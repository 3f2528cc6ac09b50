import type { Scenario, Step } from '@twinpark/core/testing';
import { firm as hospital, officer } from '../application/story.ts';

const drugs = officer('drugs');
const standing = { office: ['drugs'] };
const lookups = {
  isApproved: true,
  approvedFor: 'firm',
  approvedAs: 'YXC00001',
  productName: '示例单抗注射液',
  isRecalled: false,
  isDesignated: true,
  isUsable: true,
  left: '0',
};
const given = { balances: { 'medicine-stock/approved/药械准20260001': '200' } };
const opens = {
  on: '2026-04-01',
  by: hospital,
  with: {
    approval: '药械准20260001',
    product: 'YXC00001',
    batch: 'AB12',
    expiry: '2027-01-31',
    quantity: '20',
    supplier: '（演示）',
  },
  lookups,
};
const patient = (name: string, doses: string) => ({
  patient: name,
  patientRecord: `（演示）${name}`,
  doses,
  consent: true,
});
const give: Step = {
  on: '2026-04-07',
  by: hospital,
  do: 'give',
  with: { treated: [patient('甲', '2'), patient('乙', '1.5')] },
  lookups,
};
const destroy: Step = {
  on: '2026-05-06',
  by: hospital,
  do: 'destroy',
  with: { wasted: '1', method: '破损' },
  lookups,
};
const stop: Step = {
  on: '2027-02-01',
  by: 'timer',
  do: 'stop',
  lookups: { ...lookups, isUsable: false },
  expect: { stage: 'stopped' },
};

export const scenarios: readonly Scenario[] = [
  {
    name: 'nothing is taken in by who is designated no more',
    standing,
    given,
    opens: { ...opens, lookups: { ...lookups, isDesignated: false }, refused: 'condition' },
    steps: [],
  },
  {
    name: 'received, given to two patients, one vial broken, past its date, destroyed',
    standing,
    given,
    opens: {
      ...opens,
      expect: {
        due: { trace: '2026-04-09' },
        values: { title: '示例单抗注射液' },
        inForce: { 'medicine-lots': ['YXP000001'] },
        balances: {
          'medicine-stock/approved/药械准20260001': '180',
          'medicine-stock/usable/YXC00001/AB12': '20',
        },
      },
    },
    steps: [
      { on: '2026-04-03', by: drugs, do: 'trace', with: { traced: '流向一致' } },
      {
        ...give,
        expect: {
          inForce: { 'medicine-uses': ['YXS0000001', 'YXS0000002'] },
          balances: {
            'medicine-stock/given/YXP000001': '3.5',
            'medicine-stock/lot/YXP000001': '16.5',
            'medicine-stock/usable/YXC00001/AB12': '16.5',
          },
        },
      },
      { ...give, with: { treated: [patient('丙', '16.501')] }, refused: 'quota' },
      {
        ...give,
        with: { treated: [{ ...patient('丙', '1'), consent: false }] },
        refused: 'condition',
      },
      { ...give, lookups: { ...lookups, isDesignated: false }, refused: 'condition' },
      { ...give, lookups: { ...lookups, isUsable: false }, refused: 'condition' },
      {
        ...destroy,
        expect: { balances: { 'medicine-stock/usable/YXC00001/AB12': '15.5' } },
      },
      { ...stop, on: '2027-01-31', lookups, expect: { stage: 'stocked' } },
      stop,
      {
        on: '2027-02-02',
        by: hospital,
        do: 'finish',
        lookups: { ...lookups, left: '15.5' },
        refused: 'condition',
      },
      {
        ...destroy,
        on: '2027-02-02',
        with: { wasted: '15.5', method: '过期，双人监毁' },
        expect: {
          balances: {
            'medicine-stock/destroyed/YXP000001': '16.5',
            'medicine-stock/lot/YXP000001': '0',
          },
        },
      },
      { on: '2027-02-03', by: hospital, do: 'finish', lookups, expect: { outcome: 'finished' } },
    ],
  },
  {
    name: 'nothing of a batch whose account a recall has emptied, whatever was looked up',
    standing,
    given: {
      balances: { ...given.balances, 'medicine-stock/usable/YXC00001/AB12': '-18' },
    },
    opens,
    steps: [{ ...give, refused: 'quota' }],
  },
  {
    name: 'never more than was approved',
    standing,
    given,
    opens: { ...opens, with: { ...opens.with, quantity: '200.001' }, refused: 'quota' },
    steps: [],
  },
  {
    name: 'not on an approval that has run out',
    standing,
    given,
    opens: { ...opens, lookups: { ...lookups, isApproved: false }, refused: 'condition' },
    steps: [],
  },
  {
    name: 'not on the approval of another institution',
    standing,
    given,
    opens: { ...opens, lookups: { ...lookups, approvedFor: 'other' }, refused: 'condition' },
    steps: [],
  },
  {
    name: 'not of another product than was approved',
    standing,
    given,
    opens: { ...opens, lookups: { ...lookups, approvedAs: 'YXC00002' }, refused: 'condition' },
    steps: [],
  },
  ...['ab12', 'AB-12', 'AB 12', 'ＡＢ12'].map((batch): Scenario => ({
    name: `a batch is written in one way, and “${batch}” is another`,
    standing,
    given,
    opens: { ...opens, with: { ...opens.with, batch }, refused: 'invalid' },
    steps: [],
  })),
  {
    name: 'not past its date',
    standing,
    given,
    opens: { ...opens, with: { ...opens.with, expiry: '2026-03-31' }, refused: 'condition' },
    steps: [],
  },
  {
    name: 'not of a batch that is recalled',
    standing,
    given,
    opens: { ...opens, lookups: { ...lookups, isRecalled: true }, refused: 'condition' },
    steps: [],
  },
];
