import { text, type Action, type Effect, type Rule } from '@twinpark/core/model';
import { notAllPublished, numberIsFree, registeredLetter } from './outgoing.ts';
import { reviewed } from './reply.ts';

const followed = ['B', 'C'];
const isFollowed = { oneOf: { of: { field: 'resultClass' }, values: followed } } as const;

/** Whether a whole is followed up (B、C 类). */
export const wholeIsFollowed = {
  oneOf: { of: { field: 'finalClass' }, values: followed },
} as const satisfies Rule;

/** Each unit whose own reply is of class B or C goes on; where the office put the whole there and no reply is, all do. Its
 * second answer is disclosed as the first was, unless it decides otherwise. */
export const opensFollowUp = {
  open: 'followUp',
  of: 'reply',
  takes: ['disclosure', 'disclosureGround', 'disclosureReason'],
  onlyIf: {
    all: [
      wholeIsFollowed,
      {
        any: [
          isFollowed,
          { branches: { branch: 'reply', at: ['sent'], where: isFollowed, quantity: 'none' } },
        ],
      },
    ],
  },
} as const satisfies Effect;

const allDone = { branches: { branch: 'followUp', at: ['done'], quantity: 'all' } } as const;
const anyOfClass = (letter: string) =>
  ({
    branches: {
      branch: 'followUp',
      at: ['done'],
      where: { compare: { left: { field: 'resultClass' }, is: '=', right: { constant: letter } } },
      quantity: 'any',
    },
  }) as const;

/** Once all have answered again, the whole is as far as the least solved of their parts. */
const wholeClass = {
  when: {
    if: allDone,
    take: {
      when: {
        if: anyOfClass('C'),
        take: { constant: 'C' },
        else: {
          when: {
            if: anyOfClass('B'),
            take: { constant: 'B' },
            else: {
              when: { if: anyOfClass('A'), take: { constant: 'A' }, else: { constant: 'D' } },
            },
          },
        },
      },
    },
    else: { field: 'finalClass' },
  },
} as const satisfies Rule;

/** Classes B and C in later years, each unit by itself (跟踪办理、再次答复). */
export const followUp = {
  report: {
    title: text('报告进展', '報告進展', 'Report progress'),
    by: 'handler',
    at: ['follow-up'],
    branch: 'followUp',
    branchAt: ['owed'],
    asks: ['followUpReport'],
    needs: ['followUpReport'],
    anew: ['followUpReport'],
    effects: [{ stop: 'followUp' }, { start: 'followUp' }],
  },
  draftAgain: {
    title: text('拟写再次答复并送审', '擬寫再次答覆並送審', 'Draft the second answer for checking'),
    by: 'handler',
    at: ['follow-up'],
    branch: 'followUp',
    branchAt: ['owed'],
    asks: ['secondReply', ...reviewed],
    needs: ['secondReply', 'resultClass', 'disclosure'],
    branchGoes: 'checking',
  },
  approveAgain: {
    title: text('再次答复审核通过', '再次答覆審核通過', 'Approve the second answer'),
    by: 'supervisor',
    at: ['follow-up'],
    branch: 'followUp',
    branchAt: ['checking'],
    asks: [...reviewed, 'checkNote'],
    anew: ['checkNote'],
    branchGoes: 'checked',
  },
  sendBackAgain: {
    title: text('退回修改再次答复', '退回修改再次答覆', 'Send the second answer back'),
    by: 'supervisor',
    at: ['follow-up'],
    branch: 'followUp',
    branchAt: ['checking'],
    shows: reviewed,
    asks: ['checkNote'],
    needs: ['checkNote'],
    anew: ['checkNote'],
    branchGoes: 'owed',
  },
  answerAgain: {
    title: text('签发再次答复', '簽發再次答覆', 'Sign and send the second answer'),
    by: 'handler',
    at: ['follow-up'],
    branch: 'followUp',
    branchAt: ['checked'],
    asks: ['documentNumber', 'signer'],
    needs: ['documentNumber', 'signer'],
    anew: ['documentNumber'],
    onlyIf: [numberIsFree],
    branchGoes: 'done',
    effects: [
      registeredLetter,
      { stop: 'followUp' },
      { issue: 'second-reply' },
      notAllPublished,
      { set: 'finalClass', to: wholeClass },
    ],
    goes: [{ to: 'archived', if: allDone }],
  },
} as const satisfies Record<string, Action>;
