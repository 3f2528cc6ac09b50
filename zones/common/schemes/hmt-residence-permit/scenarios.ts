import type { Scenario } from '@twinpark/core/testing';
import { decidedStories } from '../decided/stories.ts';

const form = {
  title: '（略）',
  name: '（略）',
  document: 'H00000000',
  residentOf: 'hongkong',
  months: '8',
  ground: 'work',
};

export const scenarios: readonly Scenario[] = [
  ...decidedStories(form, { number: '港澳台居〔2026〕00001号', due: '2026-03-31' }),
  {
    name: 'not before six months',
    opens: {
      on: '2026-03-02',
      by: { person: 'applicant', unit: null, roles: [] },
      with: { ...form, months: '5', contact: '（略）' },
      refused: 'condition',
    },
    steps: [],
  },
];
