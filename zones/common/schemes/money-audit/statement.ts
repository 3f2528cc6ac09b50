import { text, type Field, type Lookup, type Rule, type Text } from '@twinpark/core/model';
import { short } from '../application/plain-fields.ts';

/** The statement of a year against the purpose ledger: line by line, and for each currency in all, so that a
 * grant which is left out is missed. What the ledger says counts on the day on which the bank booked it. */

const figure = { kind: 'decimal', min: '0', places: 2, privacy: 'case', required: true } as const;

export const statement = {
  kind: 'group',
  title: text('收支表', '收支表', 'Statement'),
  help: text(
    '每项资助、每个币种一行，按银行记账日期计入年度，须与用途台账一致',
    '每項資助、每個幣種一行，按銀行記賬日期計入年度，須與用途台賬相符',
    'a line for each grant and currency; the year is that in which the bank booked it; it must agree with the purpose ledger',
  ),
  privacy: 'case',
  crossing: 'crosses',
  min: 1,
  max: 200,
  required: true,
  columns: {
    grant: { ...short, title: text('资助编号', '資助編號', 'Grant') },
    currency: {
      kind: 'choice',
      title: text('币种', '幣種', 'Currency'),
      options: {
        CNY: text('人民币', '人民幣', 'yuan'),
        HKD: text('港元', '港元', 'Hong Kong dollars'),
        USD: text('美元', '美元', 'US dollars'),
      },
      privacy: 'case',
      required: true,
    },
    opening: { ...figure, title: text('期初余额', '期初餘額', 'Opening balance') },
    received: {
      ...figure,
      title: text(
        '汇入（人民币含结汇所得）',
        '匯入（人民幣包括結匯所得）',
        'Received (yuan: conversions included)',
      ),
    },
    converted: { ...figure, title: text('结汇', '結匯', 'Converted') },
    paid: { ...figure, title: text('支付', '支付', 'Paid') },
    closing: { ...figure, title: text('期末余额', '期末餘額', 'Closing balance') },
  },
} as const satisfies Field;

const columns = ['opening', 'converted', 'paid', 'closing'] as const;
type Column = (typeof columns)[number];
const units = ['CNY', 'HKD', 'USD'] as const;
type Unit = (typeof units)[number];
const accounts = {
  opening: { account: 'balance', at: 'start' },
  converted: { account: 'converted', at: 'in' },
  paid: { account: 'paid', at: 'in' },
  closing: { account: 'balance', at: 'end' },
} as const;
const ledger = 'research-money';

const inLedger = (what: Text, where: Text): Text => ({
  'zh-Hans': `台账${where['zh-Hans']}${what['zh-Hans']}`,
  'zh-Hant': `台賬${where['zh-Hant']}${what['zh-Hant']}`,
  en: `${what.en}${where.en} in the ledger`,
});

const ofLine = (column: Column): Lookup<'unit' | 'year' | 'statement'> => ({
  title: inLedger(statement.columns[column].title, text('本行', '本行', ' of the line')),
  yields: 'decimal',
  each: 'statement',
  from: {
    balance: {
      ledger,
      account: accounts[column].account,
      of: ['unit', { item: 'grant' }],
      beneath: true,
      unit: { item: 'currency' },
      year: { of: 'year', at: accounts[column].at },
    },
  },
});

const inAll = (column: Column, unit: Unit): Lookup<'unit' | 'year'> => ({
  title: inLedger(statement.columns[column].title, statement.columns.currency.options[unit]),
  yields: 'decimal',
  from: {
    balance: {
      ledger,
      account: accounts[column].account,
      of: 'unit',
      beneath: true,
      unit,
      year: { of: 'year', at: accounts[column].at },
    },
  },
});

/** What the ledger says of each line, and of all grants of the body by currency. */
export const ledgerSays = {
  leftOut: {
    title: text(
      '收支表漏列的资助与币种',
      '收支表漏列的資助與幣種',
      'grants and currencies that the statement leaves out',
    ),
    yields: 'list',
    from: {
      moved: {
        ledger,
        account: 'balance',
        of: { holder: 'applicant' },
        year: 'year',
        unless: { over: 'statement', columns: ['grant', 'currency'] },
      },
    },
  },
  openingOfLine: ofLine('opening'),
  convertedOfLine: ofLine('converted'),
  paidOfLine: ofLine('paid'),
  closingOfLine: ofLine('closing'),
  openingCNY: inAll('opening', 'CNY'),
  openingHKD: inAll('opening', 'HKD'),
  openingUSD: inAll('opening', 'USD'),
  convertedHKD: inAll('converted', 'HKD'),
  convertedUSD: inAll('converted', 'USD'),
  paidCNY: inAll('paid', 'CNY'),
  paidHKD: inAll('paid', 'HKD'),
  paidUSD: inAll('paid', 'USD'),
  closingCNY: inAll('closing', 'CNY'),
  closingHKD: inAll('closing', 'HKD'),
  closingUSD: inAll('closing', 'USD'),
} as const;

