import { defineScheme, text } from '@twinpark/core/model';
import { applyingUnit } from '../application/parts.ts';
import { restsOn } from '../application/rests-on.ts';
import { pilotGuide } from '../money-body/basis.ts';
import { empty, inUse, isLeftToConvert, isLeftToPay, notBefore } from './conditions.ts';
import { fields } from './fields.ts';
import { guide } from './guide.ts';
import { of, paidFor, researchMoney } from './ledger.ts';
import { lookups } from './lookups.ts';
import { registers } from './registers.ts';

/** The money of one grant from abroad (科汇通资金): received, converted at dated rates, paid for a purpose, what is
 * left given back. */
export const moneyGrant = defineScheme({
  id: 'money-grant',
  version: 1,
  title: text('科汇通资金收支', '科匯通資金收支', 'Money of a cross-border grant'),
  summary: text(
    '一项境外资助从汇入、结汇、支付到结清，逐笔记入用途台账；每个币种任何时候汇入等于结汇加支付加余额。',
    '一項境外資助由匯入、結匯、支付以至結清，逐筆記入用途台賬；每個幣種在任何時候匯入均等於結匯加支付加餘額。',
    'A grant from abroad is received, converted, paid and settled, each step in the purpose ledger: in every currency, always, received is converted plus paid plus balance.',
  ),
  side: 'sz',
  place: 'shenzhen',
  basis: [pilotGuide],
  actors: {
    applicant: { ...applyingUnit, title: text('科研机构', '科研機構', 'research body') },
    bank: { title: text('经办银行', '經辦銀行', 'bank'), party: 'unit', standing: true },
  },
  fields,
  lookups,
  stages: {
    announced: { title: text('待银行确认', '待銀行確認', 'announced') },
    open: { title: text('收支中', '收支中', 'open') },
    converting: { title: text('待结汇', '待結匯', 'to be converted') },
    paying: { title: text('待支付', '待支付', 'to be paid') },
    settled: { title: text('已结清', '已結清', 'settled'), final: true },
    rejected: { title: text('未予确认', '未予確認', 'not confirmed'), final: true },
  },
  first: 'announced',
  opening: {
    title: text('申报境外资助', '申報境外資助', 'Announce a grant'),
    by: 'applicant',
    asks: ['title', 'donor', 'agreementNumber', 'agreement'],
    onlyIf: [inUse()],
    effects: [
      { set: 'unit', to: { holder: 'applicant' } },
      { number: 'grant' },
      { set: 'grant', to: { numbered: 'grant' } },
      { start: 'instruction' },
    ],
  },
  clocks: {
    instruction: {
      title: text('银行办理', '銀行辦理', 'the bank’s answer'),
      owner: 'bank',
      rule: 'money.instruction',
    },
  },
  actions: {
    confirm: {
      title: text('确认', '確認', 'Confirm'),
      by: 'bank',
      at: ['announced'],
      onlyIf: [inUse()],
      effects: [
        { stop: 'instruction' },
        { set: 'confirmedOn', to: { today: true } },
        {
          certificate: 'money-grant',
          claims: {
            body: { holder: 'applicant' },
            grant: { numbered: 'grant' },
            project: { field: 'title' },
            donor: { field: 'donor' },
            agreement: { field: 'agreementNumber' },
          },
        },
      ],
      goes: 'open',
    },
    reject: {
      title: text('不予确认', '不予確認', 'Do not confirm'),
      by: 'bank',
      at: ['announced'],
      asks: ['reason'],
      effects: [{ stop: 'instruction' }],
      goes: 'rejected',
    },
    receive: {
      title: text('汇入', '匯入', 'Received'),
      by: 'bank',
      at: ['open', 'converting', 'paying'],
      asks: ['received', 'receivedOn'],
      anew: ['received', 'receivedOn'],
      needs: ['received', 'receivedOn'],
      onlyIf: [
        inUse(),
        {
          rule: { compare: { left: { field: 'receivedOn' }, is: '≤', right: { today: true } } },
          otherwise: text(
            '到账日期晚于今天',
            '到帳日期遲於今天',
            'the day on which it was received is yet to come',
          ),
        },
        notBefore(
          'receivedOn',
          text(
            '到账日期早于银行确认资助之日（{confirmedOn}）',
            '到帳日期早於銀行確認資助之日（{confirmedOn}）',
            'it was received before the bank confirmed the grant ({confirmedOn})',
          ),
        ),
      ],
      effects: [
        {
          post: 'research-money',
          debit: of('balance'),
          credit: 'funders',
          amount: { field: 'received' },
        },
        {
          entry: 'money-remittances',
          id: { number: 'remittance' },
          columns: {
            grant: { field: 'grant' },
            amount: { field: 'received' },
            on: { field: 'receivedOn' },
          },
        },
      ],
    },
    askConversion: {
      title: text('申请结汇', '申請結匯', 'Ask for conversion'),
      by: 'applicant',
      at: ['open'],
      asks: ['sold', 'conversionUse'],
      anew: ['sold', 'conversionUse'],
      needs: ['sold', 'conversionUse'],
      onlyIf: [inUse(), isLeftToConvert('leftHKD', 'HKD'), isLeftToConvert('leftUSD', 'USD')],
      effects: [{ start: 'instruction' }],
      goes: 'converting',
    },
    convert: {
      title: text('结汇', '結匯', 'Convert'),
      by: 'bank',
      at: ['converting'],
      asks: ['rate', 'rateOn', 'rateSource'],
      anew: ['rate', 'rateOn', 'rateSource'],
      needs: ['rate', 'rateOn', 'rateSource'],
      onlyIf: [
        inUse(),
        {
          rule: { compare: { left: { field: 'rateOn' }, is: '≤', right: { today: true } } },
          otherwise: text(
            '汇率日期晚于今天',
            '匯率日期遲於今天',
            'the day of the rate is yet to come',
          ),
        },
        notBefore(
          'rateOn',
          text(
            '汇率日期早于银行确认资助之日（{confirmedOn}）',
            '匯率日期早於銀行確認資助之日（{confirmedOn}）',
            'the rate is of before the bank confirmed the grant ({confirmedOn})',
          ),
        ),
      ],
      effects: [
        { stop: 'instruction' },
        {
          set: 'bought',
          to: {
            round: {
              of: { exchange: { of: { field: 'sold' }, rate: { field: 'rate' }, to: 'CNY' } },
              to: '0.01',
              mode: 'half-up',
            },
          },
        },
        {
          post: 'research-money',
          debit: of('converted'),
          credit: of('balance'),
          amount: { field: 'sold' },
        },
        {
          post: 'research-money',
          debit: of('balance'),
          credit: of('converted'),
          amount: { field: 'bought' },
        },
        {
          entry: 'money-conversions',
          id: { number: 'conversion' },
          columns: {
            grant: { field: 'grant' },
            sold: { field: 'sold' },
            bought: { field: 'bought' },
            rate: { field: 'rate' },
            rateOn: { field: 'rateOn' },
            rateSource: { field: 'rateSource' },
            use: { field: 'conversionUse' },
            on: { today: true },
          },
        },
      ],
      goes: 'open',
    },
    askPayment: {
      title: text('申请支付', '申請支付', 'Ask for payment'),
      by: 'applicant',
      at: ['open'],
      asks: ['payments'],
      anew: ['payments'],
      needs: ['payments'],
      onlyIf: [
        inUse(),
        isLeftToPay('leftCNY', 'CNY'),
        isLeftToPay('leftHKD', 'HKD'),
        isLeftToPay('leftUSD', 'USD'),
      ],
      effects: [{ start: 'instruction' }],
      goes: 'paying',
    },
    pay: {
      title: text('支付', '支付', 'Pay'),
      by: 'bank',
      at: ['paying'],
      onlyIf: [inUse()],
      effects: [
        { stop: 'instruction' },
        {
          post: 'research-money',
          each: 'payments',
          debit: paidFor({ item: 'purpose' }),
          credit: of('balance'),
          amount: { item: 'amount' },
        },
        {
          entry: 'money-payments',
          each: 'payments',
          id: { number: 'payment' },
          columns: {
            grant: { field: 'grant' },
            purpose: { item: 'purpose' },
            payee: { item: 'payee' },
            amount: { item: 'amount' },
            voucher: { item: 'voucher' },
            on: { today: true },
          },
        },
      ],
      goes: 'open',
    },
    decline: {
      title: text('不予办理', '不予辦理', 'Decline'),
      by: 'bank',
      at: ['converting', 'paying'],
      asks: ['reason'],
      anew: ['reason'],
      needs: ['reason'],
      effects: [{ stop: 'instruction' }],
      goes: 'open',
    },
    giveBack: {
      title: text('退回资助方', '退回資助方', 'Give back to the funder'),
      by: 'bank',
      at: ['open'],
      asks: ['returned', 'reason'],
      anew: ['returned', 'reason'],
      needs: ['returned', 'reason'],
      effects: [
        {
          post: 'research-money',
          debit: paidFor({ constant: 'returned' }),
          credit: of('balance'),
          amount: { field: 'returned' },
        },
        {
          entry: 'money-payments',
          id: { number: 'payment' },
          columns: {
            grant: { field: 'grant' },
            purpose: { constant: 'returned' },
            payee: { field: 'donor' },
            amount: { field: 'returned' },
            voucher: { field: 'agreementNumber' },
            on: { today: true },
          },
        },
      ],
    },
    ...restsOn({
      lookup: 'isBody',
      at: ['open', 'converting', 'paying'],
      by: 'bank',
      certificate: 'money-grant',
      gone: text(
        '机构账户暂停或注销，确认凭证随之暂停',
        '機構帳戶暫停或註銷，確認憑證隨之暫停',
        'Suspended: the body’s account is suspended or closed',
      ),
      back: text(
        '机构账户恢复，确认凭证恢复',
        '機構帳戶恢復，確認憑證恢復',
        'In force again: the body’s account is in use',
      ),
    }),
    settle: {
      title: text('结清', '結清', 'Settle'),
      by: 'bank',
      at: ['open'],
      effects: [{ revoke: 'money-grant', status: 'revoked' }],
      onlyIf: [
        {
          rule: {
            all: [empty('leftCNY', 'CNY'), empty('leftHKD', 'HKD'), empty('leftUSD', 'USD')],
          },
          otherwise: text('还有余额', '尚有餘額', 'there is a balance left'),
        },
      ],
      goes: 'settled',
    },
  },
  outcomes: {
    open: {
      title: text('已确认，可以汇入', '已確認，可以匯入', 'confirmed, money may come in'),
      at: 'open',
      effects: [],
    },
    settled: { title: text('结清', '結清', 'settled'), at: 'settled', effects: [] },
    rejected: { title: text('未予确认', '未予確認', 'not confirmed'), at: 'rejected', effects: [] },
  },
  numbers: {
    grant: { form: '科汇资{year}{seq:4}', restarts: 'yearly' },
    remittance: { form: 'HR{seq:7}', restarts: 'never' },
    conversion: { form: 'JH{seq:7}', restarts: 'never' },
    payment: { form: 'ZF{seq:7}', restarts: 'never' },
  },
  registers,
  ledgers: { 'research-money': researchMoney },
  certificates: {
    'money-grant': {
      title: text(
        '境外科研资助确认凭证',
        '境外科研資助確認憑證',
        'Confirmation of a research grant from abroad',
      ),
      statement: text(
        '下列境外资助已经银行确认，可以汇入下列机构的科研资金账户。',
        '下列境外資助已經銀行確認，可以匯入下列機構的科研資金帳戶。',
        'The bank has confirmed the grant named: money of it may come into the account of the body named.',
      ),
      claims: {
        body: { title: text('科研机构', '科研機構', 'Research body') },
        grant: { title: text('资助编号', '資助編號', 'Number of the grant') },
        project: { title: text('科研项目', '科研項目', 'Research project') },
        donor: { title: text('境外资助方', '境外資助方', 'Funder') },
        agreement: { title: text('资助协议编号', '資助協議編號', 'Number of the agreement') },
      },
    },
  },
  guide,
});
