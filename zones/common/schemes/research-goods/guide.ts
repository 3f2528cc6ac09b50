import { text, type Guide } from '@twinpark/core/model';

export const guide = {
  audience: ['institute', 'firm'],
  lifeEvents: ['bring-in', 'research'],
  channel: 'both',
  who: text(
    '在白名单上的科研单位，为自用的科研货物申请；一个单位、一种货物、一种用途为一项。',
    '白名單上的科研單位，為自用的科研貨物申請；一個單位、一種貨物、一種用途為一項。',
    'Units on the white list, for goods of their own research; one entry is one unit, one kind of goods, one use.',
  ),
  keywords: [
    text('特殊物品', '特殊物品', 'special goods'),
    text('正面清单', '正面清單', 'positive list'),
    text('生物样本', '生物樣本', 'biological samples'),
    text('进口设备', '進口設備', 'import equipment'),
    text('进口仪器', '進口儀器', 'import instruments'),
    text('带试剂过来', '帶試劑過來', 'bring reagents'),
    text('细胞', '細胞', 'cells'),
  ],
  decidedBy: ['grant'],
  expects: ['priority', 'until'],
  materials: {
    'authority-papers': {
      title: text('主管部门文件', '主管部門文件', 'Papers of other authorities'),
      field: 'papers',
      form: 'copy',
      notes: text(
        '特殊物品按其性质须先取得的文件',
        '特殊物品按其性質須先取得的文件',
        'what other authorities must have granted first, by the nature of the goods',
      ),
    },
  },
  fee: 'none',
  days: { promised: 'decision' },
  results: {
    granted: text(
      '列入正面清单，写明数量和有效期',
      '列入正面清單，列明數量及有效期',
      'An entry of the positive list with quantity and validity',
    ),
    refused: text('书面说明理由', '書面說明理由', 'the reasons in writing'),
  },
} as const satisfies Guide;
