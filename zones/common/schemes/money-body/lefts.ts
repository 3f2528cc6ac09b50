import { text, type Lookup } from '@twinpark/core/model';

const left = <const U extends 'CNY' | 'HKD' | 'USD'>(unit: U) =>
  ({ ledger: 'research-money', account: 'balance', of: 'unit', beneath: true, unit }) as const;

/** What a body holds of all its grants, by currency. */
export const lefts = {
  leftCNY: {
    title: text('全部资助的人民币余额', '全部資助的人民幣餘額', 'yuan left of all grants'),
    yields: 'decimal',
    from: { balance: left('CNY') },
  },
  leftHKD: {
    title: text('全部资助的港元余额', '全部資助的港元餘額', 'Hong Kong dollars left of all grants'),
    yields: 'decimal',
    from: { balance: left('HKD') },
  },
  leftUSD: {
    title: text('全部资助的美元余额', '全部資助的美元餘額', 'US dollars left of all grants'),
    yields: 'decimal',
    from: { balance: left('USD') },
  },
} as const satisfies Record<string, Lookup>;

const none = <const L extends keyof typeof lefts>(lookup: L) =>
  ({ compare: { left: { lookup }, is: '=', right: { constant: '0' } } }) as const;

export const nothingLeft = () =>
  ({
    rule: { all: [none('leftCNY'), none('leftHKD'), none('leftUSD')] },
    otherwise: text(
      '账户中还有资助的余额，先支付或退回',
      '帳戶中尚有資助的餘額，須先支付或退回',
      'money of a grant is left in the account; pay it or give it back first',
    ),
  }) as const;
