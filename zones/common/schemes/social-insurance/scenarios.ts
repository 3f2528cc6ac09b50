import type { Scenario } from '@twinpark/core/testing';
import { decidedStories, pledgedStories } from '../decided/stories.ts';

const form = {
  title: '示例公司',
  name: '（略）',
  document: 'H00000000',
  residentOf: 'macao',
  manner: 'flexible',
  permit: '（略）',
  medical: true,
};

const { permit: _permit, ...employed } = form;

export const scenarios: readonly Scenario[] = [
  ...decidedStories(form, { number: '参保2026000001', due: '2026-03-10' }),
  ...pledgedStories(
    { ...employed, manner: 'employed' },
    { register: 'social-insurance', bar: '社失信0001', missed: false },
  ),
  {
    name: 'who is employed needs no residence permit',
    opens: {
      on: '2026-03-02',
      by: { person: 'applicant', unit: null, roles: [] },
      with: { ...employed, manner: 'employed', contact: '（略）' },
      expect: { stage: 'submitted' },
    },
    steps: [],
  },
  {
    name: 'who is not employed names the residence permit',
    opens: {
      on: '2026-03-02',
      by: { person: 'applicant', unit: null, roles: [] },
      with: { ...employed, manner: 'living', contact: '（略）' },
      refused: 'missing',
    },
    steps: [],
  },
];
