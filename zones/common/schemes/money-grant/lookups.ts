import { text, type Lookup } from '@twinpark/core/model';

const of = ['unit', 'grant'] as const;

/** Whether the body's account is in use, and what is left of the grant in each currency. */
export const lookups = {
  isBody: {
    title: text('机构账户可用', '機構帳戶可用', 'the body’s account is in use'),
    yields: 'yes-no',
    from: { listed: { register: 'money-bodies', where: { unit: 'unit' } } },
  },
  leftCNY: {
    title: text('人民币余额', '人民幣餘額', 'balance in yuan'),
    yields: 'amount',
    from: { balance: { ledger: 'research-money', account: 'balance', of, unit: 'CNY' } },
  },
  leftHKD: {
    title: text('港元余额', '港元餘額', 'balance in Hong Kong dollars'),
    yields: 'amount',
    from: { balance: { ledger: 'research-money', account: 'balance', of, unit: 'HKD' } },
  },
  leftUSD: {
    title: text('美元余额', '美元餘額', 'balance in US dollars'),
    yields: 'amount',
    from: { balance: { ledger: 'research-money', account: 'balance', of, unit: 'USD' } },
  },
} as const satisfies Record<string, Lookup>;
