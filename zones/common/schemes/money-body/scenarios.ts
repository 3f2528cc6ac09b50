import type { Scenario, Step } from '@twinpark/core/testing';
import { intakeStories } from '../application/intake-stories.ts';
import { counterOfficer, firm as body, intakeStanding, officer } from '../application/story.ts';

const office = officer('park-office');
const bank = officer('bank');
const standing = { ...intakeStanding, office: ['park-office'], bank: ['bank'] };
const lookups = { auditMonths: '16', isAudited: false };
const empty = { leftCNY: '0', leftHKD: '0', leftUSD: '0' };
const form = {
  title: '示例港资研究院',
  kind: 'private-body',
  funding: 'hongkong',
  registration: '（演示）52440300',
  contact: '（略）',
  papersAtCounter: true,
};
const opens = { on: '2026-03-02', by: body, with: form };
const steps: readonly Step[] = [
  {
    on: '2026-03-03',
    by: counterOfficer,
    do: 'accept',
    expect: { due: { decision: '2026-03-17' } },
  },
  {
    on: '2026-03-05',
    by: office,
    do: 'prove',
    with: { proof: '（演示）1号' },
    expect: { stage: 'proven', due: { registration: '2026-03-12' } },
  },
  {
    on: '2026-03-09',
    by: bank,
    do: 'openAccount',
    with: { fxNumber: '（演示）FX1', account: '（演示）' },
    lookups,
    expect: {
      outcome: 'open',
      values: { auditYear: '2026', auditOn: '2027-07-09' },
      inForce: { 'money-bodies': ['KHT0001'] },
    },
  },
];

export const scenarios: readonly Scenario[] = [
  {
    name: 'registered, suspended when no audit report comes, in use again when it is in, closed',
    standing,
    opens,
    steps: [
      ...steps,
      {
        on: '2027-07-09',
        by: 'timer',
        do: 'auditDue',
        lookups,
        expect: {
          stage: 'overdue',
          inForce: { 'money-bodies': 0 },
          effects: [{ change: 'money-bodies' }, { revoke: 'money-body', status: 'suspended' }],
        },
      },
      { on: '2027-07-10', by: 'timer', do: 'auditFiled', lookups, expect: { stage: 'overdue' } },
      {
        on: '2027-08-02',
        by: 'timer',
        do: 'auditFiled',
        lookups: { ...lookups, isAudited: true },
        expect: {
          stage: 'open',
          values: { auditYear: '2027', auditOn: '2028-07-09' },
          inForce: { 'money-bodies': 1 },
          effects: [{ change: 'money-bodies' }, { revoke: 'money-body', status: 'valid' }],
        },
      },
      // Handed in before it is due, nothing is suspended.
      {
        on: '2028-05-08',
        by: 'timer',
        do: 'auditFiled',
        lookups: { ...lookups, isAudited: true },
        expect: { stage: 'open', values: { auditYear: '2028', auditOn: '2029-07-09' } },
      },
      {
        on: '2028-07-09',
        by: 'timer',
        do: 'auditDue',
        lookups,
        expect: { stage: 'open', inForce: { 'money-bodies': 1 } },
      },
      {
        on: '2029-07-09',
        by: 'timer',
        do: 'auditDue',
        lookups: { ...lookups, isAudited: true },
        expect: { stage: 'open', values: { auditYear: '2029' } },
      },
      {
        on: '2029-09-04',
        by: bank,
        do: 'close',
        with: { reason: '项目结束' },
        lookups: { ...empty, leftHKD: '0.01' },
        refused: 'condition',
      },
      {
        on: '2029-09-04',
        by: bank,
        do: 'close',
        with: { reason: '项目结束' },
        lookups: empty,
        expect: {
          effects: [{ change: 'money-bodies' }, { revoke: 'money-body', status: 'revoked' }],
        },
      },
    ],
  },
  {
    name: 'firms have other ways',
    standing,
    opens: { ...opens, with: { ...form, kind: 'enterprise' }, refused: 'condition' },
    steps: [],
  },
  {
    name: 'a body with mainland funding alone is not what the pilot is for',
    standing,
    opens: { ...opens, with: { ...form, funding: 'mainland' }, refused: 'condition' },
    steps: [],
  },
  ...[{ kind: 'enterprise' }, { funding: 'mainland' }].map((changed): Scenario => ({
    name: `corrected to ${Object.values(changed).join()}, it is not proven eligible`,
    standing,
    opens,
    steps: [
      {
        on: '2026-03-03',
        by: counterOfficer,
        do: 'askCorrection',
        with: { toCorrect: '与登记证书不符', toCorrectIn: Object.keys(changed) },
      },
      { on: '2026-03-04', by: body, do: 'correct', with: { corrected: '已改', ...changed } },
      { on: '2026-03-05', by: counterOfficer, do: 'accept' },
      { on: '2026-03-06', by: office, do: 'prove', with: { proof: '1' }, refused: 'condition' },
    ],
  })),
  {
    name: 'refused',
    standing,
    opens,
    steps: [
      steps[0]!,
      { on: '2026-03-05', by: office, do: 'refuse', with: { reason: '未在园区设立' } },
    ],
  },
  ...intakeStories({ standing, opens, by: body }),
];
