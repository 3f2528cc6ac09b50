import type { Values } from '@twinpark/core/model';
import type { Scenario, Step } from '@twinpark/core/testing';
import { counterOfficer, intakeStanding, officer } from '../application/story.ts';

const office = officer('office');
const applicant = { person: 'applicant', unit: null, roles: [] };
const standing = { ...intakeStanding, office: ['office'] };

/** The stories that every service with one deciding unit must tell: granted with its number; corrected once,
 * then declined; not corrected; withdrawn; refused with the reason. `due`: the last day of a review that
 * begins on Tuesday, 3 March 2026. */
export function decidedStories(
  form: Values,
  expected: { readonly number: string; readonly due: string },
): readonly Scenario[] {
  const start = {
    standing,
    opens: { on: '2026-03-02', by: applicant, with: { ...form, contact: '（略）' } },
  };
  const [other = {}] = Object.entries(form)
    .filter(([id]) => id !== 'title')
    .map(([id, value]) => ({ [id]: value }));
  const accept: Step = { on: '2026-03-03', by: counterOfficer, do: 'accept' };
  const ask: Step = {
    on: '2026-03-03',
    by: counterOfficer,
    do: 'askCorrection',
    with: { toCorrect: '请补全材料' },
  };
  return [
    {
      ...start,
      name: 'granted with a number',
      steps: [
        {
          ...accept,
          expect: { stage: 'review', due: { decision: expected.due }, awaits: ['office'] },
        },
        {
          on: '2026-03-05',
          by: office,
          do: 'approve',
          expect: { outcome: 'granted', numbers: { number: expected.number }, awaits: [] },
        },
      ],
    },
    {
      ...start,
      name: 'corrected once, and only what was asked; then declined',
      steps: [
        { ...ask, with: { ...ask.with, toCorrectIn: ['title'] } },
        {
          on: '2026-03-04',
          by: applicant,
          do: 'correct',
          with: { corrected: '已补', ...other },
          refused: 'not-asked',
        },
        { on: '2026-03-05', by: applicant, do: 'correct', with: { corrected: '已补' } },
        { ...ask, on: '2026-03-06', refused: 'condition' },
        {
          on: '2026-03-06',
          by: counterOfficer,
          do: 'decline',
          with: { reason: '不属于本事项' },
          expect: { outcome: 'declined' },
        },
      ],
    },
    {
      ...start,
      name: 'not corrected in time',
      steps: [
        ask,
        { on: '2026-03-18', by: 'timer', do: 'lapse', expect: { outcome: 'withdrawn' } },
      ],
    },
    {
      ...start,
      name: 'withdrawn',
      steps: [{ on: '2026-03-03', by: applicant, do: 'withdraw' }],
    },
    {
      ...start,
      name: 'refused with the reason',
      steps: [
        accept,
        { on: '2026-03-05', by: office, do: 'refuse', refused: 'missing' },
        { on: '2026-03-05', by: office, do: 'refuse', with: { reason: '材料不实' } },
      ],
    },
  ];
}

/** The stories of the fast path: granted on a declaration and found true; found false, revoked and barred;
 * not open to who made no declaration or is barred. */
export function pledgeStories(form: Values, register: string, bar: string): readonly Scenario[] {
  const opens = {
    on: '2026-03-02',
    by: applicant,
    with: { ...form, pledge: true, contact: '（略）' },
  };
  const grant: Step = {
    on: '2026-03-03',
    by: counterOfficer,
    do: 'acceptOnPledge',
    lookups: { isBarred: false },
  };
  return [
    {
      name: 'granted on a declaration that is found true',
      standing,
      opens,
      steps: [
        {
          ...grant,
          expect: {
            outcome: 'grantedOnPledge',
            inForce: { [register]: 1 },
            awaits: ['office'],
          },
        },
        { on: '2026-03-20', by: office, do: 'verify', expect: { outcome: 'verified' } },
      ],
    },
    {
      name: 'the declaration stands for the papers; without either it is not taken',
      standing,
      opens: { ...opens, with: { ...opens.with, papersAtCounter: false } },
      steps: [
        { on: '2026-03-03', by: counterOfficer, do: 'accept', refused: 'condition' },
        { ...grant, expect: { outcome: 'grantedOnPledge' } },
      ],
    },
    {
      name: 'neither papers nor a declaration',
      standing,
      opens: {
        ...opens,
        with: { ...opens.with, pledge: false, papersAtCounter: false },
        refused: 'missing',
      },
      steps: [],
    },
    {
      name: 'found false: revoked and barred',
      standing,
      opens,
      steps: [
        grant,
        {
          on: '2026-03-20',
          by: office,
          do: 'revoke',
          with: { reason: '地址不存在' },
          expect: { outcome: 'revoked', inForce: { [register]: [], 'credit-bars': [bar] } },
        },
      ],
    },
    {
      name: 'found false too, of somebody who is barred since: revoked all the same',
      standing,
      given: { entries: [{ register: 'credit-bars', id: '（演示）' }] },
      opens,
      steps: [
        grant,
        {
          on: '2026-03-23',
          by: office,
          do: 'revoke',
          with: { reason: '地址不存在' },
          expect: { outcome: 'revoked', inForce: { [register]: [], 'credit-bars': 2 } },
        },
      ],
    },
    {
      name: 'who is barred goes the long way, with the papers',
      standing,
      opens: { ...opens, with: { ...opens.with, papersAtCounter: false } },
      steps: [
        { ...grant, lookups: { isBarred: true }, refused: 'condition' },
        { on: '2026-03-03', by: counterOfficer, do: 'accept', refused: 'condition' },
        {
          on: '2026-03-03',
          by: counterOfficer,
          do: 'askCorrection',
          with: { toCorrect: '不适用告知承诺，请交材料' },
        },
        {
          on: '2026-03-04',
          by: applicant,
          do: 'correct',
          with: { corrected: '材料已到窗口出示', pledge: false, papersAtCounter: true },
        },
        { on: '2026-03-05', by: counterOfficer, do: 'accept', expect: { stage: 'review' } },
      ],
    },
    {
      name: 'without a declaration too',
      standing,
      opens: { ...opens, with: { ...form, pledge: false, contact: '（略）' } },
      steps: [{ ...grant, refused: 'condition' }],
    },
  ];
}
