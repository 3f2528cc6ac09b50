import type { Scenario, Step } from '@twinpark/core/testing';
import { intakeStories } from '../application/intake-stories.ts';
import { officer, person } from '../application/story.ts';
import {
  decidedBy,
  handedIn,
  byNeither,
  byAnothersCertificate,
  byCertificate,
  accept,
} from '../talent/story.ts';

const office = officer('education-office');
const standing = decidedBy('education-office');
const lookups = byCertificate;
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
const opens = { ...handedIn, with: form };
const offer: Step = {
  on: '2026-03-20',
  by: office,
  do: 'offer',
  with: { school: '示例小学', starts: '2026-09-01' },
  lookups,
};

export const scenarios: readonly Scenario[] = [
  ...intakeStories({ standing, opens, by: person, refusedBy: office }),
  {
    name: 'six years old on the first day: offered and taken up',
    standing,
    opens,
    steps: [
      accept,
      { ...offer, lookups: byNeither, refused: 'condition' },
      { ...offer, lookups: byAnothersCertificate, refused: 'condition' },
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
  {
    name: 'a child that is not born yet has no place',
    standing,
    opens: { ...opens, with: { ...form, childBorn: '2026-03-03' }, refused: 'invalid' },
    steps: [],
  },
];
