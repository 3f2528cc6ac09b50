import type { Scenario } from '@twinpark/core/testing';
import { officer } from '../application/story.ts';

const authority = officer('hk-health');

export const scenarios: readonly Scenario[] = [
  {
    name: 'a licence is prolonged and then revoked',
    standing: { authority: ['hk-health'] },
    opens: {
      on: '2026-01-05',
      by: authority,
      with: { title: '人類血清', number: 'BM-0001', licensee: 'firm', until: '2026-12-31' },
      expect: { inForce: { 'hk-biological-licences': ['BM-0001'] }, awaits: [] },
    },
    steps: [
      { on: '2026-11-02', by: authority, do: 'update', with: { until: '2027-12-31' } },
      {
        on: '2027-02-01',
        by: authority,
        do: 'revoke',
        with: { note: '違反條件' },
        expect: { inForce: { 'hk-biological-licences': 0 } },
      },
    ],
  },
];
