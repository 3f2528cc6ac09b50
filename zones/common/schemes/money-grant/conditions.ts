import { text, type Text } from '@twinpark/core/model';

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
