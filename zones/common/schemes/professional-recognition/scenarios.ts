import type { Values } from '@twinpark/core/model';
import type { Scenario, Step } from '@twinpark/core/testing';
import { intakeStories } from '../application/intake-stories.ts';
import { pledgeStories } from '../application/pledge-stories.ts';
import { counterOfficer, firm, intakeStanding, paper } from '../application/story.ts';
import { personFacts as facts, office, revoked, wholeLife } from '../recognition/story.ts';

const standing = { ...intakeStanding, office: ['housing-office'] };
const form = {
  title: '结构设计',
  name: '（演示）',
  registration: 'ERB/0001',
  profession: 'engineer',
  employer: 'mainland',
  employment: paper,
  contact: '（略）',
};
const { employment: _paper, ...withoutContract } = form;
const opens = { on: '2023-08-01', by: firm, with: form, lookups: facts };
const declared = { ...opens, lookups: { ...facts, isBarred: false } };
const accept: Step = {
  on: '2023-08-02',
  by: counterOfficer,
  do: 'accept',
  expect: { due: { decision: '2023-08-16' } },
};
const onPledge: Step = { on: '2023-08-02', by: counterOfficer, do: 'acceptOnPledge' };
const recognise: Step = { on: '2023-08-14', by: office, do: 'recognise' };

const withFirm = (isFirmRecognised: boolean) => ({ ...facts, isFirmRecognised });
const night = (
  on: string,
  action: string,
  lookups: Values,
  stage: string,
  expected: Step['expect'],
): Step => ({ on, by: 'timer', do: action, lookups, expect: { stage, ...expected } });

export const scenarios: readonly Scenario[] = [
  {
    name: 'a mainland employer hands in the contract',
    standing,
    opens: { ...opens, with: withoutContract, refused: 'missing' },
    steps: [],
  },
  {
    name: 'a professional who joins a mainland employer, to the end of the trial',
    standing,
    opens,
    steps: [accept, ...wholeLife(facts)],
  },
  {
    name: 'a professional whose recognition is revoked',
    standing,
    opens,
    steps: [accept, ...revoked(facts)],
  },
  {
    name: 'a Hong Kong firm must be recognised itself first',
    standing,
    opens: { ...opens, with: { ...withoutContract, employer: 'recognised' } },
    steps: [
      accept,
      { ...recognise, lookups: { ...facts, isFirmRecognised: false }, refused: 'condition' },
      {
        ...recognise,
        lookups: { ...facts, isFirmRecognised: true },
        expect: { outcome: 'recognised' },
      },
    ],
  },
  {
    name: 'a firm’s professional is suspended with the firm, and comes back with it and not before',
    standing,
    opens: { ...opens, with: { ...withoutContract, employer: 'recognised' } },
    steps: [
      accept,
      { ...recognise, lookups: withFirm(true) },
      night('2023-08-15', 'suspendWithFirm', withFirm(true), 'recognised', { effects: [] }),
      night('2023-08-16', 'suspendWithFirm', withFirm(false), 'suspended', {
        inForce: { 'recognised-professionals': 0 },
        effects: [
          { change: 'recognised-professionals', status: 'suspended' },
          { revoke: 'professional-recognition', status: 'suspended' },
        ],
      }),
      night('2023-08-17', 'reinstate', withFirm(false), 'suspended', { effects: [] }),
      night('2023-08-18', 'reinstate', { ...withFirm(true), isRegistered: false }, 'suspended', {
        effects: [],
      }),
      night('2023-08-19', 'reinstate', withFirm(true), 'recognised', {
        inForce: { 'recognised-professionals': ['港专20230001'] },
      }),
    ],
  },
  {
    name: 'what befalls a firm touches nobody whom a mainland employer applied for',
    standing,
    opens,
    steps: [
      accept,
      { ...recognise, lookups: facts },
      night('2023-08-15', 'suspendWithFirm', withFirm(false), 'recognised', { effects: [] }),
    ],
  },
  {
    name: 'one registration is recognised once, whoever applies',
    standing,
    given: {
      entries: [
        {
          register: 'recognised-professionals',
          id: '港专20230009',
          columns: { registration: form.registration },
        },
      ],
    },
    opens,
    steps: [accept, { ...recognise, lookups: facts, refused: 'not-unique' }],
  },
  {
    name: 'nobody is recognised once the trial is over, whenever they applied',
    standing,
    opens,
    steps: [
      accept,
      { on: '2026-01-05', by: office, do: 'recognise', lookups: facts, refused: 'condition' },
    ],
  },
  {
    name: 'nobody can apply once the trial is over',
    standing,
    opens: { ...opens, on: '2026-01-05', refused: 'condition' },
    steps: [],
  },
  ...[
    { lookups: { homeList: 'EACSB' }, says: 'EACSB 是企业名册' },
    { lookups: { homeList: 'LARB' }, says: '属于另一专业（LARB）' },
    { lookups: { homeName: '另一人' }, says: '属于“另一人”' },
    { lookups: { isRegistered: false }, says: '查无有效登记' },
  ].flatMap(({ lookups, says }): readonly Scenario[] => {
    const wrong = { lookups: { ...facts, ...lookups }, refused: 'condition', says } as const;
    return [
      {
        name: `a person is recognised on nobody else’s registration: ${says}`,
        standing,
        opens: { ...opens, ...wrong },
        steps: [],
      },
      {
        name: `nor on a declaration, which is of the contract alone: ${says}`,
        standing,
        opens: { ...declared, with: { ...withoutContract, pledge: true } },
        steps: [{ ...onPledge, ...wrong, lookups: { ...wrong.lookups, isBarred: false } }],
      },
      {
        name: `nor by the authority: ${says}`,
        standing,
        opens,
        steps: [accept, { ...recognise, ...wrong }],
      },
    ];
  }),
  ...intakeStories({
    standing,
    opens,
    by: firm,
    days: ['2023-08-02', '2023-08-03', '2023-08-17'],
    lookups: facts,
    refusedBy: office,
  }),
  ...pledgeStories({
    standing,
    opens,
    withoutPapers: withoutContract,
    papers: { employment: paper },
    office,
    days: ['2023-08-02', '2023-09-01'],
    lookups: facts,
    refused: [
      { on: '2023-08-02', lookups: { ...facts, isRegistered: false, isBarred: false } },
      { on: '2026-01-05', lookups: { ...facts, isBarred: false } },
    ],
    register: 'recognised-professionals',
    bar: '港专失信0001',
    outcomes: ['recognised', 'recognised'],
  }),
  {
    name: 'a declaration does not stand for the recognition of the firm itself; its life goes on while it is checked',
    standing,
    opens: { ...declared, with: { ...withoutContract, employer: 'recognised', pledge: true } },
    steps: [
      {
        ...onPledge,
        lookups: { ...facts, isFirmRecognised: false, isBarred: false },
        refused: 'condition',
      },
      { ...onPledge, lookups: { ...facts, isFirmRecognised: true, isBarred: false } },
      {
        on: '2023-08-15',
        by: 'timer',
        do: 'suspend',
        lookups: { ...facts, isRegistered: false },
        expect: { stage: 'suspended', awaits: ['housing-office'] },
      },
      { on: '2023-08-16', by: office, do: 'verify', expect: { stage: 'suspended', awaits: [] } },
      {
        on: '2023-08-17',
        by: 'timer',
        do: 'reinstate',
        lookups: withFirm(true),
        expect: { stage: 'recognised' },
      },
    ],
  },
];
