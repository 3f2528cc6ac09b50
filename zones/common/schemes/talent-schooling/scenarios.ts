import type { Scenario, Step } from '@twinpark/core/testing';
import { counterOfficer, intakeStanding, officer, person } from '../application/story.ts';

const office = officer('education-office');
const standing = { ...intakeStanding, office: ['education-office'] };
const lookups = { isTalent: true, isPermitted: false };
const form = {
  title: '小学学位',
  name: '（略）',
  proof: '才202600001',
  child: '（略）',
  childBorn: '2020-08-31',
  grade: 'primary',
  address: '（略）',
  wishes: ['示例小学', '示例实验小学'],
  contact: '（略）',
};
const opens = { on: '2026-03-02', by: person, with: form };
const accept: Step = { on: '2026-03-03', by: counterOfficer, do: 'accept' };
const offer: Step = {
  on: '2026-03-20',
  by: office,
  do: 'offer',
  with: { school: '示例小学', starts: '2026-09-01' },
  lookups,
};

const intakeStories: readonly Scenario[] = [
  {
    name: 'corrected once, declined',
    standing,
    opens,
    steps: [
      {
        on: '2026-03-03',
        by: counterOfficer,
        do: 'askCorrection',
        with: { toCorrect: '补证件号' },
      },
      { on: '2026-03-04', by: person, do: 'correct', with: { corrected: '已补' } },
      {
        on: '2026-03-05',
        by: counterOfficer,
        do: 'askCorrection',
        with: { toCorrect: '再补' },
        refused: 'condition',
      },
      { on: '2026-03-05', by: counterOfficer, do: 'decline', with: { reason: '不在园区工作' } },
    ],
  },
  {
    name: 'not corrected in time',
    standing,
    opens,
    steps: [
      {
        on: '2026-03-03',
        by: counterOfficer,
        do: 'askCorrection',
        with: { toCorrect: '补证件号' },
      },
      { on: '2026-03-18', by: 'timer', do: 'lapse', expect: { outcome: 'withdrawn' } },
    ],
  },
  { name: 'withdrawn', standing, opens, steps: [{ on: '2026-03-03', by: person, do: 'withdraw' }] },
  {
    name: 'refused',
    standing,
    opens,
    steps: [accept, { on: '2026-03-06', by: office, do: 'refuse', with: { reason: '不符合条件' } }],
  },
];

export const scenarios: readonly Scenario[] = [
  ...intakeStories,
  {
    name: 'six years old on the first day: offered and taken up',
    standing,
    opens,
    steps: [
      accept,
      { ...offer, lookups: { isTalent: false, isPermitted: false }, refused: 'condition' },
      { ...offer, with: { school: '示例小学', starts: '2026-08-30' }, refused: 'condition' },
      { ...offer, expect: { stage: 'offered' } },
      {
        on: '2026-03-25',
        by: person,
        do: 'confirm',
        expect: { outcome: 'confirmed', inForce: { 'talent-school-places': 1 } },
      },
    ],
  },
  {
    name: 'offered and given back',
    standing,
    opens,
    steps: [
      accept,
      offer,
      { on: '2026-03-25', by: person, do: 'giveBack', expect: { outcome: 'withdrawn' } },
    ],
  },
];
