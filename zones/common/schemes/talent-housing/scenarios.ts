import type { Scenario, Step } from '@twinpark/core/testing';
import { intakeStories } from '../application/intake-stories.ts';
import { officer, person } from '../application/story.ts';
import {
  decidedBy,
  handedIn,
  byPermit,
  byNeither,
  byAnothersCertificate,
  byCertificate,
  permitExtended,
  accept as accepted,
} from '../talent/story.ts';

const office = officer('housing-office');
const standing = decidedBy('housing-office');
const yuan = (amount: string) => ({ amount, currency: 'CNY' }) as const;
const lookups = {
  ...byCertificate,
  subsidy: yuan('900.10'),
  subsidyMost: yuan('2400'),
};
const form = {
  title: '申请人才公寓',
  name: '（略）',
  proof: '才202600001',
  wish: 'flat',
  household: '2',
  noHome: true,
  contact: '（略）',
};
const opens = { ...handedIn, with: form };
const accept: Step = { ...accepted, lookups };
const allot: Step = {
  on: '2026-03-06',
  by: office,
  do: 'allot',
  with: { flat: '5栋1203' },
  lookups,
};
const grant: Step = { on: '2026-03-06', by: office, do: 'grant', lookups };

export const scenarios: readonly Scenario[] = [
  ...intakeStories({ standing, opens, by: person, lookups, refusedBy: office }),
  {
    name: 'a flat for as long as the certificate, given back when it runs out',
    standing,
    opens,
    steps: [
      { ...accept, lookups: { ...lookups, isTalent: false }, refused: 'condition' },
      { ...accept, lookups: byAnothersCertificate, refused: 'condition' },
      accept,
      { ...grant, refused: 'condition' },
      { ...allot, lookups: byNeither, refused: 'condition' },
      {
        ...allot,
        expect: {
          outcome: 'housed',
          values: { until: '2029-03-16' },
          balances: { 'talent-flats/free': '29' },
        },
      },
      {
        on: '2027-03-01',
        by: 'timer',
        do: 'refresh',
        lookups: { ...lookups, talentUntil: '2030-03-16' },
        expect: { stage: 'housed', values: { until: '2030-03-16' } },
      },
      {
        on: '2027-03-02',
        by: 'timer',
        do: 'expire',
        lookups: { ...lookups, talentUntil: '2030-03-16' },
        expect: { stage: 'housed' },
      },
      // Run out or taken away: the service ends with the paper, whatever day it bears.
      {
        on: '2028-03-17',
        by: 'timer',
        do: 'expire',
        lookups: { ...lookups, isTalent: false, talentUntil: '2030-03-16' },
        expect: {
          stage: 'ended',
          balances: { 'talent-flats/free': '30' },
          inForce: { 'talent-lettings': [], 'talent-homes': [] },
        },
      },
    ],
  },
  {
    name: 'a flat on a work permit, left early',
    standing,
    opens,
    steps: [
      accept,
      {
        ...allot,
        lookups: byPermit,
        expect: { values: { until: '2028-04-10' } },
      },
      permitExtended,
      {
        on: '2026-05-06',
        by: person,
        do: 'leave',
        expect: { stage: 'ended', balances: { 'talent-flats/free': '30' } },
      },
    ],
  },
  {
    name: 'no flat is given when none is free',
    standing,
    given: { balances: { 'talent-flats/free': '0' } },
    opens,
    steps: [accept, { ...allot, refused: 'quota' }],
  },
  {
    name: 'a subsidy by the head up to the most, on a work permit; paid once a month',
    standing,
    opens: { ...opens, with: { ...form, wish: 'subsidy', household: '3' } },
    steps: [
      { ...accept, lookups: byPermit },
      { ...allot, refused: 'condition' },
      { ...grant, lookups: byNeither, refused: 'condition' },
      {
        ...grant,
        lookups: {
          ...byPermit,
          subsidy: lookups.subsidy,
          subsidyMost: lookups.subsidyMost,
        },
        expect: { outcome: 'subsidised', values: { monthly: yuan('2400'), until: '2028-04-10' } },
      },
      {
        on: '2026-04-05',
        by: office,
        do: 'pay',
        expect: {
          balances: { 'talent-subsidy/paid/才202600001 CNY': '2400' },
          values: { nextMonth: '2026-04-06' },
        },
      },
      { on: '2026-04-05', by: office, do: 'pay', refused: 'condition' },
      { on: '2026-04-06', by: office, do: 'pay' },
      { on: '2026-05-06', by: person, do: 'leave', expect: { stage: 'ended' } },
    ],
  },
  {
    name: 'a flat that was left is let again; nobody gets two on one paper, or a subsidy besides',
    standing,
    given: {
      entries: [
        {
          register: 'talent-lettings',
          id: '才寓20250001',
          columns: { flat: '5栋1203', proof: '才202500001' },
          status: 'ended',
        },
        {
          register: 'talent-lettings',
          id: '才寓20250002',
          columns: { flat: '5栋1204', proof: '才202500002' },
        },
      ],
    },
    opens,
    steps: [
      accept,
      { ...allot, with: { flat: '5栋1204' }, refused: 'not-unique' },
      { ...allot, expect: { inForce: { 'talent-lettings': 2, 'talent-homes': 1 } } },
    ],
  },
  {
    name: 'who is housed on this paper gets no subsidy on it',
    standing,
    given: {
      entries: [
        {
          register: 'talent-homes',
          id: '才居20250001',
          columns: { proof: form.proof, kind: 'flat' },
        },
      ],
    },
    opens: { ...opens, with: { ...form, wish: 'subsidy' } },
    steps: [accept, { ...grant, refused: 'not-unique' }],
  },
  {
    name: 'who owns a home cannot apply',
    standing,
    opens: { ...opens, with: { ...form, noHome: false }, refused: 'condition' },
    steps: [],
  },
];
