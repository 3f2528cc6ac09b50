import { defineScheme, text } from '@twinpark/core/model';
import { counterService } from '../application/counter-service.ts';
import {
  applyingUnit,
  counter,
  intakeActions,
  intakeClocks,
  intakeStages,
  receiptNumber,
  submitted,
  unsuccessful,
} from '../application/parts.ts';
import { eligible, reply, room, support } from './amounts.ts';
import { fields } from './fields.ts';
import { guide } from './guide.ts';
import { letters } from './letters.ts';
import {
  nothingObjected,
  objectionActions,
  objectionAnswers,
  objectionLookups,
  objectionNumbers,
  objectionRegisters,
} from './objections.ts';
import {
  eachOnce,
  eachOnceByNumber,
  giveVouchersBack,
  takeVouchers,
  voucherLookups,
  voucherNumbers,
  voucherRegisters,
} from './vouchers.ts';

const asked = [
  'title',
  'school',
  'level',
  'year',
  'spending',
  'agreement',
  'auditReport',
  'contact',
] as const;
const intake = intakeActions(asked);
const conditions = () =>
  [
    {
      rule: {
        oneOf: { of: { field: 'level' }, values: ['vocational', 'university'] },
        source: reply,
      },
      otherwise: text(
        '只支持与高职及以上院校的合作',
        '只資助與高等職業教育或以上院校的合作',
        'only work with schools from tertiary vocational upwards is supported',
      ),
    },
    eachOnce(),
  ] as const;
const estimate = () =>
  [
    { set: 'firm', to: { holder: 'applicant' } },
    { set: 'stated', to: eligible() },
    { set: 'estimate', to: support('stated') },
  ] as const;

