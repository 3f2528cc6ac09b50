import { text, type Rule, type Text } from '@twinpark/core/model';

export const inUse = () =>
  ({
    rule: { lookup: 'isBody' },
    otherwise: text(
      '机构未登记，或者账户已暂停、注销',
      '機構未登記，或帳戶已暫停、註銷',
      'the body is not registered, or its account is suspended or closed',
    ),
  }) as const;
/** Money of a grant moves after the bank has confirmed it. */
export const notBefore = <const F extends 'receivedOn' | 'rateOn'>(field: F, otherwise: Text) =>
  ({
    rule: { compare: { left: { field }, is: '≥', right: { field: 'confirmedOn' } } },
    otherwise,
  }) as const;
export const empty = <const L extends 'leftCNY' | 'leftHKD' | 'leftUSD'>(
  left: L,
  none: 'CNY' | 'HKD' | 'USD',
) =>
  ({
    compare: {
      left: { lookup: left },
      is: '=',
      right: { constant: { amount: '0', currency: none } },
    },
  }) as const;

/** Nobody asks for more than is left of the grant in that currency: said to who asks, not first by the bank. What is
 * asked may be smaller by the time the bank acts; the ledger holds it then. */
const isLeft = <
  const L extends 'leftCNY' | 'leftHKD' | 'leftUSD',
  const R extends Rule<'sold' | 'payments', L>,
>(
  lookup: L,
  rule: R,
) =>
  ({
    rule,
    otherwise: text(
      `该资助的这一币种只剩 {${lookup}}，所申请的超过余额`,
      `該資助的這個幣種只剩 {${lookup}}，所申請的超過餘額`,
      `of the grant {${lookup}} is left in that currency; more is asked for`,
    ),
  }) as const;
export const isLeftToConvert = <const L extends 'leftHKD' | 'leftUSD'>(
  left: L,
  of: 'HKD' | 'USD',
) =>
  isLeft(left, {
    when: {
      if: {
        compare: { left: { currencyOf: { field: 'sold' } }, is: '=', right: { constant: of } },
      },
      take: { compare: { left: { field: 'sold' }, is: '≤', right: { lookup: left } } },
      else: { constant: true },
    },
  } as const);
export const isLeftToPay = <const L extends 'leftCNY' | 'leftHKD' | 'leftUSD'>(
  left: L,
  of: 'CNY' | 'HKD' | 'USD',
) =>
  isLeft(left, {
    compare: {
      left: {
        total: {
          over: 'payments',
          of: { item: 'amount' },
          where: {
            compare: { left: { currencyOf: { item: 'amount' } }, is: '=', right: { constant: of } },
          },
        },
      },
      is: '≤',
      right: { lookup: left },
    },
  } as const);
