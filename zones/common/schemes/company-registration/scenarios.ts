import type { Scenario } from '@twinpark/core/testing';
import { intakeStanding } from '../application/story.ts';
import { decidedStories, pledgedStories } from '../decided/stories.ts';

const form = {
  title: '示例科技（深圳）有限公司',
  address: '3栋501',
  legalPerson: '（略）',
  investor: '示例有限公司',
  investorNumber: '12345678',
  capital: { amount: '1000000', currency: 'HKD' },
  field: 'research',
  papersAtCounter: true,
};

const standing = { ...intakeStanding, office: ['office'] };
const by = { person: 'applicant', unit: null, roles: [] };

export const scenarios: readonly Scenario[] = [
  ...[
    { title: '示例科技🚀有限公司' },
    { title: '示例\u0007科技' },
    { title: '示'.repeat(121) },
    { capital: { amount: '0', currency: 'HKD' } },
  ].map((wrong): Scenario => ({
    name: `not taken: ${JSON.stringify(wrong).slice(0, 60)}`,
    standing,
    opens: {
      on: '2026-03-02',
      by,
      with: { ...form, contact: '（略）', ...wrong },
      refused: 'invalid',
    },
    steps: [],
  })),
  {
    name: 'names in letters of both languages, with their usual signs, are taken',
    standing,
    opens: {
      on: '2026-03-02',
      by,
      with: {
        ...form,
        contact: '（略）',
        title: 'O’Neil-Müller & Söhne (Shenzhen) Co., Ltd. 示例·科技',
      },
    },
    steps: [],
  },
  ...decidedStories(form, { number: '园企2026000001', due: '2026-03-06' }),
  ...pledgedStories(form, { register: 'companies', bar: '企失信0001', missed: true }),
];
