import { text, type Field, type GroupColumn } from '@twinpark/core/model';

/** One step of the chain: a quantity of goods moves from one account to the next, and the record says so. */

export const ledger = 'research-goods';

/** Goods of the unit's own entries, each named with its goods and their measure. */
export const good = {
  kind: 'entry',
  register: ledger,
  title: text('清单编号', '清單編號', 'Number on the positive list'),
  privacy: 'case',
  required: true,
} as const satisfies GroupColumn;
export const quantity = {
  kind: 'decimal',
  min: '0.001',
  max: '100000000',
  places: 3,
  title: text(
    '数量（按清单的计量单位）',
    '數量（按清單的計量單位）',
    'Quantity, in the measure of the list',
  ),
  privacy: 'case',
  required: true,
} as const satisfies GroupColumn;

/** Which goods moved in a step, and how much. */
export const moves = {
  kind: 'group',
  title: text('货物和数量', '貨物及數量', 'Goods and quantities'),
  privacy: 'case',
  min: 1,
  max: 200,
  required: true,
  columns: { good, quantity },
} as const satisfies Field;

type Account = 'transit' | 'stored' | 'used' | 'destroyed' | 'returned' | 'missing';

const accountOf = <const A extends Account>(account: A) =>
  ({ account, of: [{ numbered: 'declaration' }, { item: 'good' }] }) as const;

/** The parts of an action that moves goods. `final`: they are then written off. */
export function step(name: string, from: Account, to: Account, end?: 'final') {
  const writesOff = [
    {
      set: 'outstanding',
      to: {
        difference: [
          { field: 'outstanding' },
          { total: { over: 'moved', of: { item: 'quantity' } } },
        ],
      },
    },
  ] as const;
  return {
    by: 'applicant',
    asks: ['moved', 'record'],
    anew: ['moved', 'record'],
    needs: ['moved', 'record'],
    effects: [
      ...(end === 'final' ? writesOff : []),
      {
        post: ledger,
        each: 'moved',
        debit: accountOf(to),
        credit: accountOf(from),
        amount: { item: 'quantity' },
      },
      {
        entry: 'research-movements',
        each: 'moved',
        id: { number: 'movement' },
        columns: {
          declaration: { numbered: 'declaration' },
          good: { item: 'good' },
          step: { constant: name },
          quantity: { item: 'quantity' },
          measure: { lookup: 'measureMoved' },
          unit: { field: 'unit' },
          on: { today: true },
          record: { field: 'record' },
        },
      },
    ],
  } as const;
}

export const nothingLeft = () =>
  ({
    rule: { compare: { left: { field: 'outstanding' }, is: '=', right: { constant: '0' } } },
    otherwise: text(
      '还有货物未使用、销毁或退运',
      '尚有貨物未使用、銷毀或退運',
      'some goods are not used, destroyed or sent back yet',
    ),
  }) as const;
