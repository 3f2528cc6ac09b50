import { text, type Action, type Effect, type Rule } from '@twinpark/core/model';
import { numberIsFree, registeredLetter } from './outgoing.ts';

const followed = ['B', 'C'];
const isFollowed = { oneOf: { of: { field: 'resultClass' }, values: followed } } as const;

/** Whether a whole is followed up (B、C 类). */
export const wholeIsFollowed = {
  oneOf: { of: { field: 'finalClass' }, values: followed },
} as const satisfies Rule;

/** Each unit whose own reply is of class B or C goes on; where the office put the whole there and no reply is, all do. */
export const opensFollowUp = {
  open: 'followUp',
  of: 'reply',
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
  answerAgain: {
    title: text('再次答复', '再次答覆', 'Answer again'),
    by: 'handler',
    at: ['follow-up'],
    branch: 'followUp',
    branchAt: ['owed'],
    asks: ['secondReply', 'resultClass', 'documentNumber', 'signer'],
    needs: ['secondReply', 'resultClass', 'documentNumber', 'signer'],
    onlyIf: [numberIsFree],
    branchGoes: 'done',
    effects: [
      registeredLetter,
      { stop: 'followUp' },
      { issue: 'second-reply' },
      { set: 'finalClass', to: wholeClass },
    ],
    goes: [{ to: 'archived', if: allDone }],
  },
} as const satisfies Record<string, Action>;
