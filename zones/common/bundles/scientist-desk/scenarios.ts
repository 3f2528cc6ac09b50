import type { BundleScenario, BundleStep } from '@twinpark/core/testing';
import {
  counterOfficer,
  intakeStanding,
  officer,
  person,
} from '../../schemes/application/story.ts';

const office = (id: string) => ({ ...intakeStanding, office: [id] });
const standing = {
  evaluation: office('talent-office'),
  housing: office('housing-office'),
  medical: office('talent-office'),
  schooling: office('education-office'),
};
const common = {
  name: '（略）',
  contact: '（略）',
  'evaluation--title': '量子信息',
  'evaluation--kind': 'basic',
  'evaluation--works': [{ name: '论文一篇', share: '提出方法' }],
  'evaluation--employer': '示例研究院',
  'evaluation--birthDate': '1985-01-01',
} as const;
const everything = {
  ...common,
  wantsHousing: true,
  wantsMedical: true,
  wantsSchooling: true,
  'housing--wish': 'flat',
  'housing--household': '3',
  'housing--noHome': true,
  'medical--insurance': 'social',
  'medical--record': false,
  'schooling--child': '（略）',
  'schooling--childBorn': '2019-01-01',
  'schooling--grade': 'primary',
  'schooling--address': '（略）',
  'schooling--wishes': ['示例小学'],
} as const;
const lookups = {
  months: '36',
  isTalent: true,
  talentHolder: 'applicant',
  isPermitted: false,
  talentUntil: '2029-03-16',
};
const peers = ['p1', 'p2', 'p3'];
const evaluated: readonly BundleStep[] = [
  { part: 'evaluation', on: '2026-03-03', by: counterOfficer, do: 'accept' },
  {
    part: 'evaluation',
    on: '2026-03-04',
    by: officer('talent-office'),
    do: 'appoint',
    with: { peers },
  },
  ...peers.map((name): BundleStep => ({
    part: 'evaluation',
    on: '2026-03-09',
    by: { person: name, unit: null, roles: [] },
    do: 'favour',
    with: { opinion: '原创性突出。' },
  })),
];
const accept = (part: string): BundleStep => ({
  part,
  on: '2026-03-17',
  by: counterOfficer,
  do: 'accept',
  lookups,
});

export const scenarios: readonly BundleScenario[] = [
  {
    name: 'certified, then a flat, the medical card and a school place on the number of the certificate',
    standing,
    opens: {
      on: '2026-03-02',
      by: person,
      with: everything,
      expect: { parts: { evaluation: 'running', housing: 'waiting', schooling: 'waiting' } },
    },
    steps: [
      ...evaluated,
      {
        part: 'evaluation',
        on: '2026-03-16',
        by: officer('talent-office'),
        do: 'certify',
        lookups,
        expect: {
          parts: { housing: 'running', medical: 'running', schooling: 'running' },
          values: { housing: { proof: '才202600001' }, schooling: { proof: '才202600001' } },
        },
      },
      accept('housing'),
      {
        part: 'housing',
        on: '2026-03-20',
        by: officer('housing-office'),
        do: 'allot',
        with: { flat: '5栋1203' },
        lookups,
      },
      accept('medical'),
      {
        part: 'medical',
        on: '2026-03-18',
        by: officer('talent-office'),
        do: 'issue',
        with: { hospital: '示例医院', attendance: 'mandarin' },
        lookups,
      },
      accept('schooling'),
      {
        part: 'schooling',
        on: '2026-04-01',
        by: officer('education-office'),
        do: 'offer',
        with: { school: '示例小学', starts: '2026-09-01' },
        lookups,
      },
      {
        part: 'schooling',
        on: '2026-04-02',
        by: person,
        do: 'confirm',
        expect: { done: true },
      },
    ],
  },
  {
    name: 'evaluation alone',
    standing,
    opens: {
      on: '2026-03-02',
      by: person,
      with: { ...common, wantsHousing: false, wantsMedical: false, wantsSchooling: false },
      expect: {
        parts: { housing: 'not-needed', medical: 'not-needed', schooling: 'not-needed' },
      },
    },
    steps: [],
  },
  {
    name: 'not certified, nothing follows',
    standing,
    opens: { on: '2026-03-02', by: person, with: everything },
    steps: [
      {
        part: 'evaluation',
        on: '2026-03-03',
        by: counterOfficer,
        do: 'decline',
        with: { reason: '不在园区工作' },
        expect: {
          parts: { housing: 'fell-away', medical: 'fell-away', schooling: 'fell-away' },
          done: true,
        },
      },
    ],
  },
];
