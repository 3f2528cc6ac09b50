import type { Scenario, Step } from '@twinpark/core/testing';
import { firm as hospital, officer } from '../application/story.ts';

const drugs = officer('drugs');
const standing = { office: ['drugs'] };
const lookups = { usedBy: 'firm' };
const form = {
  title: '过敏性休克',
  use: 'YXS0000001',
  gravity: 'serious',
  noticedOn: '2026-04-30',
};
const opens = { on: '2026-05-01', by: hospital, with: form, lookups };
const report: Step = { on: '2026-05-08', by: hospital, do: 'report', with: { report: '已救治' } };

export const scenarios: readonly Scenario[] = [
  {
    name: 'a serious event is reported within its days, holidays or not, and closed',
    standing,
    opens: { ...opens, expect: { due: { report: '2026-05-15' } } },
    steps: [
      { ...report, expect: { stage: 'reported', due: { report: null } } },
      { on: '2026-05-12', by: drugs, do: 'close', with: { finding: '已知反应' } },
    ],
  },
  {
    name: 'a death within a day; a recall is called for',
    standing,
    opens: {
      ...opens,
      with: { ...form, gravity: 'death' },
      expect: { due: { report: '2026-05-01' } },
    },
    steps: [
      report,
      {
        on: '2026-05-09',
        by: drugs,
        do: 'callForRecall',
        with: { finding: '疑似批次污染' },
        expect: { outcome: 'recall' },
      },
    ],
  },
  {
    name: 'another within thirty days',
    standing,
    opens: {
      ...opens,
      with: { ...form, gravity: 'other' },
      expect: { due: { report: '2026-05-30' } },
    },
    steps: [],
  },
  {
    name: 'entered late, it is due as early as it was noticed',
    standing,
    opens: {
      ...opens,
      with: { ...form, noticedOn: '2026-04-13' },
      expect: { due: { report: '2026-04-28' } },
    },
    steps: [],
  },
  {
    name: 'nobody notices tomorrow’s events',
    standing,
    opens: { ...opens, with: { ...form, noticedOn: '2026-05-02' }, refused: 'condition' },
    steps: [],
  },
  {
    name: 'not for a use of another institution',
    standing,
    opens: { ...opens, lookups: { usedBy: 'other' }, refused: 'condition' },
    steps: [],
  },
];
