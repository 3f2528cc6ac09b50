import { text, type Guide } from '@twinpark/core/model';

/** What somebody must know before declaring goods. */
export const guide = {
  audience: ['institute', 'firm'],
  lifeEvents: ['bring-in', 'research'],
  channel: 'online',
  who: text(
    '在白名单上、货物已列入正面清单的科研单位。',
    '在白名單上、貨物已列入正面清單的科研單位。',
    'Units on the white list whose goods are on the positive list.',
  ),
  keywords: [
    text('集中申报', '集中申報', 'batch declaration'),
    text('通关', '清關', 'clearance'),
    text('设备进口', '設備進口', 'import equipment'),
    text('报关', '報關', 'customs'),
    text('过境', '過境', 'across the border'),
  ],
  materials: {
    'transport-plan': {
      title: text('承运和路线', '承運及路線', 'Carrier and route'),
      field: 'carrier',
      form: 'electronic',
    },
  },
  fee: 'none',
  days: { promised: 'release', limits: [{ none: 'law', verified: false }] },
  results: {
    released: text(
      '放行，可以运入监管区',
      '放行，可以運入監管區',
      'Released: the goods may be taken into the supervised area',
    ),
    closed: text('使用后核销', '使用後核銷', 'Written off once used'),
    refused: text('书面说明理由', '書面說明理由', 'the reasons in writing'),
  },
} as const satisfies Guide;
