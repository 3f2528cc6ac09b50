import type { BundleScenario } from '@twinpark/core/testing';
import { counterOfficer, intakeStanding, officer } from '../../schemes/application/story.ts';

const applicant = { person: 'applicant', unit: null, roles: [] };
const unit = (id: string) => ({ ...intakeStanding, office: [id] });
const standing = {
  registration: unit('registry'),
  seals: unit('police'),
  tax: unit('taxes'),
  insurance: unit('insurer'),
};
const answers = {
  hires: true,
  company: '示例科技（深圳）有限公司',
  legalPerson: '（略）',
  contact: '（略）',
  'registration--address': '3栋501',
  'registration--investor': '示例有限公司',
  'registration--investorNumber': '12345678',
  'registration--capital': { amount: '1000000', currency: 'HKD' },
  'registration--field': 'research',
  'registration--papersAtCounter': true,
  'seals--seals': '3',
  'tax--accounting': 'small',
  'insurance--staff': '5',
} as const;
const { 'insurance--staff': _staff, ...withoutStaff } = answers;
const granted = (part: string, office: string, on: string) =>
  [
    { part, on, by: counterOfficer, do: 'accept' },
    { part, on, by: officer(office), do: 'approve' },
  ] as const;

export const scenarios: readonly BundleScenario[] = [
  {
    name: 'granted on a declaration, the other three begin the same day and go side by side',
    standing,
    opens: {
      on: '2026-03-02',
      by: applicant,
      with: { ...answers, 'registration--pledge': true },
      lookups: { isBarred: false },
      expect: {
        parts: { registration: 'running', seals: 'waiting', insurance: 'waiting' },
        // 3 working days for the registration and 2 for social insurance, the longest of the three.
        due: '2026-03-09',
        decisive: ['registration', 'insurance'],
      },
    },
    steps: [
      {
        part: 'registration',
        on: '2026-03-02',
        by: counterOfficer,
        do: 'acceptOnPledge',
        lookups: { isBarred: false },
        expect: {
          parts: { seals: 'running', tax: 'running', insurance: 'running' },
          values: { tax: { companyNumber: '园企2026000001' } },
        },
      },
      ...granted('seals', 'police', '2026-03-03'),
      ...granted('tax', 'taxes', '2026-03-03'),
      ...granted('insurance', 'insurer', '2026-03-04'),
      {
        part: 'registration',
        on: '2026-03-20',
        by: officer('registry'),
        do: 'verify',
        expect: { done: true },
      },
    ],
  },
  {
    name: 'nobody is hired: three services',
    standing,
    opens: {
      on: '2026-03-02',
      by: applicant,
      with: { ...withoutStaff, hires: false },
      expect: { parts: { insurance: 'not-needed' }, due: '2026-03-06' },
    },
    steps: [],
  },
  {
    name: 'not registered, nothing follows',
    standing,
    opens: { on: '2026-03-02', by: applicant, with: answers },
    steps: [
      {
        part: 'registration',
        on: '2026-03-03',
        by: counterOfficer,
        do: 'decline',
        with: { reason: '不在园区' },
        expect: {
          parts: { seals: 'fell-away', tax: 'fell-away', insurance: 'fell-away' },
          done: true,
        },
      },
    ],
  },
];
