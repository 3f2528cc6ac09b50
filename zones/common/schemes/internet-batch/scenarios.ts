import type { Scenario } from '@twinpark/core/testing';
import { officer } from '../application/story.ts';

const office = officer('park-office');

export const scenarios: readonly Scenario[] = [
  {
    name: 'a batch of 150 with 20 more; 3 are left when it closes',
    standing: { office: ['park-office'] },
    opens: {
      on: '2023-03-01',
      by: office,
      with: { title: '第三批', quota: '150', approval: '（演示）3号' },
      expect: { stage: 'open', numbers: { batch: '深港通批01' } },
    },
    steps: [
      { on: '2023-04-03', by: office, do: 'add', with: { more: '20', approval: '（演示）4号' } },
      {
        on: '2023-06-30',
        by: office,
        do: 'close',
        lookups: { left: '3' },
        expect: { outcome: 'closed', values: { remains: '3' } },
      },
    ],
  },
];
