import type { Acting } from '@twinpark/core/engine';
import type { Scenario, Step } from '@twinpark/core/testing';

// Matters of training support that are decided again by a simulation.

const yuan = (amount: string) => ({ amount, currency: 'CNY' }) as const;
const officer = (unit: string, ...roles: string[]): Acting => ({
  person: `${unit}-1`,
  unit,
  roles,
});
const counter = officer('futian-services', 'counter-officer');
const talent = officer('futian-hrss');
const finance = officer('futian-finance');

const opens = (firm: string, amount: string) => ({
  on: '2024-03-04',
  by: officer(firm),
  with: {
    title: '封装测试班',
    school: '某职业技术大学',
    level: 'vocational',
    year: '2024',
    spending: [
      {
        kind: 'course',
        paidOn: '2024-01-10',
        issuer: '91440300MA00000001',
        voucher: amount.replace('.', '-'),
        amount: yuan(amount),
      },
    ],
    contact: '王某 13900000000',
    papersAtCounter: true,
  },
});
const accept: Step = { on: '2024-03-05', by: counter, do: 'accept', with: { isKeyFirm: true } };
const paid = (firm: string, amount: string): Scenario => ({
  name: `${firm} ${amount}`,
  opens: opens(firm, amount),
  steps: [
    accept,
    {
      on: '2024-03-11',
      by: talent,
      do: 'approve',
      with: { recognised: yuan(amount), opinion: '齐全' },
    },
    { on: '2024-03-20', by: 'timer', do: 'published' },
    {
      on: '2024-03-28',
      by: finance,
      do: 'pay',
      with: { voucher: '拨-1' },
      expect: { outcome: 'paid' },
    },
  ],
});
const later = (scenario: Scenario): Scenario => ({
  ...scenario,
  opens: { ...scenario.opens, on: '2024-05-06' },
  steps: scenario.steps.map((step, i) => ({
    ...step,
    on: ['2024-05-07', '2024-05-13', '2024-05-22', '2024-05-28'][i] ?? step.on,
  })),
});
/** Past matters: two of a firm that draw on one cap, one of a few yuan, one refused, one that still runs. */
export const trainingStories: readonly Scenario[] = [
  paid('firm-a', '1000000'),
  later(paid('firm-a', '2000000')),
  paid('firm-b', '100.33'),
  {
    name: 'refused',
    opens: opens('firm-c', '5000'),
    steps: [accept, { on: '2024-03-11', by: talent, do: 'refuse', with: { reason: '凭证不符' } }],
  },
  { name: 'running', opens: opens('firm-d', '7000'), steps: [accept] },
];
