import { text, type Guide } from '@twinpark/core/model';

export const guide = {
  audience: ['institute', 'firm'],
  lifeEvents: ['research', 'move-over'],
  channel: 'both',
  who: text(
    '已列入机构名单的单位，为本单位科研人员申报；每人一个序列号。',
    '已列入機構名單的單位，為其科研人員申報；每人一個序號。',
    'Institutions on the list, for their researchers; one serial number a person.',
  ),
  keywords: [
    text('上外网', '上外網', 'access abroad'),
    text('VPN', 'VPN', 'VPN'),
    text('序列号', '序號', 'serial number'),
    text('上网', '上網', 'use the internet'),
    text('给博士后开通上网', '給博士後開通上網', 'internet for a postdoc'),
    text('访问外国网站', '瀏覽海外網站', 'reach websites abroad'),
  ],
  decidedBy: ['pass'],
  materials: {
    'internet-list': {
      title: text('加盖公章的名单', '蓋章名單', 'List with the institution’s seal'),
      field: 'list',
      form: 'copy',
      notes: text('与网上填写的一致', '須與網上填寫的相同', 'the same people as filled in'),
    },
  },
  fee: 'none',
  days: { promised: 'decision', limits: [{ none: 'law', verified: false }] },
  results: {
    issued: text(
      '每人一个序列号，写明有效期',
      '每人一個序號，列明有效期',
      'A serial number for each person, with its validity',
    ),
    refused: text('书面说明理由', '書面說明理由', 'the reasons in writing'),
  },
} as const satisfies Guide;
