import type { Scenario, Step } from '@twinpark/core/testing';
import { intakeStories } from '../application/intake-stories.ts';
import { counterOfficer, firm, intakeStanding } from '../application/story.ts';
import { firmFacts as facts, office, revoked, wholeLife } from '../recognition/story.ts';

const standing = { ...intakeStanding, office: ['housing-office'] };
const form = {
  title: '示例工程顧問有限公司',
  registration: 'EACSB/0001',
  business: 'design',
  contact: '（略）',
};
const opens = { on: '2023-08-01', by: firm, with: form, lookups: facts };
const accept: Step = {
  on: '2023-08-02',
  by: counterOfficer,
  do: 'accept',
  expect: { due: { decision: '2023-08-16' } },
};

export const scenarios: readonly Scenario[] = [
  {
    name: 'a firm from recognition to the end of the trial',
    standing,
    opens,
    steps: [accept, ...wholeLife(facts)],
  },
  {
    name: 'one firm to a registration in Hong Kong; a firm whose recognition ended is recognised again',
    standing,
    given: {
      entries: [
        {
          register: 'recognised-firms',
          id: '港企备20210001',
          columns: { firm: 'firm', registration: 'EACSB/0001' },
          status: 'ended',
        },
        {
          register: 'recognised-firms',
          id: '港企备20220001',
          columns: { firm: 'another', registration: 'EACSB/0001' },
          until: '2023-08-14',
        },
      ],
    },
    opens,
    steps: [
      accept,
      { on: '2023-08-14', by: office, do: 'recognise', lookups: facts, refused: 'not-unique' },
      {
        on: '2023-08-15',
        by: office,
        do: 'recognise',
        lookups: facts,
        expect: { outcome: 'recognised' },
      },
    ],
  },
  {
    name: 'a firm applies on a registration of its own account, and writes its name in either script',
    standing,
    opens: {
      ...opens,
      with: { ...form, title: '示例工程顾问 有限公司' },
      lookups: { ...facts, homeHolder: 'firm' },
    },
    steps: [
      accept,
      {
        on: '2023-08-14',
        by: office,
        do: 'recognise',
        lookups: { ...facts, homeHolder: 'firm' },
        expect: { outcome: 'recognised' },
      },
    ],
  },
  {
    name: 'a firm whose recognition is revoked',
    standing,
    opens,
    steps: [accept, ...revoked(facts)],
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
    { lookups: { homeList: 'ERB' }, says: '不在企业名册上（ERB 是个人注册）' },
    { lookups: { homeName: '另一顧問有限公司' }, says: '属于“另一顧問有限公司”' },
    { lookups: { homeHolder: 'another-firm' }, says: '属于另一账户' },
    { lookups: { isRegistered: false }, says: '查无有效登记' },
  ].flatMap(({ lookups, says }): readonly Scenario[] => {
    const wrong = { lookups: { ...facts, ...lookups }, refused: 'condition', says } as const;
    return [
      {
        name: `a firm does not apply on what is not its own registration: ${says}`,
        standing,
        opens: { ...opens, ...wrong },
        steps: [],
      },
      {
        name: `and is not recognised on it, whatever the counter accepted: ${says}`,
        standing,
        opens,
        steps: [accept, { on: '2023-08-14', by: office, do: 'recognise', ...wrong }],
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
];
