import type { Acting } from '@twinpark/core/engine';
import type { Scenario, Step } from '@twinpark/core/testing';
import { intakeStories } from '../application/intake-stories.ts';
import { officer, person } from '../application/story.ts';
import { accept, decidedBy, handedIn } from '../talent/story.ts';

const office = officer('talent-office');
const standing = decidedBy('talent-office');
const peer = (name: string): Acting => ({ person: name, unit: null, roles: [] });
const form = {
  title: '量子信息',
  name: '（略）',
  birthDate: '1985-01-01',
  kind: 'basic',
  works: [{ name: '论文一篇', share: '提出方法' }],
  employer: '示例研究院',
  contact: '（略）',
};
const opens = { ...handedIn, with: form };
const appoint = (peers: readonly string[]): Step => ({
  on: '2026-03-04',
  by: office,
  do: 'appoint',
  with: { peers },
  expect: { stage: 'judging' },
});
const judge = (name: string, how: 'favour' | 'against'): Step => ({
  on: '2026-03-09',
  by: peer(name),
  do: how,
  with: { opinion: '原创性突出。' },
});
const certify: Step = { on: '2026-03-16', by: office, do: 'certify', lookups: { months: '36' } };

export const scenarios: readonly Scenario[] = [
  {
    name: 'one peer recuses, another is appointed; two of three in favour',
    standing,
    opens,
    steps: [
      accept,
      { ...appoint(['p1', 'p2', 'applicant']), refused: 'condition' },
      appoint(['p1', 'p2', 'p3']),
      {
        on: '2026-03-05',
        by: peer('p3'),
        do: 'recuse',
        with: { recusal: '合作者' },
        expect: { branches: { opinion: { p3: 'recused' } } },
      },
      judge('p1', 'favour'),
      { ...certify, refused: 'condition' },
      judge('p2', 'against'),
      { ...certify, refused: 'condition' },
      appoint(['p1', 'p2', 'p3', 'p4']),
      judge('p4', 'favour'),
      {
        ...certify,
        expect: {
          outcome: 'certified',
          values: { until: '2029-03-16' },
          inForce: { talents: ['才202600001'] },
        },
      },
      { on: '2028-12-15', by: 'timer', do: 'remind', expect: { stage: 'certified' } },
      {
        on: '2028-12-16',
        by: 'timer',
        do: 'remind',
        expect: { stage: 'endsSoon', inForce: { talents: ['才202600001'] } },
      },
      { on: '2029-03-17', by: 'timer', do: 'expire', expect: { stage: 'ended' } },
    ],
  },
  {
    name: 'certified, and revoked when the works prove not to be the applicant’s',
    standing,
    opens,
    steps: [
      accept,
      appoint(['p1', 'p2', 'p3']),
      judge('p1', 'favour'),
      judge('p2', 'favour'),
      judge('p3', 'favour'),
      certify,
      {
        on: '2026-09-01',
        by: office,
        do: 'revoke',
        with: { reason: '代表作非本人完成' },
        expect: {
          outcome: 'revoked',
          inForce: { talents: [] },
          effects: [{ status: 'revoked' }, { revoke: 'talent', status: 'revoked' }],
        },
      },
    ],
  },
  {
    name: 'two in favour are not enough',
    standing,
    opens,
    steps: [
      accept,
      appoint(['p1', 'p2', 'p3']),
      { on: '2026-03-05', by: peer('p3'), do: 'recuse', with: { recusal: '合作者' } },
      judge('p1', 'favour'),
      judge('p2', 'favour'),
      { ...certify, refused: 'condition' },
      {
        on: '2026-03-20',
        by: office,
        do: 'refuse',
        with: { reason: '申请人放弃补评' },
        expect: { outcome: 'refused' },
      },
    ],
  },
  {
    name: 'nobody was born tomorrow',
    standing,
    opens: { ...opens, with: { ...form, birthDate: '2026-03-03' }, refused: 'invalid' },
    steps: [],
  },
  ...intakeStories({
    standing,
    opens,
    by: person,
    corrected: { birthDate: '1985-01-02' },
    refusedBy: office,
  }),
];
