import type { Scenario } from '@twinpark/core/testing';
import { counterOfficer, firm } from '../application/story.ts';
import { objectionStories } from './objection-stories.ts';
import {
  yuan,
  office,
  finance,
  standing,
  paid,
  form,
  lookups,
  opens,
  accept,
  approve,
  object,
} from './story.ts';
import { voucherStories } from './voucher-stories.ts';

export const scenarios: readonly Scenario[] = [
  {
    name: 'the cap is reached at 1,666,666.67 yuan, an objection fails, the money is paid',
    standing,
    opens: {
      ...opens,
      expect: {
        stage: 'submitted',
        values: { stated: yuan('1666666.67'), estimate: yuan('500000'), firm: 'firm' },
        due: { intake: '2026-03-09' },
      },
    },
    steps: [
      { ...accept, with: { isKeyFirm: false }, refused: 'condition', expect: {} },
      accept,
      {
        on: '2026-03-05',
        by: office,
        do: 'extend',
        with: { extension: '10' },
        expect: { due: { decision: '2026-04-16' } },
      },
      approve('2026-03-10', '1666666.68', { refused: 'condition' }),
      approve('2026-03-10', '1666666.67', {
        expect: {
          stage: 'publicity',
          values: { support: yuan('500000') },
          due: { publicity: '2026-03-17' },
        },
      }),
      object,
      {
        on: '2026-03-16',
        by: office,
        do: 'dismiss',
        with: { findings: '两项资助内容不同，附合同。' },
        expect: { stage: 'publicity', due: { publicity: '2026-03-19', objection: null } },
      },
      { on: '2026-03-19', by: 'timer', do: 'published', expect: { stage: 'publicity' } },
      {
        on: '2026-03-20',
        by: 'timer',
        do: 'published',
        expect: { stage: 'payment', due: { payment: '2026-04-13' } },
      },
      {
        on: '2026-03-30',
        by: finance,
        do: 'pay',
        with: { voucher: '拨-2026-030' },
        lookups: { ...lookups, paidThisYear: yuan('0.01') },
        refused: 'condition',
      },
      {
        on: '2026-03-30',
        by: finance,
        do: 'reopen',
        with: { findings: '另一项目已拨付' },
        expect: { stage: 'review', due: { payment: null } },
      },
      approve('2026-03-31', '1666666.67'),
      { on: '2026-04-10', by: 'timer', do: 'published', expect: { stage: 'payment' } },
      {
        on: '2026-04-13',
        by: finance,
        do: 'pay',
        with: { voucher: '拨-2026-031' },
        lookups,
        expect: {
          outcome: 'paid',
          effects: [
            {
              certificate: 'training-support',
              claims: {
                firm: 'firm',
                project: '集成电路测试订单班',
                year: '2025',
                amount: yuan('500000'),
              },
            },
            {
              entry: 'training-support',
              columns: {
                firm: 'firm',
                project: '集成电路测试订单班',
                year: '2025',
                amount: yuan('500000'),
              },
            },
            {
              post: 'training-support',
              debit: 'paid/firm/2025',
              credit: 'drawn/firm/2025',
              amount: yuan('500000'),
              floors: { credit: '-500000', follows: true },
            },
          ],
        },
      },
    ],
  },
  {
    name: 'only courses and scholarships of the year count; a cent is cut off, never rounded up',
    standing,
    opens: {
      ...opens,
      with: {
        ...form,
        spending: [
          paid('course', '2025-12-31', '1000.01'),
          paid('scholarship', '2025-01-01', '2000.01', '记-13'),
          paid('other', '2025-06-01', '9000', '记-14'),
          paid('course', '2026-01-01', '7000', '记-15'),
        ],
      },
      expect: { values: { stated: yuan('3000.02'), estimate: yuan('900') } },
    },
    steps: [
      accept,
      approve('2026-03-10', '3000.02', { expect: { values: { support: yuan('900') } } }),
      object,
      {
        on: '2026-03-18',
        by: office,
        do: 'uphold',
        with: { findings: '其中一笔重复。' },
        expect: { stage: 'review', due: { publicity: null, decision: '2026-04-16' } },
      },
      approve('2026-03-20', '1000.01', { expect: { values: { support: yuan('300') } } }),
    ],
  },
  {
    name: 'what the firm had for the year is taken off; nothing is left, so it is refused',
    standing,
    opens,
    steps: [
      accept,
      approve('2026-03-10', '1000000', {
        lookups: { ...lookups, paidThisYear: yuan('500000') },
        refused: 'condition',
      }),
      approve('2026-03-10', '1000000', {
        lookups: { ...lookups, paidThisYear: yuan('420000.50') },
        expect: { values: { support: yuan('79999.5') } },
      }),
    ],
  },
  {
    name: 'another payment was faster than this one looked: the ledger holds the firm to its year',
    standing,
    given: { balances: { 'training-support/drawn/firm/2025': '-0.01' } },
    opens,
    steps: [
      accept,
      approve('2026-03-10', '1666666.67'),
      { on: '2026-03-18', by: 'timer', do: 'published' },
      {
        on: '2026-03-30',
        by: finance,
        do: 'pay',
        with: { voucher: '拨-2026-032' },
        lookups,
        refused: 'quota',
      },
    ],
  },
  {
    name: 'without agreement and audit report it is not taken, unless they are shown at the counter',
    standing,
    opens: { ...opens, with: { ...form, papersAtCounter: false }, refused: 'missing' },
    steps: [],
  },
  {
    name: 'refused with a reason',
    standing,
    opens,
    steps: [
      accept,
      { on: '2026-03-10', by: office, do: 'refuse', refused: 'missing' },
      {
        on: '2026-03-10',
        by: office,
        do: 'refuse',
        with: { reason: '凭证与协议不符' },
        expect: { outcome: 'refused' },
      },
    ],
  },
  {
    name: 'a secondary school is not supported; asked to correct once, then the papers fit',
    standing,
    opens: { ...opens, with: { ...form, year: '2024' } },
    steps: [
      {
        on: '2026-03-04',
        by: counterOfficer,
        do: 'askCorrection',
        with: { toCorrect: '年度与付款日期不符' },
        expect: { stage: 'correction', due: { intake: null, correction: '2026-03-18' } },
      },
      {
        on: '2026-03-06',
        by: firm,
        do: 'correct',
        with: { corrected: '已改', level: 'secondary' },
        lookups,
        refused: 'condition',
      },
      {
        on: '2026-03-06',
        by: firm,
        do: 'correct',
        with: { corrected: '已改为2025年度', year: '2025' },
        lookups,
        expect: {
          stage: 'submitted',
          values: { estimate: yuan('500000') },
          due: { intake: '2026-03-11' },
        },
      },
      {
        on: '2026-03-09',
        by: counterOfficer,
        do: 'askCorrection',
        with: { toCorrect: '再补' },
        refused: 'condition',
      },
      {
        on: '2026-03-09',
        by: counterOfficer,
        do: 'decline',
        with: { reason: '不在支持范围' },
        expect: { outcome: 'declined' },
      },
    ],
  },
  {
    name: 'nothing is supported below tertiary vocational level',
    standing,
    opens: { ...opens, with: { ...form, level: 'secondary' }, refused: 'condition' },
    steps: [],
  },
  {
    name: 'what is not corrected in time counts as withdrawn',
    standing,
    opens,
    steps: [
      {
        on: '2026-03-04',
        by: counterOfficer,
        do: 'askCorrection',
        with: { toCorrect: '补审计报告' },
      },
      {
        on: '2026-03-19',
        by: 'timer',
        do: 'lapse',
        expect: { stage: 'withdrawn', outcome: 'withdrawn' },
      },
    ],
  },
  {
    name: 'withdrawn by the firm',
    standing,
    opens,
    steps: [{ on: '2026-03-03', by: firm, do: 'withdraw', expect: { outcome: 'withdrawn' } }],
  },
  ...voucherStories,
  ...objectionStories,
];