/** Every line of the statement: what was there and what came is what went and what is left. */
export const balances = () =>
  ({
    rule: {
      every: {
        over: 'statement',
        holds: {
          compare: {
            left: { sum: [{ item: 'opening' }, { item: 'received' }] },
            is: '=',
            right: { sum: [{ item: 'converted' }, { item: 'paid' }, { item: 'closing' }] },
          },
        },
      },
    },
    otherwise: text(
      '期初加汇入不等于结汇、支付与期末之和',
      '期初加匯入不等於結匯、支付與期末之和',
      'what was there and came is not what went and is left',
    ),
  }) as const;

/** A line for each grant and currency that the body had or moved in that year: told when the report is handed in,
 * while whoever wrote it can add the line. */
export const leavesNothingOut = () =>
  ({
    rule: { compare: { left: { lookup: 'leftOut' }, is: '=', right: { constant: [] } } },
    otherwise: text(
      '用途台账在该年度另有收支或余额，收支表没有列出：{leftOut}；请各补一行',
      '用途台賬在該年度另有收支或餘額，收支表沒有列出：{leftOut}；請各補一行',
      'the purpose ledger had or moved money in that year that the statement leaves out: {leftOut}; add a line for each',
    ),
  }) as const;

// The yuan that conversions bring stand in the ledger as converted with the opposite sign; in the statement they
// are received.
const foreign = <const R extends Rule>(rule: R) =>
  ({
    when: {
      if: { compare: { left: { item: 'currency' }, is: '=', right: { constant: 'CNY' } } },
      take: { constant: '0' },
      else: rule,
    },
  }) as const;

const lineAgrees = <const C extends Column, const R extends Rule>(column: C, said: R) =>
  ({
    rule: {
      every: {
        over: 'statement',
        holds: { compare: { left: { item: column }, is: '=', right: said } },
      },
    },
    otherwise: differs(statement.columns[column].title),
  }) as const;

const differs = ({ 'zh-Hans': hans, 'zh-Hant': hant, en }: Text): Text =>
  text(
    `收支表的${hans}与用途台账不符（收支表 = 台账）`,
    `收支表的${hant}與用途台賬不符（收支表 = 台賬）`,
    `the statement does not agree with the purpose ledger: ${en} (statement = ledger)`,
  );

const totalAgrees = <const C extends Column, const U extends Unit, const L extends string>(
  column: C,
  unit: U,
  lookup: L,
) => {
  const what = statement.columns[column].title;
  const currency = statement.columns.currency.options[unit];
  return {
    rule: {
      compare: {
        left: {
          total: {
            over: 'statement',
            of: { item: column },
            where: {
              compare: { left: { item: 'currency' }, is: '=', right: { constant: unit } },
            },
          },
        },
        is: '=',
        right: { lookup },
      },
    },
    otherwise: differs({
      'zh-Hans': `${currency['zh-Hans']}${what['zh-Hans']}合计`,
      'zh-Hant': `${currency['zh-Hant']}${what['zh-Hant']}合計`,
      en: `${what.en} in ${currency.en}, in all`,
    }),
  } as const;
};

/** Whether the statement agrees with the ledger; a difference is named with both figures. */
export const agrees = () =>
  [
    lineAgrees('opening', { lookup: 'openingOfLine' }),
    lineAgrees('converted', foreign({ lookup: 'convertedOfLine' })),
    lineAgrees('paid', { lookup: 'paidOfLine' }),
    lineAgrees('closing', { lookup: 'closingOfLine' }),
    totalAgrees('opening', 'CNY', 'openingCNY'),
    totalAgrees('opening', 'HKD', 'openingHKD'),
    totalAgrees('opening', 'USD', 'openingUSD'),
    totalAgrees('converted', 'HKD', 'convertedHKD'),
    totalAgrees('converted', 'USD', 'convertedUSD'),
    totalAgrees('paid', 'CNY', 'paidCNY'),
    totalAgrees('paid', 'HKD', 'paidHKD'),
    totalAgrees('paid', 'USD', 'paidUSD'),
    totalAgrees('closing', 'CNY', 'closingCNY'),
    totalAgrees('closing', 'HKD', 'closingHKD'),
    totalAgrees('closing', 'USD', 'closingUSD'),
  ] as const;
