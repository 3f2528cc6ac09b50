import type { Scenario, Step } from '@twinpark/core/testing';
import { bothAgree, intakeStories } from '../application/intake-stories.ts';
import { restStories } from '../application/rest-stories.ts';
import {
  counterOfficer,
  firm as institute,
  intakeStanding,
  officer,
} from '../application/story.ts';

const customs = officer('customs');
const [planning, science] = [officer('planning'), officer('science')];
const standing = { ...intakeStanding, office: ['customs'], reviewer: ['planning', 'science'] };
const lookups = {
  isListed: true,
  isLicensed: true,
  licensee: 'firm',
  months: '12',
  monthsHigh: '6',
};
const chips = {
  title: '测试芯片',
  use: '封装研究',
  kind: 'material',
  quarantine: false,
  quantity: '500',
  measure: '片',
  contact: '（略）',
};
const serum = {
  ...chips,
  title: '质控血清',
  use: '试剂研发',
  kind: 'special',
  quarantine: true,
  quantity: '60000',
  measure: '毫升',
  asMedicine: false,
  risk: 'ordinary',
  firstTime: true,
  capacity: true,
  joint: true,
  licence: 'BM-0001',
  papersAtCounter: true,
};
const opens = { on: '2026-03-02', by: institute, with: serum, lookups };
const accept: Step = { on: '2026-03-03', by: counterOfficer, do: 'accept', lookups };
const grant: Step = { on: '2026-03-10', by: customs, do: 'grant', lookups };
const granted: readonly Step[] = [accept, ...bothAgree('2026-03-09', planning, science), grant];
/** The same, under order 281. */
const later: readonly Step[] = [
  { ...accept, on: '2026-08-04' },
  ...bothAgree('2026-08-10', planning, science),
];

