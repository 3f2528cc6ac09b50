import type { Scenario } from '@twinpark/core/testing';
import { form, office, standing } from './story.ts';

/** The three ways in which what is not filed is handled instead, each with its reason. */
const notFiled = [
  ['public-opinion', '反映的是群众普遍关心的情况，转社情民意渠道报送', 'proposal'],
  ['letter', '属个人诉求，转作来信办理', 'suggestion'],
  ['returned', '一事多案，请分案后重新提交', 'proposal'],
] as const;

export const declined = notFiled.map(([notFiledAs, reason, kind]): Scenario => ({
  name: `a ${kind} that is not filed: ${notFiledAs}`,
  standing,
  opens: { on: '2024-02-01', by: office, with: form(kind, ['member']) },
  steps: [
    { on: '2024-02-02', by: office, do: 'decline', with: { notFiledAs }, refused: 'missing' },
    { on: '2024-02-02', by: office, do: 'decline', with: { reason }, refused: 'missing' },
    {
      on: '2024-02-02',
      by: office,
      do: 'decline',
      with: { notFiledAs, reason },
      expect: {
        stage: 'not-filed',
        outcome: 'declined',
        values: { notFiledAs, reason },
        numbers: {},
      },
    },
    { on: '2024-02-05', by: office, do: 'file', refused: 'wrong-stage' },
  ],
}));
