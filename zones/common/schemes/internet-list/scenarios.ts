import type { Scenario, Step } from '@twinpark/core/testing';
import {
  counterOfficer,
  firm as institute,
  intakeStanding,
  officer,
} from '../application/story.ts';
import { realBatches } from './real-figures.ts';

const office = officer('park-office');
const [cyberspace, police] = [officer('cyberspace'), officer('police')];
const standing = {
  ...intakeStanding,
  office: ['park-office'],
  reviewer: ['cyberspace', 'police'],
};
const lookups = { isListed: true, isOpen: true, left: '10', months: '12' };
const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    name: `（演示）${String(from + i)}`,
    document: `（演示）${String(from + i)}`,
    project: '量子信息',
  }));
const form = {
  title: '量子所第一批名单',
  batch: '第一批',
  people: people(1, 2),
  contact: '（略）',
  papersAtCounter: true,
};
const opens = {
  on: '2026-03-02',
  by: institute,
  with: form,
  lookups,
  expect: { values: { persons: '2', institution: 'firm' } },
};
const accept: Step = { on: '2026-03-03', by: counterOfficer, do: 'accept' };
const pass: Step = {
  on: '2026-03-04',
  by: office,
  do: 'pass',
  with: { parkOpinion: '均为在岗科研人员' },
  lookups,
};
const opinion = { opinion: '无异议' };
const agreed: readonly Step[] = [cyberspace, police].map((by) => ({
  on: '2026-03-09',
  by,
  do: 'agree',
  with: opinion,
}));
const issue: Step = { on: '2026-03-10', by: office, do: 'issue', lookups };

/** One of the six batches as a story: so many people in one list. */
function batchStory({ name, on, persons, before }: (typeof realBatches)[number]): Scenario {
  const at = (step: Step): Step => ({ ...step, on });
  const facts = { ...lookups, left: String(persons) };
  return {
    name: `the real figures: ${name}, ${String(persons)} people`,
    standing,
    given: { balances: { [`internet-quota/batch/${name}`]: String(persons) } },
    numbers: { serial: `SGT${String(before + 1).padStart(6, '0')}` },
    opens: {
      on,
      by: institute,
      with: { ...form, batch: name, people: people(before + 1, persons) },
      lookups: facts,
    },
    steps: [
      at(accept),
      { ...at(pass), lookups: facts },
      ...agreed.map(at),
      { ...at(issue), lookups: { ...facts, left: String(persons - 1) }, refused: 'condition' },
      {
        ...at(issue),
        lookups: facts,
        expect: {
          outcome: 'issued',
          balances: { [`internet-quota/batch/${name}`]: '0' },
          inForce: { 'internet-serials': persons },
        },
      },
    ],
  };
}