export const scenarios: readonly Scenario[] = [
  {
    name: 'a tariff code that is none is refused',
    standing,
    opens: { ...opens, with: { ...serum, hsCode: 'ABC' }, refused: 'invalid' },
    steps: [],
  },
  {
    name: 'so is a quantity that must be a slip',
    standing,
    opens: { ...opens, with: { ...serum, quantity: '999999999999999999999' }, refused: 'invalid' },
    steps: [],
  },
  {
    name: 'sera with a Hong Kong licence have priority; more is permitted later; suspended, restored, run out',
    standing,
    opens,
    steps: [
      { ...accept, lookups: { ...lookups, isListed: false }, refused: 'condition' },
      {
        ...accept,
        expect: {
          values: { priority: true },
          due: { decision: '2026-03-17', statutory: '2026-03-31' },
        },
      },
      { ...grant, refused: 'condition' },
      ...bothAgree('2026-03-09', planning, science),
      // Removed from the white list while the others reviewed.
      { ...grant, lookups: { ...lookups, isListed: false }, refused: 'condition' },
      {
        ...grant,
        expect: {
          values: { until: '2027-03-10' },
          inForce: { 'research-goods': ['ZMQD00001'] },
          balances: { 'research-goods/permitted/ZMQD00001': '60000' },
        },
      },
      {
        on: '2026-06-01',
        by: customs,
        do: 'add',
        with: { more: '1000.5', basisOfMore: '补充申请' },
        lookups: { ...lookups, isListed: false },
        refused: 'condition',
      },
      {
        on: '2026-06-01',
        by: customs,
        do: 'add',
        with: { more: '1000.5', basisOfMore: '补充申请' },
        lookups,
        expect: {
          values: { quantity: '61000.5' },
          balances: { 'research-goods/permitted/ZMQD00001': '61000.5' },
        },
      },
      ...restStories('2026-06', lookups, 'isListed', 'research-goods', ['ZMQD00001']),
      { on: '2026-09-01', by: customs, do: 'suspend', with: { reason: '台账不符' } },
      {
        on: '2026-09-08',
        by: customs,
        do: 'restore',
        lookups: { ...lookups, isListed: false },
        refused: 'condition',
      },
      { on: '2026-09-08', by: customs, do: 'restore', lookups, expect: { awaits: [] } },
      { on: '2027-03-11', by: 'timer', do: 'expire', expect: { stage: 'expired' } },
    ],
  },
  {
    name: 'a licence that another holds is no licence of the applicant: not when handed in, not when accepted',
    standing,
    opens: {
      ...opens,
      lookups: { ...lookups, licensee: 'another' },
      refused: 'condition',
    },
    steps: [],
  },
  {
    name: 'the licence went to another before it was accepted',
    standing,
    opens,
    steps: [{ ...accept, lookups: { ...lookups, licensee: 'another' }, refused: 'condition' }],
  },
  {
    name: 'a licence that has run out gives no priority',
    standing,
    opens,
    steps: [
      {
        ...accept,
        lookups: { ...lookups, isLicensed: false },
        expect: { values: { priority: false } },
      },
    ],
  },
  {
    name: 'chips are no special goods: without priority, a year, revoked',
    standing,
    opens: { ...opens, with: chips },
    steps: [
      {
        ...accept,
        lookups: { isListed: true, months: '12', monthsHigh: '6' },
        expect: { values: { priority: false }, due: { decision: '2026-03-31' } },
      },
      ...bothAgree('2026-03-09', planning, science),
      { ...grant, expect: { values: { until: '2027-03-10' } } },
      { on: '2026-05-06', by: customs, do: 'revoke', with: { reason: '改变用途' } },
    ],
  },
  {
    name: 'unknown pathogens have no priority, and a shorter validity',
    standing,
    opens: { ...opens, with: { ...serum, risk: 'unknown' } },
    steps: [
      { ...accept, expect: { values: { priority: false } } },
      ...bothAgree('2026-03-09', planning, science),
      { ...grant, expect: { values: { until: '2026-09-10' } } },
    ],
  },
  {
    name: 'under order 281 unknown pathogens need entry access as high risk does',
    standing,
    opens: { ...opens, on: '2026-08-03', with: { ...serum, risk: 'unknown' } },
    steps: [
      ...later,
      { ...grant, on: '2026-08-11', refused: 'condition' },
      { ...grant, on: '2026-08-11', with: { accessCleared: true }, expect: { stage: 'granted' } },
    ],
  },
  {
    name: 'an entry is for one unit, one kind of goods, one use',
    standing,
    given: {
      entries: [
        {
          register: 'research-goods',
          id: 'ZMQD90000',
          columns: { unit: 'firm', product: '质控血清', use: '试剂研发' },
        },
      ],
    },
    opens,
    steps: [...granted.slice(0, -1), { ...grant, refused: 'not-unique' }],
  },
  {
    name: 'until the end of July 2026 what is managed as medicine is within the order',
    standing,
    opens: { ...opens, on: '2026-07-31', with: { ...serum, asMedicine: true } },
    steps: [{ ...accept, on: '2026-07-31', expect: { stage: 'review' } }],
  },
  {
    name: 'handed in under the one order, it is accepted under the other',
    standing,
    opens: { ...opens, on: '2026-07-31', with: { ...serum, asMedicine: true } },
    steps: [{ ...accept, on: '2026-08-03', refused: 'condition' }],
  },
  {
    name: 'from 1 August 2026 it is not',
    standing,
    opens: {
      ...opens,
      on: '2026-08-03',
      with: { ...serum, asMedicine: true },
      refused: 'condition',
    },
    steps: [],
  },
  {
    name: 'from 1 August 2026 high-risk goods that come for the first time need entry access',
    standing,
    opens: { ...opens, on: '2026-08-03', with: { ...serum, risk: 'high' } },
    steps: [
      ...later,
      { ...grant, on: '2026-08-11', refused: 'condition' },
      {
        ...grant,
        on: '2026-08-11',
        with: { accessCleared: true },
        expect: { values: { until: '2027-02-11' } },
      },
    ],
  },
  {
    name: 'before, they did not; without biosafety capacity nothing is granted',
    standing,
    opens: { ...opens, with: { ...serum, risk: 'high', capacity: false } },
    steps: [
      ...granted.slice(0, -1),
      { ...grant, refused: 'condition' },
      { on: '2026-03-11', by: customs, do: 'refuse', with: { reason: '条件不具备' } },
    ],
  },
  {
    name: 'a unit off the white list hears it before handing in',
    standing,
    opens: {
      ...opens,
      lookups: { ...lookups, isListed: false },
      refused: 'condition',
      says: '申请单位不在白名单上',
    },
    steps: [],
  },
  // The last day of order 160, and the first working day of order 281.
  ...['2026-07-31', '2026-08-03'].map((on): Scenario => ({
    name: `without biosafety capacity nothing is granted on ${on}, by the order of that day`,
    standing,
    opens: { ...opens, on: '2026-07-27', with: { ...serum, capacity: false } },
    steps: [
      { ...accept, on: '2026-07-28' },
      ...bothAgree('2026-07-30', planning, science),
      { ...grant, on, refused: 'condition' },
    ],
  })),
  ...intakeStories({
    standing,
    opens,
    by: institute,
  }),
];
