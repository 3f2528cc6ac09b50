import { text, type Field } from '@twinpark/core/model';

/** What every application at the counter has in common: who takes part, how it is received, sent back
 * once for correction, accepted or not, withdrawn. A scheme spreads these parts and adds its own. */

const applicant = text('申请人', '申請人', 'applicant');

/** The counter receives; the deciding units stand in each scheme. */
export const counter = {
  title: text('综合窗口', '綜合服務櫃位', 'counter'),
  party: 'unit',
  standing: true,
  role: 'counter-officer',
} as const;
export const applyingUnit = { title: applicant, party: 'unit' } as const;
export const applyingPerson = { title: applicant, party: 'person' } as const;

/** Fields of receiving and refusing. `contact` is seen by those who must reach the applicant. */
export const intakeFields = {
  contact: {
    kind: 'text',
    title: text('联系人和电话', '聯絡人及電話', 'Contact person and telephone'),
    privacy: 'personal',
    seenBy: ['counter'],
    maxLength: 200,
    required: true,
  },
  toCorrect: {
    kind: 'text',
    title: text('补正要求', '補正要求', 'What to correct'),
    help: text(
      '一次告知全部需要补正的内容',
      '一次過告知所有須補正的內容',
      'name everything at once; there is one notice',
    ),
    privacy: 'case',
    lines: 4,
    required: true,
  },
  corrected: {
    kind: 'text',
    title: text('补正说明', '補正說明', 'What was corrected'),
    privacy: 'case',
    lines: 4,
    required: true,
  },
  reason: {
    kind: 'text',
    title: text('理由', '理由', 'Reason'),
    privacy: 'case',
    lines: 4,
    required: true,
  },
} as const satisfies Record<string, Field>;

export const intakeStages = {
  submitted: { title: text('待受理', '待受理', 'submitted') },
  correction: { title: text('待补正', '待補正', 'to be corrected') },
  review: { title: text('审核中', '審批中', 'in review') },
  declined: { title: text('不予受理', '不予受理', 'not accepted'), final: true },
  refused: { title: text('不予批准', '不獲批准', 'refused'), final: true },
  withdrawn: { title: text('已撤回', '已撤回', 'withdrawn'), final: true },
} as const;

/** What follows from handing in: the counter has so many days to accept, to ask or to decline. */
export const submitted = [{ start: 'intake' }] as const;

/** The clocks of receiving; the scheme's own clock `decision` starts when the matter is accepted. */
export const intakeClocks = {
  intake: {
    title: text('受理', '受理', 'acceptance'),
    owner: 'counter',
    rule: 'counter.intake',
  },
  correction: {
    title: text('补正', '補正', 'correction'),
    owner: 'applicant',
    rule: 'counter.correction',
  },
} as const;

/** The counter's part: accept with a receipt number, ask once, decline; the applicant may withdraw. What
 * is not corrected in time counts as withdrawn. `asks` are the fields a correction may change. */
export function intakeActions<const F extends string>(asks: readonly F[]) {
  return {
    accept: {
      title: text('受理', '受理', 'Accept'),
      by: 'counter',
      at: ['submitted'],
      effects: [{ stop: 'intake' }, { number: 'receipt' }, { start: 'decision' }],
      goes: 'review',
    },
    askCorrection: {
      title: text('一次性告知补正', '一次過通知補正', 'Ask for correction'),
      by: 'counter',
      at: ['submitted'],
      asks: ['toCorrect'],
      onlyIf: [
        {
          rule: { not: { known: 'corrected' } },
          otherwise: text(
            '已告知补正过一次',
            '已通知補正一次',
            'correction was already asked for once',
          ),
        },
      ],
      effects: [{ pause: 'intake' }, { start: 'correction' }],
      goes: 'correction',
    },
    correct: {
      title: text('补正', '補正', 'Correct'),
      by: 'applicant',
      at: ['correction'],
      asks: ['corrected', ...asks],
      effects: [{ stop: 'correction' }, { resume: 'intake' }],
      goes: 'submitted',
    },
    decline: {
      title: text('不予受理', '不予受理', 'Decline'),
      by: 'counter',
      at: ['submitted'],
      asks: ['reason'],
      goes: 'declined',
    },
    lapse: {
      title: text('逾期未补正，视为撤回', '逾期未補正，視為撤回', 'Lapse'),
      by: 'applicant',
      at: ['correction'],
      onExpiry: 'correction',
      goes: 'withdrawn',
    },
    withdraw: {
      title: text('撤回', '撤回', 'Withdraw'),
      by: 'applicant',
      at: ['submitted', 'correction', 'review'],
      goes: 'withdrawn',
    },
  } as const;
}

/** The ends that every application can come to without a decision in its favour. */
export const unsuccessful = {
  declined: { title: text('不予受理', '不予受理', 'not accepted'), at: 'declined', effects: [] },
  refused: { title: text('不予批准', '不獲批准', 'refused'), at: 'refused', effects: [] },
  withdrawn: { title: text('撤回', '撤回', 'withdrawn'), at: 'withdrawn', effects: [] },
} as const;

/** Receipts are numbered by scheme and year. */
export function receiptNumber(prefix: string) {
  return { form: `${prefix}{year}{seq:5}`, restarts: 'yearly' } as const;
}