export const scenarios: readonly Scenario[] = [
  ...realBatches.map(batchStory),
  {
    name: 'who is not on the list of institutions hears it before the list is handed in',
    standing,
    opens: {
      ...opens,
      lookups: { ...lookups, isListed: false },
      refused: 'condition',
      says: '申报机构不在有效名单上',
      expect: {},
    },
    steps: [],
  },
  {
    name: 'nothing is handed in for a batch that is closed',
    standing,
    opens: {
      ...opens,
      lookups: { ...lookups, isOpen: false },
      refused: 'condition',
      says: '批次未开放或已关闭',
      expect: {},
    },
    steps: [],
  },
  {
    name: 'passed on to the authorities on the last day of its own review: their opinions are due with the whole, not after it',
    standing,
    opens,
    steps: [
      { ...accept, expect: { due: { first: '2026-03-17', decision: '2026-03-31' } } },
      {
        ...pass,
        on: '2026-03-17',
        expect: { due: { first: null, 'joint@police': '2026-03-31', decision: '2026-03-31' } },
      },
    ],
  },
  {
    name: 'passed on only while the institution is listed, the batch is open and holds enough; one authority objects first',
    standing,
    given: { balances: { 'internet-quota/batch/第一批': '2' } },
    opens,
    steps: [
      { ...accept, expect: { due: { decision: '2026-03-31', first: '2026-03-17' } } },
      { ...pass, lookups: { ...lookups, isListed: false }, refused: 'condition' },
      { ...pass, lookups: { ...lookups, isOpen: false }, refused: 'condition' },
      { ...pass, lookups: { ...lookups, left: '1' }, refused: 'condition' },
      {
        ...pass,
        expect: { stage: 'joint', due: { 'joint@police': '2026-03-18', decision: '2026-03-31' } },
      },
      {
        on: '2026-03-05',
        by: police,
        do: 'disagree',
        with: { opinion: '一人信息不全' },
        expect: { branches: { joint: { police: 'objected' } } },
      },
      { on: '2026-03-06', by: cyberspace, do: 'agree', with: opinion },
      { ...issue, on: '2026-03-09', refused: 'condition' },
      { on: '2026-03-09', by: police, do: 'agree', with: opinion },
      {
        ...issue,
        expect: {
          stage: 'issued',
          values: { until: '2027-03-10' },
          inForce: { 'internet-serials': ['SGT000001', 'SGT000002'] },
        },
      },
    ],
  },
  {
    name: 'the ledger itself refuses what a batch does not hold, whatever was looked up',
    standing,
    given: { balances: { 'internet-quota/batch/第一批': '1' } },
    opens,
    steps: [
      accept,
      pass,
      ...agreed,
      // Taken off the list while the others reviewed.
      { ...issue, lookups: { ...lookups, isListed: false }, refused: 'condition' },
      { ...issue, refused: 'quota' },
    ],
  },
  {
    name: 'one person twice on a list is found when the list is handed in',
    standing,
    opens: {
      ...opens,
      with: {
        ...form,
        people: [...people(1, 2), { ...people(1, 1)[0]!, document: ' （演示）１' }],
      },
      refused: 'invalid',
    },
    steps: [],
  },
  {
    name: 'nobody has two numbers',
    standing,
    given: {
      entries: [
        { register: 'internet-serials', id: 'SGT900001', columns: { document: '（演示）2' } },
      ],
      balances: { 'internet-quota/batch/第一批': '2' },
    },
    opens,
    steps: [accept, pass, ...agreed, { ...issue, refused: 'not-unique' }],
  },
  {
    name: 'refused after an objection',
    standing,
    opens,
    steps: [
      accept,
      pass,
      { on: '2026-03-05', by: police, do: 'disagree', with: { opinion: '不符合' } },
      {
        on: '2026-03-06',
        by: office,
        do: 'refuse',
        with: { reason: '会审未通过' },
        expect: { outcome: 'refused', due: { 'joint@cyberspace': null } },
      },
    ],
  },
  {
    name: 'one name is missing: corrected once, then declined',
    standing,
    opens,
    steps: [
      { on: '2026-03-03', by: counterOfficer, do: 'askCorrection', with: { toCorrect: '补一人' } },
      {
        on: '2026-03-04',
        by: institute,
        do: 'correct',
        with: { corrected: '已补', people: people(1, 3) },
        expect: { values: { persons: '3' } },
      },
      {
        on: '2026-03-05',
        by: counterOfficer,
        do: 'askCorrection',
        with: { toCorrect: '再补' },
        refused: 'condition',
      },
      { on: '2026-03-05', by: counterOfficer, do: 'decline', with: { reason: '非科研人员' } },
    ],
  },
  {
    name: 'not corrected in time',
    standing,
    opens,
    steps: [
      { on: '2026-03-03', by: counterOfficer, do: 'askCorrection', with: { toCorrect: '补盖章' } },
      { on: '2026-03-18', by: 'timer', do: 'lapse', expect: { outcome: 'withdrawn' } },
    ],
  },
  {
    name: 'withdrawn',
    standing,
    opens,
    steps: [{ on: '2026-03-03', by: institute, do: 'withdraw' }],
  },
];