/** Support for firms that train people with schools (校企人才培养支持): 30 % of what was spent, at most 500,000 yuan. */
export const trainingSupport = counterService(
  defineScheme({
    id: 'training-support',
    version: 3,
    title: text('校企人才培养支持', '校企人才培養支援', 'School–enterprise training support'),
    summary: text(
      '重点企业与高职以上院校合作开设专业科目或设立奖学金，按实际支出的30%给予最高50万元支持。',
      '重點企業與高等職業教育或以上院校合作開設專業科目或設立獎學金，按實際開支的三成資助，上限為人民幣50萬元。',
      'Key firms that run courses or scholarships with schools get 30 % of what they spent, at most 500,000 yuan.',
    ),
    side: 'sz',
    place: 'shenzhen',
    basis: [reply],
    actors: {
      applicant: applyingUnit,
      counter,
      office: {
        title: text('人才主管部门', '人才主管部門', 'talent office'),
        party: 'unit',
        standing: true,
      },
      finance: {
        title: text('财政部门', '財政部門', 'finance office'),
        party: 'unit',
        standing: true,
      },
      public: { title: text('任何人', '任何人', 'anybody'), party: 'public' },
    },
    fields,
    lookups: {
      yearlyCap: {
        title: text(
          '每家企业每年上限（参数）',
          '每家企業每年上限（參數）',
          'cap for a firm and year (parameter)',
        ),
        yields: 'amount',
        from: { parameter: 'yearlyCap' },
      },
      paidThisYear: {
        title: text('本企业当年已获支持', '該企業當年已獲資助', 'paid to the firm for that year'),
        yields: 'amount',
        from: {
          balance: {
            ledger: 'training-support',
            account: 'paid',
            of: ['firm', 'year'],
            unit: 'CNY',
          },
        },
      },
      ...objectionLookups,
      ...voucherLookups,
    },
    stages: {
      ...intakeStages,
      publicity: {
        title: text('公示中', '公示中', 'published for objections'),
        published: true,
      },
      objection: {
        title: text('异议核查', '異議核查', 'objection looked into'),
        published: true,
      },
      payment: { title: text('待拨付', '待撥款', 'to be paid') },
      paid: { title: text('已拨付', '已撥款', 'paid'), final: true },
    },
    first: 'submitted',
    opening: {
      title: text('申请', '申請', 'Apply'),
      by: 'applicant',
      asks: asked,
      onlyIf: conditions(),
      effects: [...submitted, ...estimate()],
    },
    clocks: {
      ...intakeClocks,
      decision: {
        title: text('审核', '審批', 'review'),
        owner: 'office',
        rule: 'training-support.review',
      },
      publicity: {
        title: text('公示', '公示', 'publication'),
        owner: 'office',
        rule: 'training-support.publicity',
        period: true,
      },
      objection: {
        title: text('异议核查', '異議核查', 'looking into an objection'),
        owner: 'office',
        rule: 'training-support.objection',
      },
      payment: {
        title: text('拨付', '撥款', 'payment'),
        owner: 'finance',
        rule: 'training-support.payment',
      },
    },
    actions: {
      ...intake,
      correct: {
        ...intake.correct,
        onlyIf: conditions(),
        effects: [...intake.correct.effects, ...estimate()],
      },
      accept: {
        ...intake.accept,
        asks: ['isKeyFirm'],
        onlyIf: [
          {
            rule: { field: 'isKeyFirm', source: reply },
            otherwise: text(
              '只支持辖区重点企业',
              '只資助轄區重點企業',
              'only key firms of the district are supported',
            ),
          },
          eachOnceByNumber(),
        ],
        effects: [
          ...intake.accept.effects,
          { set: 'receiptNumber', to: { numbered: 'receipt' } },
          takeVouchers(),
          { set: 'round', to: { constant: '0' } },
        ],
      },
      extend: {
        title: text('延长审核', '延長審批', 'Extend the review'),
        by: 'office',
        at: ['review'],
        asks: ['extension'],
        effects: [{ extend: 'decision', by: 'extension' }],
      },
      approve: {
        title: text('核定并公示', '核定並公示', 'Recognise and publish'),
        by: 'office',
        at: ['review'],
        asks: ['recognised', 'opinion'],
        onlyIf: [
          {
            rule: {
              compare: { left: { field: 'recognised' }, is: '≤', right: { field: 'stated' } },
            },
            otherwise: text(
              '核定支出高于申报的符合条件支出',
              '核定開支高於申報的合資格開支',
              'more is recognised than was stated as eligible',
            ),
          },
          {
            rule: {
              compare: {
                left: room(),
                is: '>',
                right: { constant: { amount: '0', currency: 'CNY' } },
              },
            },
            otherwise: text(
              '该企业当年支持额度已用完',
              '該企業當年的資助額已用完',
              'the firm has had all it can get for that year',
            ),
          },
        ],
        effects: [
          { set: 'support', to: support('recognised') },
          { set: 'round', to: { sum: [{ field: 'round' }, { constant: '1' }] } },
          { set: 'isObjected', to: { constant: false } },
          { set: 'isRepeated', to: { constant: false } },
          { stop: 'decision' },
          { stop: 'objection' },
          { start: 'publicity' },
          { letter: 'decision' },
        ],
        goes: 'publicity',
      },
      refuse: {
        title: text('不予支持', '不予資助', 'Refuse'),
        by: 'office',
        at: ['review'],
        asks: ['reason'],
        effects: [{ stop: 'decision' }, { letter: 'refusal' }],
        goes: 'refused',
      },
      ...objectionActions,
      published: {
        title: text('公示期满', '公示期滿', 'Publication ends'),
        by: 'office',
        at: ['publicity'],
        onExpiry: 'publicity',
        effects: [{ start: 'payment' }],
        goes: 'payment',
      },
      reopen: {
        title: text('退回重新核定', '退回重新核定', 'Send back to the review'),
        by: 'finance',
        at: ['payment'],
        asks: ['findings'],
        effects: [{ stop: 'payment' }, { start: 'decision' }],
        goes: 'review',
      },
      pay: {
        title: text('拨付', '撥款', 'Pay'),
        by: 'finance',
        at: ['payment'],
        asks: ['voucher'],
        onlyIf: [
          nothingObjected(),
          {
            rule: { compare: { left: { field: 'support' }, is: '≤', right: room() } },
            otherwise: text(
              '公示之后该企业已用去当年额度，须重新核定',
              '公示後該企業已用去當年資助額，須重新核定',
              'since it was published the firm has used up its year; it must be recognised again',
            ),
          },
        ],
        effects: [{ stop: 'payment' }],
        goes: 'paid',
      },
    },
    outcomes: {
      ...unsuccessful,
      refused: { ...unsuccessful.refused, effects: [giveVouchersBack()] },
      withdrawn: { ...unsuccessful.withdrawn, effects: [giveVouchersBack()] },
      paid: {
        title: text('已拨付', '已撥款', 'paid'),
        at: 'paid',
        effects: [
          {
            certificate: 'training-support',
            claims: {
              firm: { field: 'firm' },
              project: { field: 'title' },
              year: { field: 'year' },
              amount: { field: 'support' },
            },
          },
          {
            entry: 'training-support',
            columns: {
              firm: { field: 'firm' },
              project: { field: 'title' },
              year: { field: 'year' },
              amount: { field: 'support' },
            },
          },
          {
            post: 'training-support',
            debit: { account: 'paid', of: [{ field: 'firm' }, { field: 'year' }] },
            credit: { account: 'drawn', of: [{ field: 'firm' }, { field: 'year' }] },
            amount: { field: 'support' },
            most: { lookup: 'yearlyCap' },
          },
        ],
      },
    },
    numbers: {
      receipt: receiptNumber('培'),
      ...objectionNumbers,
      ...voucherNumbers,
    },
    letters,
    certificates: {
      'training-support': {
        title: text('校企人才培养支持凭证', '校企人才培養資助證明', 'Training support paid'),
        statement: text(
          '下列企业的培养项目已获支持，资金已拨付。',
          '下列企業的培養項目已獲資助，款項已撥付。',
          'The firm was supported for the training named; the money was paid.',
        ),
        claims: {
          firm: { title: text('企业', '企業', 'Firm') },
          project: { title: text('项目', '項目', 'Project') },
          year: { title: text('年度', '年度', 'Year') },
          amount: { title: text('金额', '金額', 'Amount') },
        },
      },
    },
    registers: {
      ...objectionRegisters,
      ...voucherRegisters,
      'training-support': {
        title: text('培训支持名录', '培訓資助名錄', 'Training support'),
        columns: {
          firm: { title: text('企业', '企業', 'Firm'), kind: 'text', privacy: 'public' },
          project: { title: text('项目', '項目', 'Project'), kind: 'text', privacy: 'public' },
          year: { title: text('年度', '年度', 'Year'), kind: 'decimal', privacy: 'public' },
          amount: { title: text('金额', '金額', 'Amount'), kind: 'amount', privacy: 'public' },
        },
      },
    },
    ledgers: {
      'training-support': {
        title: text('培训支持资金', '培訓資助款項', 'Training support'),
        units: ['CNY'],
        accounts: {
          drawn: {
            title: text('从企业年度额度支出', '由企業年度額度支付', 'drawn on a firm’s year'),
            keyed: true,
          },
          paid: { title: text('已拨付', '已撥款', 'paid'), keyed: true },
        },
      },
    },
    guide,
    answers: objectionAnswers,
  }),
);
