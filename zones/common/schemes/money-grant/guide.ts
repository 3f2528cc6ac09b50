import { text, type Guide } from '@twinpark/core/model';

/** What somebody must know before announcing a grant. */
export const guide = {
  audience: ['institute'],
  lifeEvents: ['money', 'research'],
  channel: 'online',
  who: text(
    '已登记开户的科汇通机构，就每项境外资助申报一次。',
    '已登記開戶的科匯通機構，就每項境外資助申報一次。',
    'Bodies with an account for research money, once for each grant.',
  ),
  keywords: [
    text('结汇', '結匯', 'conversion'),
    text('汇款', '匯款', 'remittance'),
    text('换汇', '換匯', 'exchange money'),
    text('科研经费跨境', '科研經費跨境', 'research money across the border'),
    text('收款', '收款', 'receive money'),
    text('港币换人民币', '港幣兌人民幣', 'change Hong Kong dollars'),
  ],
  decidedBy: ['confirm'],
  materials: {
    'grant-agreement': {
      title: text('资助协议', '資助協議', 'Agreement'),
      field: 'agreement',
      form: 'copy',
    },
  },
  fee: 'none',
  days: { promised: 'instruction', limits: [{ none: 'law', verified: false }] },
  results: {
    open: text(
      '银行确认资助，境外资金可以汇入',
      '銀行確認資助，境外資金可以匯入',
      'The bank has confirmed the grant: money from abroad may come in',
    ),
    settled: text(
      '逐笔收支和用途台账',
      '逐筆收支及用途台賬',
      'Every movement of the money, and the purpose ledger',
    ),
  },
} as const satisfies Guide;
