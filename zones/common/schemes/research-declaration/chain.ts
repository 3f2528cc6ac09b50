import { text } from '@twinpark/core/model';

/** The whole-chain record of a declaration as its case file shows it, from declaration to destruction: to the unit and to
 * customs. */
export const chain = {
  title: text('全链条记录', '全鏈條記錄', 'Record of the chain'),
  register: 'research-movements',
  where: { declaration: 'declaration' },
  of: 'unit',
  allTo: ['office'],
  columns: ['step', 'good', 'quantity', 'measure', 'on', 'record'],
  counts: {
    column: 'step',
    words: {
      declared: text('申报', '申報', 'declared'),
      arrived: text('入库', '入庫', 'taken into store'),
      missing: text('短少', '短少', 'missing'),
      used: text('使用', '使用', 'used'),
      destroyed: text('销毁', '銷毀', 'destroyed'),
      returned: text('退运', '退運', 'sent back'),
    },
  },
} as const;
