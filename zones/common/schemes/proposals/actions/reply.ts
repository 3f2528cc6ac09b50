import { text, type Action, type Rule } from '@twinpark/core/model';
import { branches } from '../stages.ts';
import { notAllPublished, numberIsFree, registeredLetter } from './outgoing.ts';

/** What is reviewed with the reply. */
export const reviewed = [
  'resultClass',
  'disclosure',
  'disclosureGround',
  'disclosureReason',
] as const;

const isDrafted = {
  rule: { known: 'measures' },
  otherwise: text('尚未拟稿', '尚未擬稿', 'nothing is drafted yet'),
} as const satisfies NonNullable<Action['onlyIf']>[number];

const isEmpty = { constant: '' } as const;

/** A redo does not go out in the words that somebody was dissatisfied with. */
const saysSomethingElse = {
  rule: {
    not: {
      all: [
        { known: 'earlierMeasures' },
        { sameWords: [{ field: 'measures' }, { field: 'earlierMeasures' }] },
        {
          sameWords: [
            { firstKnown: [{ field: 'reply' }, isEmpty] },
            { firstKnown: [{ field: 'earlierReply' }, isEmpty] },
          ],
        },
      ],
    },
  },
  otherwise: text(
    '拟稿与此前评价为不满意的答复相同；请先修改答复正文或办理答复各项，再送出',
    '擬稿與此前評為不滿意的答覆相同；請先修改答覆正文或辦理答覆各項，再行送出',
    'the draft says what somebody was dissatisfied with, word for word; change the reply or its measures first',
  ),
} as const satisfies NonNullable<Action['onlyIf']>[number];

const hasNoCoHandler = {
  branches: { branch: 'coHandling', at: Object.keys(branches.coHandling.stages), quantity: 'none' },
} as const satisfies Rule;

