import type { Scenario } from '@twinpark/core/testing';
import { officer } from '../application/story.ts';

const health = officer('health');

export const scenarios: readonly Scenario[] = [
  {
    name: 'a payment is registered, its terms change, it ends',
    standing: { office: ['health'] },
    opens: {
      on: '2026-01-05',
      by: health,
      with: {
        title: '长者医疗券（演示）',
        kind: 'payment',
        place: '示例医院',
        whom: '香港长者',
        terms: '门诊（演示）',
        source: '（演示）',
        from: '2026-01-01',
      },
      expect: { inForce: { 'medical-links': ['YLT0001'] } },
    },
    steps: [
      {
        on: '2026-03-02',
        by: health,
        do: 'update',
        with: { terms: '门诊，配偶可以共用（演示）' },
        expect: { effects: [{ change: 'medical-links', id: 'YLT0001', version: 2 }] },
      },
      { on: '2026-09-01', by: health, do: 'end', with: { reason: '安排期满' } },
    ],
  },
];
