import type { Scenario, Step } from '@twinpark/core/testing';
import { officer } from '../application/story.ts';

const health = officer('health');
const drugs = officer('drugs');
const standing = { office: ['health'], drugs: ['drugs'] };
const opens = {
  on: '2026-01-05',
  by: health,
  with: {
    title: '示例医院',
    institution: 'hospital',
    departments: '肿瘤科',
    decision: '（演示）1号',
  },
};
const designate: Step = {
  on: '2026-01-08',
  by: drugs,
  do: 'designate',
  with: { opinion: '同意' },
  expect: { inForce: { 'designated-institutions': ['ZDYL0001'] } },
};

export const scenarios: readonly Scenario[] = [
  {
    name: 'designated, suspended, restored, ended',
    standing,
    opens,
    steps: [
      designate,
      { on: '2026-03-02', by: drugs, do: 'suspend', with: { reason: '储存不合格' } },
      { on: '2026-03-16', by: drugs, do: 'restore' },
      {
        on: '2026-06-01',
        by: health,
        do: 'end',
        with: { reason: '停止使用' },
        expect: {
          outcome: 'ended',
          inForce: { 'designated-institutions': 0 },
          effects: [
            { change: 'designated-institutions', status: 'revoked' },
            { revoke: 'medicine-institution', status: 'revoked' },
          ],
        },
      },
    ],
  },
  {
    name: 'not designated',
    standing,
    opens,
    steps: [{ on: '2026-01-08', by: drugs, do: 'refuse', with: { reason: '条件不足' } }],
  },
];
