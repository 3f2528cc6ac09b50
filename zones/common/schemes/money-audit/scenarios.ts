import type { Scenario, Step } from '@twinpark/core/testing';
import { intakeStories } from '../application/intake-stories.ts';
import { counterOfficer, firm as body, intakeStanding, officer } from '../application/story.ts';

const office = officer('science');
const council = officer('hk-funder');
const standing = { ...intakeStanding, office: ['science'], otherSide: ['hk-funder'] };
const line = {
  grant: '科汇资20260001',
  currency: 'HKD',
  opening: '0',
  received: '100000',
  converted: '60000',
  paid: '1000',
  closing: '39000',
};
const form = {
  title: '2025年度审计报告',
  year: '2025',
  standard: 'hongkong',
  auditor: '示例會計師事務所',
  reportedOn: '2026-02-26',
  opinion: 'clean',
  statement: [
    line,
    {
      ...line,
      currency: 'CNY',
      received: '54740.70',
      converted: '0',
      paid: '54740.70',
      closing: '0',
    },
  ],
  wantsRecognition: true,
  contact: '（略）',
};
const opens = { on: '2026-03-02', by: body, with: form };
const file: Step = { on: '2026-03-09', by: office, do: 'file', with: { finding: '与台账一致' } };
const accept: Step = {
  on: '2026-03-03',
  by: counterOfficer,
  do: 'accept',
  lookups: { registrations: ['KHT0001'] },
};

export const scenarios: readonly Scenario[] = [
  {
    name: 'by Hong Kong standards, filed and recognised by the other side',
    standing,
    opens,
    steps: [
      { ...accept, lookups: { registrations: [] }, refused: 'condition' },
      accept,
      { ...file, expect: { stage: 'recognition', inForce: { 'money-audits': ['KHS00001'] } } },
      {
        on: '2026-03-15',
        by: council,
        do: 'recognise',
        with: { answer: '接納' },
        expect: {
          outcome: 'recognised',
          effects: [{ columns: { recognised: 'yes', recognisedOn: '2026-03-15' } }],
        },
      },
    ],
  },
  {
    name: 'not recognised, yet filed',
    standing,
    opens,
    steps: [
      accept,
      file,
      { on: '2026-03-15', by: council, do: 'notRecognise', with: { answer: '未按協議範圍' } },
    ],
  },
  {
    name: 'by mainland standards, without recognition',
    standing,
    opens: { ...opens, with: { ...form, standard: 'mainland', wantsRecognition: false } },
    steps: [accept, { ...file, expect: { outcome: 'filed', due: { recognition: null } } }],
  },
  {
    name: 'one report a year',
    standing,
    given: {
      entries: [
        { register: 'money-audits', id: 'KHS90000', columns: { body: 'firm', year: '2025' } },
      ],
    },
    opens,
    steps: [accept, { ...file, refused: 'not-unique' }],
  },
  {
    name: 'a statement that does not add up is not taken',
    standing,
    opens: {
      ...opens,
      with: { ...form, statement: [{ ...line, closing: '39000.01' }] },
      refused: 'condition',
    },
    steps: [],
  },
  {
    name: 'corrected to a statement that does not add up, it is not taken either',
    standing,
    opens,
    steps: [
      {
        on: '2026-03-03',
        by: counterOfficer,
        do: 'askCorrection',
        with: { toCorrect: '核对收支表', toCorrectIn: ['statement'] },
      },
      {
        on: '2026-03-04',
        by: body,
        do: 'correct',
        with: { corrected: '已改', statement: [{ ...line, paid: '1000.01' }] },
        refused: 'condition',
      },
    ],
  },
  {
    name: 'sent back to be done again',
    standing,
    opens,
    steps: [accept, { on: '2026-03-09', by: office, do: 'refuse', with: { reason: '缺一项资助' } }],
  },
  ...intakeStories({ standing, opens, by: body, days: ['2026-03-03', '2026-03-04', '2026-03-18'] }),
];
