import type { Scenario, Step } from '@twinpark/core/testing';
import { counterOfficer, intakeStanding, officer, person } from '../application/story.ts';

const office = officer('talent-service');
const standing = { ...intakeStanding, office: ['talent-service'] };
const lookups = { isTalent: true, isPermitted: false, talentUntil: '2029-03-16' };
const form = {
  title: '医疗服务卡',
  name: '（略）',
  proof: '才202600001',
  insurance: 'commercial',
  record: true,
  consent: true,
  contact: '（略）',
};
const { consent: _consent, ...withoutAnswer } = form;
const opens = { on: '2026-03-02', by: person, with: form };
const accept: Step = { on: '2026-03-03', by: counterOfficer, do: 'accept' };
const issue: Step = {
  on: '2026-03-05',
  by: office,
  do: 'issue',
  with: { hospital: '示例医院', attendance: 'english' },
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
    name: 'a card for as long as the certificate; it ends the night the certificate does',
    standing,
    opens,
    steps: [
      accept,
      { ...issue, lookups: { ...lookups, isTalent: false }, refused: 'condition' },
      {
        ...issue,
        expect: {
          outcome: 'active',
          values: { until: '2029-03-16' },
          inForce: { 'talent-medical-cards': ['才医卡20260001'] },
        },
      },
      { on: '2026-03-06', by: 'timer', do: 'expire', lookups, expect: { stage: 'active' } },
      {
        on: '2026-12-01',
        by: 'timer',
        do: 'refresh',
        lookups: { ...lookups, talentUntil: '2030-03-16' },
        expect: {
          values: { until: '2030-03-16' },
          effects: [{ until: '2030-03-16' }, { status: 'revoked' }, { until: '2030-03-16' }],
        },
      },
      {
        on: '2027-01-05',
        by: 'timer',
        do: 'expire',
        lookups: { isTalent: false, isPermitted: false },
        expect: { stage: 'ended', inForce: { 'talent-medical-cards': [] } },
      },
    ],
  },
  {
    name: 'a work permit will do; no record is wanted, so no consent is asked for',
    standing,
    opens: {
      ...opens,
      with: {
        title: form.title,
        name: form.name,
        proof: '外许202600001',
        insurance: 'none',
        record: false,
        contact: form.contact,
      },
    },
    steps: [
      accept,
      {
        ...issue,
        lookups: { isTalent: false, isPermitted: true, permitUntil: '2028-04-10' },
        expect: { values: { until: '2028-04-10' } },
      },
      {
        on: '2026-04-01',
        by: 'timer',
        do: 'refresh',
        lookups: { isTalent: false, isPermitted: true, permitUntil: '2028-12-31' },
        expect: { values: { until: '2028-12-31' } },
      },
    ],
  },
  {
    name: 'whoever wants the record fetched must answer whether they consent',
    standing,
    opens: { ...opens, with: withoutAnswer, refused: 'missing' },
    steps: [],
  },
  {
    name: 'the record is not fetched against the patient’s will',
    standing,
    opens: { ...opens, with: { ...form, consent: false }, refused: 'condition' },
    steps: [],
  },
];
