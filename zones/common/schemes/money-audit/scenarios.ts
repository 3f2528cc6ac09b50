import type { Values } from '@twinpark/core/model';
import type { Scenario, Step } from '@twinpark/core/testing';
import { intakeStories } from '../application/intake-stories.ts';
import {
  counterOfficer,
  firm as body,
  intakeStanding,
  officer,
  paper,
} from '../application/story.ts';

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
    { ...line, currency: 'USD', received: '0', converted: '0', paid: '0', closing: '0' },
  ],
  report: paper,
  wantsRecognition: true,
  contact: '（略）',
};
/** What the ledger says of the two lines, and of all grants. */
const ledger = {
  leftOut: [],
  openingOfLine: { '0': '0', '1': '0', '2': '0' },
  convertedOfLine: { '0': '60000.00', '1': '-54740.70', '2': '0' },
  paidOfLine: { '0': '1000.00', '1': '54740.70', '2': '0' },
  closingOfLine: { '0': '39000.00', '1': '0', '2': '0' },
  openingCNY: '0',
  openingHKD: '0',
  openingUSD: '0',
  convertedHKD: '60000.00',
  convertedUSD: '0',
  paidCNY: '54740.70',
  paidHKD: '1000.00',
  paidUSD: '0',
  closingCNY: '0',
  closingHKD: '39000.00',
  closingUSD: '0',
};
const lookups = { registrations: ['KHT0001'], ...ledger };
const { report: _paper, ...withoutReport } = form;
const opens = { on: '2026-03-02', by: body, with: form, lookups };
const file: Step = {
  on: '2026-03-09',
  by: office,
  do: 'file',
  with: { finding: '与台账一致' },
  lookups,
};
const accept: Step = {
  on: '2026-03-03',
  by: counterOfficer,
  do: 'accept',
  lookups,
};
/** The ledger says otherwise. */
const differing: Readonly<Record<string, Values>> = {
  'the balance of the year before': { openingOfLine: { '0': '1', '1': '0' } },
  'what a line converted': { convertedOfLine: { '0': '60000.01', '1': '-54740.70' } },
  'what a line paid': { paidOfLine: { '0': '1000.00', '1': '54740.71' } },
  'the balance of a line': { closingOfLine: { '0': '38999.99', '1': '0' } },
  'yuan of a grant left out: opening': { openingCNY: '5' },
  'Hong Kong dollars of a grant left out: opening': { openingHKD: '5' },
  'US dollars of a grant left out: opening': { openingUSD: '5' },
  'Hong Kong dollars of a grant left out: converted': { convertedHKD: '60005' },
  'US dollars of a grant left out: converted': { convertedUSD: '5' },
  'yuan of a grant left out: paid': { paidCNY: '54745.70' },
  'Hong Kong dollars of a grant left out: paid': { paidHKD: '1005' },
  'US dollars of a grant left out: paid': { paidUSD: '5' },
  'yuan of a grant left out: closing': { closingCNY: '5' },
  'Hong Kong dollars of a grant left out: closing': { closingHKD: '39005' },
  'US dollars of a grant left out: closing': { closingUSD: '5' },
};

const refusals = (step: Step): readonly Step[] =>
  Object.values(differing).map((said) => ({
    ...step,
    lookups: { ...lookups, ...said },
    refused: 'condition',
  }));

export const scenarios: readonly Scenario[] = [
  {
    name: 'without the report it is not taken',
    standing,
    opens: { ...opens, with: withoutReport, refused: 'missing' },
    steps: [],
  },
  {
    name: 'by Hong Kong standards, filed and recognised by the other side',
    standing,
    opens,
    steps: [
      { ...accept, lookups: { ...lookups, registrations: [] }, refused: 'condition' },
      accept,
      { ...file, expect: { stage: 'recognition', inForce: { 'money-audits': ['KHS00001'] } } },
      {
        on: '2026-03-15',
        by: council,
        do: 'recognise',
        with: { answer: '接納' },
        expect: {
          outcome: 'recognised',
          effects: [
            { columns: { recognised: 'yes', recognisedOn: '2026-03-15' } },
            { certificate: 'money-audit' },
          ],
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
    name: 'a statement that says otherwise than the purpose ledger is not accepted, nor one that leaves a grant out',
    standing,
    opens,
    steps: [...refusals(accept), accept, ...refusals(file), file],
  },
  {
    name: 'a year that is not over is not audited',
    standing,
    opens: { ...opens, with: { ...form, year: '2026' }, refused: 'condition' },
    steps: [],
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
    name: 'a statement that leaves out a currency of a grant is not taken',
    standing,
    opens: { ...opens, lookups: { leftOut: ['科汇资20260001 CNY'] }, refused: 'condition' },
    steps: [],
  },
  {
    name: 'corrected to a year in which the ledger has more, it is not taken',
    standing,
    opens,
    steps: [
      {
        on: '2026-03-03',
        by: counterOfficer,
        do: 'askCorrection',
        with: { toCorrect: '核对年度', toCorrectIn: ['year'] },
      },
      {
        on: '2026-03-04',
        by: body,
        do: 'correct',
        with: { corrected: '已改', year: '2024' },
        lookups: { leftOut: ['科汇资20240001 HKD'] },
        refused: 'condition',
      },
    ],
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
        with: { toCorrect: '核对收支表', toCorrectIn: ['statement', 'year'] },
      },
      {
        on: '2026-03-04',
        by: body,
        do: 'correct',
        with: { corrected: '已改', year: '2026' },
        lookups,
        refused: 'condition',
      },
      {
        on: '2026-03-04',
        by: body,
        do: 'correct',
        with: { corrected: '已改', statement: [{ ...line, paid: '1000.01' }] },
        lookups,
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
  ...intakeStories({ standing, opens, by: body, lookups }),
];
