import type { Scenario } from '@twinpark/core/testing';
import { decidedStories } from '../decided/stories.ts';

const form = { title: '示例科技（深圳）有限公司', companyNumber: '园企2026000001', staff: '5' };

export const scenarios: readonly Scenario[] = [
  ...decidedStories(form, { number: '社单2026000001', due: '2026-03-05' }),
];
