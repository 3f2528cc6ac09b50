import { text, type Ledger } from '@twinpark/core/model';

/** In every currency, always: received = converted + paid + balance. Each posting moves between those four, so
 * the ledger cannot say otherwise; the yuan that a conversion brings count as converted with the opposite
 * sign. What goes back to the funder is paid, for the purpose `returned`. */
export const researchMoney = {
  title: text('科汇通用途台账', '科匯通用途台賬', 'Purpose ledger of research money'),
  units: ['CNY', 'HKD', 'USD'],
  accounts: {
    funders: { title: text('境外汇入', '境外匯入', 'received from funders') },
    balance: { title: text('余额', '餘額', 'balance'), keyed: true, floor: '0' },
    converted: { title: text('结汇', '結匯', 'converted'), keyed: true },
    paid: { title: text('支付', '支付', 'paid'), keyed: true, floor: '0' },
  },
} as const satisfies Ledger;

/** The account of this grant: its body comes first, so that all of a body's grants lie beneath one name. */
export const of = <const A extends 'balance' | 'converted'>(account: A) =>
  ({ account, of: [{ field: 'unit' }, { field: 'grant' }] }) as const;
/** What was paid of this grant for a purpose. */
export const paidFor = <const P extends object>(purpose: P) =>
  ({ account: 'paid', of: [{ field: 'unit' }, { field: 'grant' }, purpose] }) as const;
