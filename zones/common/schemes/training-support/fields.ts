import { text, type Field } from '@twinpark/core/model';
import { intakeFields } from '../application/parts.ts';
import { issuer, voucher } from './vouchers.ts';

const yuan = { kind: 'amount', currencies: ['CNY'], min: '0' } as const;
const internal = { privacy: 'case', seenBy: ['counter', 'office', 'finance'] } as const;

/** What a firm states, what the reviewers recognise, and what follows from it. */
export const fields = {
  ...intakeFields,
  title: {
    kind: 'text',
    title: text('培养项目', '培養項目', 'Training project'),
    help: text(
      '例如“集成电路测试订单班”',
      '例如「集成電路測試專班」',
      'for instance “a class in chip testing”',
    ),
    privacy: 'public',
    maxLength: 200,
    required: true,
  },
  firm: {
    kind: 'unit',
    title: text('申请企业', '申請企業', 'Firm'),
    privacy: 'public',
  },
  school: {
    kind: 'text',
    title: text('合作院校', '合作院校', 'School'),
    privacy: 'public',
    maxLength: 200,
    required: true,
  },
  level: {
    kind: 'choice',
    title: text('院校层次', '院校程度', 'Level of the school'),
    options: {
      secondary: text('中职及以下', '中等職業教育或以下', 'secondary vocational or below'),
      vocational: text('高职', '高等職業教育', 'tertiary vocational'),
      university: text('本科及以上', '大學本科或以上', 'university'),
    },
    privacy: 'public',
    required: true,
  },
  year: {
    kind: 'decimal',
    places: 0,
    min: '2020',
    max: '2099',
    title: text('支出年度', '支出年度', 'Year of the spending'),
    privacy: 'public',
    required: true,
  },
  spending: {
    kind: 'group',
    title: text('实际支出明细', '實際開支明細', 'What was spent'),
    help: text(
      '逐笔填写已付款的支出',
      '逐項填寫已付款的開支',
      'each payment that was made, one a line',
    ),
    privacy: 'case',
    min: 1,
    max: 200,
    required: true,
    distinct: [['issuer', 'voucher']],
    columns: {
      kind: {
        kind: 'choice',
        title: text('类别', '類別', 'Kind'),
        options: {
          course: text('开设专业科目', '開設專業科目', 'courses'),
          scholarship: text('奖学金', '獎學金', 'scholarships'),
          other: text('其他', '其他', 'other'),
        },
        privacy: 'case',
        required: true,
      },
      paidOn: {
        kind: 'date',
        notAfter: 'today',
        title: text('付款日期', '付款日期', 'Paid on'),
        privacy: 'case',
        required: true,
      },
      issuer,
      voucher,
      amount: {
        ...yuan,
        title: text('金额', '金額', 'Amount'),
        privacy: 'case',
        required: true,
      },
    },
  },
  agreement: {
    kind: 'file',
    title: text('校企合作协议', '校企合作協議', 'Agreement with the school'),
    privacy: 'case',
    accept: ['application/pdf'],
  },
  auditReport: {
    kind: 'file',
    title: text('支出专项审计报告', '開支專項審計報告', 'Audit report on the spending'),
    privacy: 'case',
    accept: ['application/pdf'],
  },
  isKeyFirm: {
    kind: 'yes-no',
    title: text(
      '经核实为辖区重点企业',
      '經核實為轄區重點企業',
      'Found to be a key firm of the district',
    ),
    ...internal,
    required: true,
  },
  stated: {
    ...yuan,
    title: text('申报的符合条件支出', '申報的合資格開支', 'Eligible spending as stated'),
    privacy: 'case',
  },
  estimate: {
    ...yuan,
    title: text(
      '按申报数测算的支持额',
      '按申報數計算的資助額',
      'Support as the statement gives it',
    ),
    privacy: 'case',
  },
  recognised: {
    ...yuan,
    title: text('核定支出', '核定開支', 'Spending recognised'),
    help: text(
      '审计凭证核验后认可的支出，不得高于申报数',
      '核對審計憑證後認可的開支，不得高於申報數',
      'what the evidence proves; not above what was stated',
    ),
    privacy: 'case',
    required: true,
  },
  opinion: {
    kind: 'text',
    title: text('评审意见', '評審意見', 'Opinion of the review'),
    lines: 6,
    ...internal,
    required: true,
  },
  support: {
    ...yuan,
    title: text('拟支持金额', '擬資助金額', 'Support'),
    privacy: 'public',
  },
  ground: {
    kind: 'choice',
    title: text('异议理由', '異議理由', 'Ground of the objection'),
    help: text(
      '每人（单位）每次公示对同一理由只可提出一次；异议以登录账户的名义提出，不接受匿名',
      '每人（單位）在每次公示期間就同一理由只可提出一次；異議須以登入帳戶的名義提出，不接受匿名',
      'once a person (or unit), publication and ground; under the name that is signed in, not anonymously',
    ),
    options: {
      firm: text('不属重点企业', '不屬重點企業', 'not a key firm'),
      school: text('院校不符合条件', '院校不符合資格', 'the school does not qualify'),
      spending: text(
        '支出不实或不符合条件',
        '開支失實或不合資格',
        'spending untrue or not eligible',
      ),
      twice: text(
        '同一支出另获资助',
        '同一開支另獲資助',
        'the same spending was paid for elsewhere',
      ),
      conflict: text('评审人员应当回避', '評審人員應當迴避', 'a reviewer had an interest'),
      other: text('其他', '其他', 'other'),
    },
    ...internal,
    required: true,
  },
  objection: {
    kind: 'text',
    title: text('异议', '異議', 'Objection'),
    help: text('写明事实和证据', '寫明事實及證據', 'the facts, and what proves them'),
    lines: 6,
    ...internal,
    required: true,
  },
  round: {
    kind: 'decimal',
    places: 0,
    title: text('第几次公示', '第幾次公示', 'Which publication'),
    privacy: 'case',
  },
  receiptNumber: {
    kind: 'text',
    title: text('受理编号', '受理編號', 'Receipt number'),
    privacy: 'public',
  },
  isObjected: {
    kind: 'yes-no',
    title: text('有异议待核查', '有異議待核查', 'An objection is to be looked into'),
    ...internal,
  },
  isRepeated: {
    kind: 'yes-no',
    title: text(
      '有重复理由的异议待答复',
      '有重複理由的異議待答覆',
      'An objection on a settled ground waits for its answer',
    ),
    ...internal,
  },
  findings: {
    kind: 'text',
    title: text('异议核查情况', '異議核查情況', 'What became of the objection'),
    lines: 6,
    privacy: 'case',
    required: true,
  },
  extension: {
    kind: 'decimal',
    places: 0,
    min: '1',
    max: '10',
    title: text('延长工作日数', '延長工作日數', 'Working days added'),
    ...internal,
    required: true,
  },
  voucher: {
    kind: 'text',
    title: text('拨付凭证号', '撥款憑證編號', 'Payment voucher'),
    ...internal,
    required: true,
  },
} as const satisfies Record<string, Field>;
