import { text, type Field } from '@twinpark/core/model';

/** A review by several units side by side (会审、联合评审), for any service: each gives its opinion, an objection may
 * become an agreement, and only the agreement of all lets the matter through. */

const reviewer = {
  title: text('评审部门', '評審部門', 'reviewing authority'),
  party: 'unit',
  standing: true,
  many: true,
} as const;

const opinion = {
  kind: 'text',
  lines: 4,
  title: text('评审意见', '評審意見', 'Opinion'),
  privacy: 'case',
  seenBy: ['office', 'reviewer'],
  required: true,
} as const satisfies Field;

const branch = {
  title: text('联合评审', '聯合評審', 'joint review'),
  over: 'reviewer',
  first: 'asked',
  stages: {
    asked: { title: text('待提意见', '待提意見', 'asked') },
    agreed: { title: text('同意', '同意', 'agreed'), final: true },
    objected: { title: text('不同意', '不同意', 'objected'), final: true },
  },
} as const;

/** What a scheme spreads to have its matters reviewed together while they stand at a stage: an actor, a field, a
 * branch, a clock (`rule`: its row of the clock table), and actions. An action opens the review with `opens`; one that
 * needs the agreement of all has the condition `allAgreed`. The unit that decides is the actor `office`. */
export function jointReview<const S extends string, const R extends string>(at: S, rule: R) {
  const said = <const To extends 'agreed' | 'objected'>(to: To) =>
    ({
      by: 'reviewer',
      at: [at],
      branch: 'joint',
      asks: ['opinion'],
      effects: [{ stop: 'joint' }],
      branchGoes: to,
    }) as const;
  return {
    actors: { reviewer },
    fields: { opinion },
    branches: { joint: branch },
    clocks: {
      joint: {
        title: text('评审意见', '評審意見', 'opinion'),
        owner: 'reviewer',
        branch: 'joint',
        rule,
      },
    },
    actions: {
      agree: {
        ...said('agreed'),
        title: text('评审同意', '評審同意', 'Agree'),
        branchAt: ['asked', 'objected'],
        offered: { at: ['objected'] },
      },
      disagree: {
        ...said('objected'),
        title: text('评审不同意', '評審不同意', 'Object'),
        branchAt: ['asked'],
      },
    },
    opens: [{ open: 'joint' }, { start: 'joint' }],
    allAgreed: {
      rule: { branches: { branch: 'joint', at: ['agreed'], quantity: 'all' } },
      otherwise: text('评审部门未全部同意', '評審部門未全部同意', 'not every authority has agreed'),
    },
  } as const;
}
