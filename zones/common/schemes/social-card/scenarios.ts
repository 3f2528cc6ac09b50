import type { Scenario } from '@twinpark/core/testing';
import { decidedStories } from '../decided/stories.ts';

const form = { title: 'card', name: '（略）', document: 'H00000000', insured: '参保2026000001' };

export const scenarios: readonly Scenario[] = [
  ...decidedStories(form, { number: '社保卡2026000001', due: '2026-03-17' }),
];
