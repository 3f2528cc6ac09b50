import { text, type Action } from '@twinpark/core/model';

type Condition = NonNullable<Action['onlyIf']>[number];

/** Whoever leads answers alone; several that answer are split handling (分办). */
export const oneLead = {
  rule: {
    any: [
      { compare: { left: { field: 'mode' }, is: '=', right: { constant: 'split' } } },
      { compare: { left: { count: { over: 'handlers' } }, is: '=', right: { constant: '1' } } },
    ],
  },
  otherwise: text(
    '主办单位只能有一个；多个单位请选分办',
    '主辦單位只可有一個；多個單位請選分辦',
    'there is one lead; choose split handling for several units',
  ),
} as const satisfies Condition;

/** A lead that is its own co-handler would owe itself an opinion and countersign its own reply. */
export const leadIsNoCoHandler = {
  rule: { not: { overlap: ['handlers', 'coHandlers'] } },
  otherwise: text(
    '主办（分办）单位不能同时会办',
    '主辦（分辦）單位不能同時會辦',
    'a unit that answers cannot be a co-handler as well',
  ),
} as const satisfies Condition;
