import { text, type Action } from '@twinpark/core/model';
import { opensFollowUp, wholeIsFollowed } from './follow-up.ts';

/** After the reply: rating, redo, publication, archive (评价、重办、公开、归档). */
export const closing = {
  rate: {
    title: text('评价答复', '評價答覆', 'Rate the reply'),
    by: 'proposer',
    at: ['handling', 'answered'],
    offered: { at: ['silent'] },
    branch: 'rating',
    branchAt: ['pending', 'silent'],
    asks: ['satisfaction', 'comment'],
    needs: ['satisfaction'],
    anew: ['satisfaction', 'comment'],
    branchGoes: [
      {
        to: 'dissatisfied',
        if: {
          compare: {
            left: { field: 'satisfaction' },
            is: '=',
            right: { constant: 'dissatisfied' },
          },
        },
      },
      { to: 'rated' },
    ],
    effects: [{ stop: 'rating' }],
  },
  missRating: {
    title: text('逾期未评价', '逾期未評價', 'No rating in time'),
    by: 'proposer',
    at: ['handling', 'answered'],
    onExpiry: 'rating',
    branch: 'rating',
    branchAt: ['pending'],
    branchGoes: 'silent',
    effects: [{ stop: 'rating' }],
  },
  orderRedo: {
    title: text('要求重新办理', '要求重新辦理', 'Order a redo'),
    by: ['office', 'supervisor'],
    at: ['answered'],
    onlyIf: [
      {
        rule: { branches: { branch: 'rating', at: ['dissatisfied'], quantity: 'any' } },
        otherwise: text('没有提案人表示不满意', '沒有提案人表示不滿意', 'nobody is dissatisfied'),
      },
    ],
    // What was explained of the first reply, and noted when it was checked, does not do for the next.
    effects: [
      { set: 'explanation', to: { constant: '' } },
      { move: 'reply', from: ['sent'], to: 'to-redraft', clears: ['checkNote'] },
      { start: 'redo' },
    ],
    goes: 'handling',
  },
  explain: {
    title: text('面商或书面说明', '面商或書面說明', 'Meet or explain'),
    by: 'handler',
    at: ['answered'],
    asks: ['explanation'],
    needs: ['explanation'],
  },
  publish: {
    title: text('公开答复', '公開答覆', 'Publish'),
    by: 'office',
    at: ['answered', 'follow-up', 'archived'],
    shows: ['documentNumber', 'disclosure', 'disclosureReason', 'checkNote'],
    effects: [{ issue: 'publication' }],
  },
  archive: {
    title: text('归档', '歸檔', 'Archive'),
    by: 'office',
    at: ['answered'],
    asks: ['finalClass'],
    needs: ['finalClass'],
    onlyIf: [
      {
        rule: { branches: { branch: 'rating', at: ['pending'], quantity: 'none' } },
        otherwise: text('尚有提案人未评价', '尚有提案人未評價', 'somebody has not rated yet'),
      },
      {
        rule: {
          any: [
            { branches: { branch: 'rating', at: ['dissatisfied'], quantity: 'none' } },
            { known: 'explanation' },
          ],
        },
        otherwise: text(
          '不满意的须重新办理或面商说明',
          '不滿意者須重新辦理或面商說明',
          'a dissatisfied proposer needs a redo or an explanation',
        ),
      },
    ],
    effects: [opensFollowUp, { start: 'followUp' }],
    goes: [{ to: 'follow-up', if: wholeIsFollowed }, { to: 'archived' }],
  },
} as const satisfies Record<string, Action>;
