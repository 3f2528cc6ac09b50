import type { Scenario, Step } from '@twinpark/core/testing';
import { intakeStories } from '../application/intake-stories.ts';
import { officer, person } from '../application/story.ts';
import {
  decidedBy,
  handedIn,
  byNeither,
  byPermit,
  byAnothersCertificate,
  byCertificate,
  permitExtended,
  accept,
} from '../talent/story.ts';

const office = officer('talent-service');
const standing = decidedBy('talent-service');
const lookups = byCertificate;
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
const opens = { ...handedIn, with: form };
const issue: Step = {
  on: '2026-03-05',
  by: office,
  do: 'issue',
  with: { hospital: '示例医院', attendance: 'english' },
  lookups,
};

export const scenarios: readonly Scenario[] = [
  ...intakeStories({ standing, opens, by: person, refusedBy: office }),
  {
    name: 'a card for as long as the certificate; it ends the night the certificate does',
    standing,
    opens,
    steps: [
      accept,
      { ...issue, lookups: { ...lookups, isTalent: false }, refused: 'condition' },
      { ...issue, lookups: byAnothersCertificate, refused: 'condition' },
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
        lookups: byNeither,
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
        lookups: byPermit,
        expect: { values: { until: '2028-04-10' } },
      },
      permitExtended,
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
