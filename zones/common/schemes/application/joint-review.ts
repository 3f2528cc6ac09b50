import { text, type Field } from '@twinpark/core/model';

/** A review by several units side by side (联合评审): each gives its opinion, an objection may become an
 * agreement, and only the agreement of all lets the matter through. A scheme spreads these parts. */

export const reviewer = {
  title: text('评审部门', '評審部門', 'reviewing authority'),
  party: 'unit',
  standing: true,
  many: true,
} as const;

export const opinionField = {
  kind: 'text',
  lines: 4,
  title: text('评审意见', '評審意見', 'Opinion'),
  privacy: 'case',
  seenBy: ['office', 'reviewer'],
  required: true,
} as const satisfies Field;

export const jointBranch = {
  title: text('联合评审', '聯合評審', 'joint review'),
  over: 'reviewer',
  first: 'asked',
  stages: {
    asked: { title: text('待提意见', '待提意見', 'asked') },
    agreed: { title: text('同意', '同意', 'agreed'), final: true },
    objected: { title: text('不同意', '不同意', 'objected'), final: true },
  },
} as const;

export const jointClock = {
  title: text('评审意见', '評審意見', 'opinion'),
  owner: 'reviewer',
  branch: 'joint',
} as const;

/** What the reviewers do while the matter stands at `review`. */
export const jointActions = {
  agree: {
    title: text('评审同意', '評審同意', 'Agree'),
    by: 'reviewer',
    at: ['review'],
    branch: 'joint',
    branchAt: ['asked', 'objected'],
    asks: ['opinion'],
    effects: [{ stop: 'joint' }],
    branchGoes: 'agreed',
  },
  disagree: {
    title: text('评审不同意', '評審不同意', 'Object'),
    by: 'reviewer',
    at: ['review'],
    branch: 'joint',
    branchAt: ['asked'],
    asks: ['opinion'],
    effects: [{ stop: 'joint' }],
    branchGoes: 'objected',
  },
} as const;

export const opensJoint = [{ open: 'joint' }, { start: 'joint' }] as const;

/** A condition: all have agreed. */
export const allAgreed = () =>
  ({
    rule: { branches: { branch: 'joint', at: ['agreed'], quantity: 'all' } },
    otherwise: text('评审部门未全部同意', '評審部門未全部同意', 'not every authority has agreed'),
  }) as const;
