import type { Scenario, Step } from '@twinpark/core/testing';
import { restStories } from '../application/rest-stories.ts';
import { firm as body, officer, paper } from '../application/story.ts';

export const bank = officer('bank');
export const standing = { bank: ['bank'] };
const zero = (currency: string) => ({ amount: '0', currency });
export const lookups = {
  isBody: true,
  leftCNY: zero('CNY'),
  leftHKD: zero('HKD'),
  leftUSD: zero('USD'),
};
export const opens = {
  on: '2026-03-02',
  by: body,
  with: { title: '量子传感', donor: '示例基金', agreementNumber: '（演示）G-1', agreement: paper },
  lookups,
};
const { agreement: _paper, ...withoutPaper } = opens.with;
export const confirm: Step = { on: '2026-03-03', by: bank, do: 'confirm', lookups };
const grant = '科汇资20260001';
/** The keys of its accounts: the body, then the grant. */
export const account = `firm/${grant}`;
const of = (name: string) => `research-money/${name}`;
const pay = (amount: string, currency = 'CNY'): readonly Step[] => [
  {
    on: '2026-03-10',
    by: body,
    do: 'askPayment',
    with: {
      payments: [
        { purpose: 'staff', payee: '（演示）', amount: { amount, currency }, voucher: '（演示）1' },
        {
          purpose: 'equipment',
          payee: '（演示）',
          amount: { amount: '100', currency: 'CNY' },
          voucher: '（演示）2',
        },
      ],
    },
    lookups: held,
    expect: { stage: 'paying', due: { instruction: '2026-03-13' } },
  },
];
/** What is left while money lies in the account. */
const held = {
  ...lookups,
  leftCNY: { amount: '54740.71', currency: 'CNY' },
  leftHKD: { amount: '60000', currency: 'HKD' },
  leftUSD: { amount: '1', currency: 'USD' },
};
const execute: Step = { on: '2026-03-11', by: bank, do: 'pay', lookups };

