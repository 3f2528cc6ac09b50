import type { Scenario } from '@twinpark/core/testing';
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

export const scenarios: readonly Scenario[] = [
  ...decidedStories(form, { number: '园企2026000001', due: '2026-03-06' }),
  ...pledgedStories(form, { register: 'companies', bar: '企失信0001', missed: true }),
];
