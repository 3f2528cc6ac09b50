import { text, type Action, type Rule } from '@twinpark/core/model';
import { branches } from '../stages.ts';
import { opensFollowUp, wholeIsFollowed } from './follow-up.ts';

const beforeSent = Object.keys(branches.reply.stages).filter((stage) => stage !== 'sent');

const isDissatisfied = {
  compare: { left: { field: 'satisfaction' }, is: '=', right: { constant: 'dissatisfied' } },
} as const satisfies Rule;

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
        if: isDissatisfied,
      },
      { to: 'rated' },
    ],
    effects: [{ stop: 'rating' }, { start: 'dissatisfaction', onlyIf: isDissatisfied }],
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
  // Of one unit at a time: the answers of the others stand.
  orderRedo: {
    title: text('要求重新办理', '要求重新辦理', 'Order a redo'),
    by: ['office', 'supervisor'],
    at: ['answered', 'handling'],
    branch: 'reply',
    branchAt: ['sent'],
    shows: ['satisfaction', 'comment'],
    // Once one unit answers anew, or another has not answered yet, nobody must order more.
    offered: { while: 'reply', at: beforeSent },
    onlyIf: [
      {
        rule: { branches: { branch: 'rating', at: ['dissatisfied'], quantity: 'any' } },
        otherwise: text('没有提案人表示不满意', '沒有提案人表示不滿意', 'nobody is dissatisfied'),
      },
    ],
    branchGoes: 'to-redraft',
    // What was explained of the first reply, and noted when it was checked, does not do for the next.
    effects: [
      { set: 'explanation', to: { constant: '' } },
      { set: 'checkNote', to: { constant: '' }, on: 'branch' },
      { set: 'earlierMeasures', to: { field: 'measures' }, on: 'branch' },
      {
        set: 'earlierReply',
        to: { firstKnown: [{ field: 'reply' }, { constant: '' }] },
        on: 'branch',
      },
      { stop: 'dissatisfaction' },
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
    effects: [{ stop: 'dissatisfaction' }],
  },
  publish: {
    title: text('公开答复', '公開答覆', 'Publish'),
    by: 'office',
    at: ['answered', 'follow-up', 'archived'],
    shows: ['documentNumber', 'disclosure', 'disclosureGround', 'disclosureReason', 'checkNote'],
    onlyIf: [
      {
        rule: {
          any: [
            { not: { known: 'allPublished' } },
            {
              compare: { left: { field: 'allPublished' }, is: '=', right: { constant: false } },
            },
          ],
        },
        otherwise: text(
          '已发出的答复均已公开，没有新的答复可以公开',
          '已發出的答覆均已公開，沒有新的答覆可以公開',
          'every reply that was sent is published already; there is no newer one',
        ),
      },
    ],
    effects: [{ issue: 'publication' }, { set: 'allPublished', to: { constant: true } }],
  },
  archive: {
    title: text('归档', '歸檔', 'Archive'),
    by: 'office',
    at: ['answered'],
    shows: ['resultClass', 'satisfaction', 'comment', 'explanation'],
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