export const scenarios: readonly Scenario[] = [
  {
    name: 'without the agreement it is not taken',
    standing,
    opens: { ...opens, with: withoutPaper, refused: 'missing' },
    steps: [],
  },
  {
    name: 'received in dollars, converted at a dated rate, paid, the rest given back, settled',
    standing,
    opens: { ...opens, expect: { values: { grant } } },
    steps: [
      { ...confirm, lookups: { ...lookups, isBody: false }, refused: 'condition' },
      confirm,
      {
        on: '2026-03-04',
        by: bank,
        do: 'receive',
        with: { received: { amount: '100000', currency: 'HKD' }, receivedOn: '2026-03-02' },
        lookups,
        refused: 'condition',
      },
      {
        on: '2026-03-04',
        by: bank,
        do: 'receive',
        with: { received: { amount: '100000', currency: 'HKD' }, receivedOn: '2026-03-04' },
        lookups,
      },
      {
        on: '2026-03-05',
        by: body,
        do: 'askConversion',
        with: { sold: { amount: '60000.01', currency: 'HKD' }, conversionUse: '人员和设备' },
        lookups: held,
        refused: 'condition',
        says: '只剩 HKD 60,000',
      },
      {
        on: '2026-03-05',
        by: body,
        do: 'askConversion',
        with: { sold: { amount: '1.01', currency: 'USD' }, conversionUse: '人员和设备' },
        lookups: held,
        refused: 'condition',
        says: '只剩 USD 1',
      },
      {
        on: '2026-03-05',
        by: body,
        do: 'askConversion',
        with: { sold: { amount: '60000', currency: 'HKD' }, conversionUse: '人员和设备' },
        lookups: held,
      },
      ...['2026-03-09', '2026-03-02'].map((rateOn): Step => ({
        on: '2026-03-06',
        by: bank,
        do: 'convert',
        with: { rate: '0.912345', rateOn, rateSource: '（演示）' },
        lookups,
        refused: 'condition',
      })),
      {
        on: '2026-03-06',
        by: bank,
        do: 'convert',
        with: { rate: '0.912345', rateOn: '2026-03-05', rateSource: '（演示）' },
        lookups,
        expect: {
          stage: 'open',
          values: { bought: { amount: '54740.7', currency: 'CNY' } },
          balances: {
            [of(`balance/${account} HKD`)]: '40000',
            [of(`converted/${account} HKD`)]: '60000',
            [of(`balance/${account} CNY`)]: '54740.7',
            [of(`converted/${account} CNY`)]: '-54740.7',
          },
        },
      },
      ...[
        { amount: '54640.72', currency: 'CNY', says: '只剩 CNY 54,740.71' },
        { amount: '60000.01', currency: 'HKD', says: '只剩 HKD 60,000' },
        { amount: '1.01', currency: 'USD', says: '只剩 USD 1' },
      ].flatMap(({ amount, currency, says }) =>
        pay(amount, currency).map((step): Step => ({
          ...step,
          refused: 'condition',
          says,
          expect: {},
        })),
      ),
      // Less was left than had been seen when it was asked for.
      ...pay('54640.71'),
      { ...execute, refused: 'quota' },
      { on: '2026-03-11', by: bank, do: 'decline', with: { reason: '余额不足' } },
      ...pay('54640.7'),
      {
        ...execute,
        expect: {
          balances: {
            [of(`balance/${account} CNY`)]: '0',
            [of(`paid/${account}/staff CNY`)]: '54640.7',
          },
          inForce: { 'money-payments': ['ZF0000001', 'ZF0000002'] },
        },
      },
      ...restStories('2026-05', lookups, 'isBody'),
      {
        on: '2026-06-01',
        by: bank,
        do: 'settle',
        lookups: { ...lookups, leftHKD: { amount: '40000', currency: 'HKD' } },
        refused: 'condition',
      },
      {
        on: '2026-06-01',
        by: bank,
        do: 'giveBack',
        with: { returned: { amount: '40000', currency: 'HKD' }, reason: '项目提前完成' },
        expect: { balances: { [of(`paid/${account}/returned HKD`)]: '40000' } },
      },
      { on: '2026-06-02', by: bank, do: 'settle', lookups, expect: { outcome: 'settled' } },
    ],
  },
  {
    name: 'a body without an account for research money does not announce a grant',
    standing,
    opens: { ...opens, lookups: { ...lookups, isBody: false }, refused: 'condition' },
    steps: [],
  },
  {
    name: 'not confirmed',
    standing,
    opens,
    steps: [{ on: '2026-03-03', by: bank, do: 'reject', with: { reason: '协议不真实' } }],
  },
  {
    name: 'suspended after it was asked: neither converted nor paid until it is in use again',
    standing,
    opens,
    steps: [
      confirm,
      {
        on: '2026-03-05',
        by: body,
        do: 'askConversion',
        with: { sold: { amount: '1', currency: 'USD' }, conversionUse: '人员' },
        lookups: held,
      },
      {
        on: '2026-03-06',
        by: bank,
        do: 'convert',
        with: { rate: '7', rateOn: '2026-03-05', rateSource: '（演示）' },
        lookups: { ...lookups, isBody: false },
        refused: 'condition',
      },
      { on: '2026-03-06', by: bank, do: 'decline', with: { reason: '账户已暂停' } },
      ...pay('1'),
      { ...execute, lookups: { ...lookups, isBody: false }, refused: 'condition' },
    ],
  },
  {
    name: 'while the account is suspended, or once it is closed, nothing comes in, is converted or paid',
    standing,
    opens,
    steps: [
      confirm,
      {
        on: '2026-03-04',
        by: bank,
        do: 'receive',
        with: { received: { amount: '1', currency: 'USD' }, receivedOn: '2026-03-04' },
        lookups: { ...lookups, isBody: false },
        refused: 'condition',
      },
      {
        on: '2026-03-04',
        by: bank,
        do: 'receive',
        with: { received: { amount: '1', currency: 'USD' }, receivedOn: '2026-03-05' },
        lookups,
        refused: 'condition',
      },
      {
        ...pay('1')[0]!,
        lookups: { ...lookups, isBody: false },
        refused: 'condition',
        expect: {},
      },
      {
        on: '2026-03-05',
        by: body,
        do: 'askConversion',
        with: { sold: { amount: '1', currency: 'USD' }, conversionUse: '人员' },
        lookups: { ...lookups, isBody: false },
        refused: 'condition',
      },
    ],
  },
];
