import { text, type Action, type Effect } from '@twinpark/core/model';

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
const bothParts = text(
  '主办（分办）单位不能同时会办',
  '主辦（分辦）單位不能同時會辦',
  'a unit that answers cannot be a co-handler as well',
);

/** Where both are chosen at once. */
export const leadIsNoCoHandler = {
  rule: { not: { overlap: ['handlers', 'coHandlers'] } },
  otherwise: bothParts,
} as const satisfies Condition;

/** Where those that answer are chosen anew. */
export const newLeadIsNoCoHandler = {
  rule: { not: { overlap: ['handlers', { holders: 'coHandler' }] } },
  otherwise: bothParts,
} as const satisfies Condition;

/** Where co-handlers are chosen anew. */
export const newCoHandlerIsNoLead = {
  rule: { not: { overlap: ['coHandlers', { holders: 'handler' }] } },
  otherwise: bothParts,
} as const satisfies Condition;

/** Who gives it back proposes another unit, not itself nor one that has the same task already. */
export const proposesAnother = {
  rule: { not: { overlap: ['proposedUnit', { holders: 'handler' }] } },
  otherwise: text(
    '建议的单位不能是本单位，也不能是已在承办本件的单位',
    '建議的單位不能是本單位，也不能是已承辦本件的單位',
    'propose another unit, not your own and none that already answers this one',
  ),
} as const satisfies Condition;

/** The same for a co-handler. */
export const proposesAnotherCoHandler = {
  rule: { not: { overlap: ['proposedUnit', { holders: 'coHandler' }] } },
  otherwise: text(
    '建议的单位不能是本单位，也不能是已在会办本件的单位',
    '建議的單位不能是本單位，也不能是已會辦本件的單位',
    'propose another unit, not your own and none that already co-handles this one',
  ),
} as const satisfies Condition;

/** What the office has refused once it need not refuse again: another request rests on another ground. */
export const groundIsNew = {
  rule: { not: { overlap: ['returnGround', 'refusedGrounds'] } },
  otherwise: text(
    '交办机关已不同意以这一依据退回；须有另外的依据才能再次申请，否则请签收办理',
    '交辦機關已不同意以這一依據退回；須有另外的依據方可再次申請，否則請簽收辦理',
    'the office has refused the return on this ground already; ask again on another ground alone, or accept',
  ),
} as const satisfies Condition;

/** Notes on the branch the ground that the office refuses now. */
export const groundRefused = {
  set: 'refusedGrounds',
  to: { joined: [{ field: 'refusedGrounds' }, { field: 'returnGround' }] },
  on: 'branch',
} as const satisfies Effect;