/** From plan to signed reply: communication, opinions, countersigning, the check (办理、会办、会签、审核、签发). */
export const reply = {
  coOpine: {
    title: text('提出会办意见', '提出會辦意見', 'Give a co-handling opinion'),
    by: 'coHandler',
    at: ['handling'],
    offered: { at: ['given'] },
    branch: 'coHandling',
    branchAt: ['accepted', 'given'],
    asks: ['opinion', 'resultClass'],
    needs: ['opinion'],
    branchGoes: 'given',
    effects: [{ stop: 'coOpinion' }],
  },
  planWork: {
    title: text('制订办理方案', '制訂辦理方案', 'Plan'),
    by: 'handler',
    at: ['handling'],
    branch: 'reply',
    branchAt: ['drafting', 'to-redraft'],
    asks: ['plan'],
    needs: ['plan'],
  },
  communicate: {
    title: text('记录沟通', '記錄溝通', 'Record communication'),
    by: 'handler',
    at: ['handling', 'answered', 'follow-up'],
    branch: 'reply',
    asks: ['contactLog'],
    needs: ['contactLog'],
    onlyIf: [
      {
        rule: {
          compare: {
            left: {
              count: {
                over: 'contactLog',
                where: { compare: { left: { item: 'on' }, is: '>', right: { today: true } } },
              },
            },
            is: '=',
            right: { constant: '0' },
          },
        },
        otherwise: text(
          '沟通记录的日期不能晚于今天',
          '溝通記錄的日期不能晚於今日',
          'what was talked about cannot be dated later than today',
        ),
      },
    ],
  },
  draft: {
    title: text('拟稿', '擬稿', 'Draft the reply'),
    by: 'handler',
    at: ['handling'],
    branch: 'reply',
    // A redo is drafted anew first.
    branchAt: ['drafting', 'to-redraft'],
    asks: [
      'reply',
      'measures',
      'annexes',
      'contactName',
      'contactPhone',
      'resultClass',
      'disclosure',
      'disclosureGround',
      'disclosureReason',
    ],
    needs: ['measures', 'resultClass', 'disclosure'],
    branchGoes: 'drafting',
  },
  circulate: {
    title: text('送会签', '送會簽', 'Send for countersigning'),
    by: 'handler',
    at: ['handling'],
    branch: 'reply',
    branchAt: ['drafting'],
    onlyIf: [
      {
        rule: { not: hasNoCoHandler },
        otherwise: text(
          '本件没有会办单位，毋须会签；拟稿后请直接提交审核',
          '本件沒有會辦單位，毋須會簽；擬稿後請直接提交審核',
          'there is no co-handler to countersign it; submit the draft for checking at once',
        ),
      },
      isDrafted,
      saysSomethingElse,
      {
        rule: {
          branches: { branch: 'coHandling', at: ['given', 'signed', 'to-sign'], quantity: 'all' },
        },
        otherwise: text('会办意见尚未到齐', '會辦意見尚未齊備', 'a co-handling opinion is missing'),
      },
    ],
    branchGoes: 'countersigning',
    effects: [{ move: 'coHandling', from: ['given', 'signed'], to: 'to-sign' }],
  },
  countersign: {
    title: text('会签', '會簽', 'Countersign'),
    by: 'coHandler',
    at: ['handling'],
    branch: 'coHandling',
    branchAt: ['to-sign'],
    shows: reviewed,
    asks: ['signNote'],
    anew: ['signNote'],
    branchGoes: 'signed',
  },
  object: {
    title: text('不同意会签', '不同意會簽', 'Object'),
    by: 'coHandler',
    at: ['handling'],
    branch: 'coHandling',
    branchAt: ['to-sign'],
    shows: reviewed,
    asks: ['signNote'],
    needs: ['signNote'],
    anew: ['signNote'],
    branchGoes: 'given',
    effects: [{ move: 'reply', from: ['countersigning'], to: 'drafting' }],
  },
  submit: {
    title: text('提交审核', '提交審核', 'Submit for checking'),
    by: 'handler',
    at: ['handling'],
    branch: 'reply',
    branchAt: ['drafting', 'countersigning'],
    onlyIf: [
      isDrafted,
      saysSomethingElse,
      {
        // What was countersigned of an earlier reply, or of another unit's, does not count.
        rule: {
          any: [
            hasNoCoHandler,
            {
              all: [
                { branches: { branch: 'reply', at: ['countersigning'], quantity: 'own' } },
                { branches: { branch: 'coHandling', at: ['signed'], quantity: 'all' } },
              ],
            },
          ],
        },
        otherwise: text(
          '会办单位未全部会签',
          '會辦單位未全部會簽',
          'not every co-handler has countersigned',
        ),
      },
    ],
    branchGoes: 'checking',
  },
  approve: {
    title: text('审核通过', '審核通過', 'Approve'),
    by: 'supervisor',
    at: ['handling'],
    branch: 'reply',
    branchAt: ['checking'],
    asks: ['resultClass', 'disclosure', 'disclosureGround', 'disclosureReason', 'checkNote'],
    anew: ['checkNote'],
    branchGoes: 'checked',
  },
  sendBack: {
    title: text('退回修改', '退回修改', 'Send back'),
    by: 'supervisor',
    at: ['handling'],
    branch: 'reply',
    branchAt: ['checking'],
    shows: reviewed,
    asks: ['checkNote'],
    needs: ['checkNote'],
    anew: ['checkNote'],
    branchGoes: 'drafting',
  },
  // What was checked may turn out to be incomplete when it is signed (a figure without a value): it is drafted, countersigned
  // and checked again, or it could never go out.
  takeBack: {
    title: text('退回重拟', '退回重擬', 'Take back to redraft'),
    by: 'handler',
    at: ['handling'],
    offered: true,
    branch: 'reply',
    branchAt: ['checked'],
    branchGoes: 'drafting',
    effects: [{ stop: 'signing' }],
  },
  send: {
    title: text('签发答复', '簽發答覆', 'Sign and send'),
    by: 'handler',
    at: ['handling'],
    branch: 'reply',
    branchAt: ['checked'],
    asks: ['documentNumber', 'signer'],
    needs: ['documentNumber', 'signer'],
    anew: ['documentNumber'],
    onlyIf: [numberIsFree],
    branchGoes: 'sent',
    effects: [
      registeredLetter,
      { stop: 'reply' },
      { stop: 'signing' },
      { stop: 'redo' },
      { issue: 'reply' },
      { issue: 'opinion-form' },
      notAllPublished,
      { open: 'rating' },
      { move: 'rating', to: 'pending' },
      // Every reply is rated within the whole time, also the second of several units'.
      { stop: 'rating' },
      { start: 'rating' },
    ],
    goes: [
      { to: 'answered', if: { branches: { branch: 'reply', at: ['sent'], quantity: 'all' } } },
    ],
  },
  requestExtension: {
    title: text('申请延期', '申請延期', 'Request an extension'),
    by: 'handler',
    at: ['handling'],
    branch: 'reply',
    branchAt: ['drafting'],
    asks: ['extensionReason'],
    needs: ['extensionReason'],
    anew: ['extensionReason'],
  },
  extend: {
    title: text('同意延期', '同意延期', 'Extend'),
    by: ['office', 'supervisor'],
    at: ['handling'],
    branch: 'reply',
    branchAt: ['drafting'],
    asks: ['extensionMonths'],
    needs: ['extensionMonths'],
    anew: ['extensionMonths'],
    onlyIf: [
      {
        rule: { known: 'extensionReason' },
        otherwise: text(
          '承办单位尚未申请延期',
          '承辦單位尚未申請延期',
          'the unit has not asked for it',
        ),
      },
    ],
    // What was asked for is given: more is asked for with a reason of its own.
    effects: [
      { extend: 'reply', by: 'extensionMonths' },
      { set: 'extensionReason', to: { constant: '' }, on: 'branch' },
    ],
  },
  urge: {
    title: text('督办', '督辦', 'Urge'),
    by: ['supervisor', 'office'],
    at: ['handling', 'follow-up'],
    asks: ['urging'],
    needs: ['urging'],
  },
} as const satisfies Record<string, Action>;
