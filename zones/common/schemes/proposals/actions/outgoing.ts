import { text, type Action, type Effect, type Lookup, type Register } from '@twinpark/core/model';

type Condition = NonNullable<Action['onlyIf']>[number];

/** The register of letters that went out (发文登记): an entry for each document number, so that none is given twice. */
export const outgoing = {
  title: text('发文登记', '發文登記', 'Letters sent'),
  columns: {
    case: {
      title: text('案号', '案號', 'Number of the proposal'),
      kind: 'text',
      privacy: 'public',
    },
    title: { title: text('案由', '案由', 'Title'), kind: 'text', privacy: 'public' },
    sent: { title: text('发出日期', '發出日期', 'Sent on'), kind: 'date', privacy: 'public' },
  },
} as const satisfies Register;

const asked = (column: keyof (typeof outgoing)['columns']) =>
  ({ register: 'outgoing', entry: 'documentNumber', column }) as const;

/** Where a document number was used already. */
export const numberLookups = {
  usedForCase: {
    title: text('该字号已用于', '該字號已用於', 'the number was used for'),
    yields: 'text',
    from: asked('case'),
  },
  usedForTitle: {
    title: text('该字号已用于的案由', '該字號已用於的案由', 'the title it was used for'),
    yields: 'text',
    from: asked('title'),
  },
  usedOn: {
    title: text('该字号使用日期', '該字號使用日期', 'the day it was used'),
    yields: 'date',
    from: asked('sent'),
  },
} as const satisfies Record<string, Lookup>;

/** Each reply has a number of its own. */
export const numberIsFree = {
  rule: {
    compare: {
      left: { firstKnown: [{ lookup: 'usedForCase' }, { constant: '' }] },
      is: '=',
      right: { constant: '' },
    },
  },
  otherwise: text(
    '发文字号{documentNumber}已用于第 {usedForCase} 号（{usedForTitle}），于 {usedOn} 发出；请另取字号',
    '發文字號{documentNumber}已用於第 {usedForCase} 號（{usedForTitle}），於 {usedOn} 發出；請另取字號',
    'document number {documentNumber} was used for {usedForCase} ({usedForTitle}), sent on {usedOn}; give another',
  ),
} as const satisfies Condition;

/** Enters the number of the letter that goes out. */
export const registeredLetter = {
  entry: 'outgoing',
  id: { field: 'documentNumber' },
  columns: {
    case: { numbered: 'case' },
    title: { field: 'title' },
    sent: { today: true },
  },
} as const satisfies Effect;

/** A letter went out that is not published yet. */
export const notAllPublished = {
  set: 'allPublished',
  to: { constant: false },
} as const satisfies Effect;
