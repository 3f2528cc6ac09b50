import { text, type Guide } from '@twinpark/core/model';

export const guide = {
  audience: ['firm'],
  lifeEvents: ['train', 'money'],
  channel: 'both',
  who: text(
    '与高职及以上院校合作，通过开设专业科目或设立奖学金培养人才并已付款的辖区重点企业。',
    '與高等職業教育或以上院校合作，透過開設專業科目或設立獎學金培養人才，並已付款的轄區重點企業。',
    'Key firms of the district that train people with schools from tertiary vocational upwards, by courses or scholarships, and have paid for it.',
  ),
  keywords: [
    text('订单班', '專班', 'class for a firm'),
    text('产学研', '產學研', 'industry and schools'),
    text('奖学金', '獎學金', 'scholarship'),
    text('培训补贴', '培訓津貼', 'training subsidy'),
    text('培训学生', '培訓學生', 'train students'),
    text('补贴', '津貼', 'subsidy'),
    text('校企合作', '校企合作', 'work with a school'),
    text('人才培养资助', '人才培訓資助', 'money for training'),
  ],
  expects: ['estimate'],
  materials: {
    'school-agreement': {
      title: text('校企合作协议', '校企合作協議', 'Agreement with the school'),
      field: 'agreement',
      form: 'copy',
      notes: text(
        '双方签章，写明培养内容和经费',
        '雙方簽署蓋章，列明培養內容及經費',
        'signed by both, naming what is taught and paid',
      ),
    },
    'spending-audit': {
      title: text('支出专项审计报告', '開支專項審計報告', 'Audit report on the spending'),
      field: 'auditReport',
      form: 'copy',
      notes: text(
        '逐笔列出凭证号、付款日期和金额',
        '逐項列出憑證編號、付款日期及金額',
        'voucher, date and amount of each payment',
      ),
    },
  },
  fee: 'none',
  days: { promised: 'decision', limits: [{ none: 'law', verified: false }] },
  results: {
    paid: text(
      '按核定支出的30%拨付，最高50万元',
      '按核定開支的三成撥款，上限為人民幣50萬元',
      '30 % of the spending recognised, at most 500,000 yuan',
    ),
    refused: text('书面说明理由', '書面說明理由', 'the reasons in writing'),
  },
} as const satisfies Guide;
