import type { BundleScenario, BundleStep } from '@twinpark/core/testing';
import { counterOfficer, intakeStanding, officer } from '../../schemes/application/story.ts';

const applicant = { person: 'applicant', unit: null, roles: [] };
const unit = (id: string) => ({ ...intakeStanding, office: [id] });
const standing = { permit: unit('police'), insurance: unit('insurer'), card: unit('cards') };
const person = { name: '（略）', document: 'H00000000', residentOf: 'hongkong', contact: '（略）' };
const insured = {
  'insurance--title': '个人参保',
  'insurance--manner': 'employed',
  'insurance--medical': true,
  'card--title': 'card',
};
const permit = { 'permit--title': '（略）', 'permit--months': '8', 'permit--ground': 'work' };

const decided = (part: string, office: string, on: string, last: Partial<BundleStep>) =>
  [
    { part, on, by: counterOfficer, do: 'accept' },
    { part, on, by: officer(office), do: 'approve', ...last },
  ] as const;

export const scenarios: readonly BundleScenario[] = [
  {
    name: 'permit, insurance and card one after the other, the number carried on',
    standing,
    opens: {
      on: '2026-03-02',
      by: applicant,
      with: { needsPermit: true, ...person, ...permit, ...insured },
      expect: {
        parts: { permit: 'running', insurance: 'waiting', card: 'waiting' },
        // 20, 5 and 10 working days, one after the other; Qingming and Labour Day are off.
        due: '2026-04-21',
        decisive: ['permit', 'insurance', 'card'],
      },
    },
    steps: [
      ...decided('permit', 'police', '2026-03-10', {
        expect: { parts: { permit: 'ended', insurance: 'running' } },
      }),
      ...decided('insurance', 'insurer', '2026-03-12', {
        expect: {
          parts: { card: 'running' },
          values: { card: { insured: '参保2026000001' } },
        },
      }),
      ...decided('card', 'cards', '2026-03-16', { expect: { done: true, due: '2026-03-16' } }),
    ],
  },
  {
    name: 'without a permit insurance begins at once; refused, no card follows',
    standing,
    opens: {
      on: '2026-03-02',
      by: applicant,
      with: { needsPermit: false, ...person, ...insured },
      expect: { parts: { permit: 'not-needed', insurance: 'running' }, due: '2026-03-23' },
    },
    steps: [
      { part: 'insurance', on: '2026-03-03', by: counterOfficer, do: 'accept' },
      {
        part: 'insurance',
        on: '2026-03-04',
        by: officer('insurer'),
        do: 'refuse',
        with: { reason: '未受雇' },
        expect: { parts: { card: 'fell-away' }, done: true },
      },
    ],
  },
  {
    name: 'insured on a declaration, the card follows the same day',
    standing,
    opens: {
      on: '2026-03-02',
      by: applicant,
      with: { needsPermit: false, ...person, ...insured, 'insurance--pledge': true },
      lookups: { isBarred: false },
    },
    steps: [
      {
        part: 'insurance',
        on: '2026-03-03',
        by: counterOfficer,
        do: 'acceptOnPledge',
        lookups: { isBarred: false },
        expect: { parts: { card: 'running' }, values: { card: { insured: '参保2026000001' } } },
      },
    ],
  },
  {
    name: 'the permit is withdrawn and nothing follows',
    standing,
    opens: {
      on: '2026-03-02',
      by: applicant,
      with: { needsPermit: true, ...person, ...permit, ...insured },
    },
    steps: [
      {
        part: 'permit',
        on: '2026-03-03',
        by: applicant,
        do: 'withdraw',
        expect: { parts: { insurance: 'fell-away', card: 'fell-away' } },
      },
    ],
  },
];
