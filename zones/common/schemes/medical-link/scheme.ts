import { defineScheme, text } from '@twinpark/core/model';
import { day, long, published, short, shown } from '../application/plain-fields.ts';

/** Medical services and payments that reach across the boundary (医疗服务通、费用支付通): a register of which there
 * are, where, and on what terms. */
export const medicalLink = defineScheme({
  id: 'medical-link',
  version: 1,
  title: text(
    '医疗服务通和费用支付通',
    '醫療服務通及費用支付通',
    'Medical services and payments across the boundary',
  ),
  summary: text(
    '登记跨境医疗服务点和支付安排：服务、地点、适用人群、条件、起止日期。',
    '登記跨境醫療服務點及支付安排：服務、地點、適用人士、條件、起訖日期。',
    'Where services and payments of one side can be used on the other: which, where, for whom, on what terms, since when.',
  ),
  side: 'sz',
  place: 'shenzhen',
  basis: [
    {
      instrument: text(
        '各服务和支付安排的公布（逐项待核实）',
        '各項服務及支付安排的公布（逐項有待核實）',
        'What was announced of each service and payment (each to be verified)',
      ),
      verified: false,
    },
  ],
  actors: {
    office: {
      title: text('卫生健康部门', '衞生健康部門', 'health authority'),
      party: 'unit',
      standing: true,
    },
  },
  fields: {
    title: { ...shown, title: text('服务或支付安排', '服務或支付安排', 'Service or payment') },
    kind: {
      kind: 'choice',
      title: text('类别', '類別', 'Kind'),
      options: {
        service: text('医疗服务', '醫療服務', 'medical service'),
        record: text('病历互通', '病歷互通', 'health record'),
        ambulance: text('跨境转运', '跨境轉運', 'ambulance'),
        payment: text('费用支付', '費用支付', 'payment'),
      },
      privacy: 'public',
      required: true,
    },
    place: { ...shown, title: text('地点', '地點', 'Place') },
    whom: { ...shown, title: text('适用人群', '適用人士', 'For whom') },
    terms: {
      ...long,
      privacy: 'public',
      title: text('条件和限额', '條件及限額', 'Terms and limits'),
    },
    source: { ...short, privacy: 'public', title: text('依据', '依據', 'Announced in') },
    from: { ...day, privacy: 'public', title: text('开始日期', '開始日期', 'Since') },
    reason: { ...long, title: text('理由', '理由', 'Reason') },
  },
  stages: {
    offered: { title: text('提供中', '提供中', 'offered') },
    ended: { title: text('已停止', '已停止', 'ended'), final: true },
  },
  first: 'offered',
  opening: {
    title: text('登记', '登記', 'Register'),
    by: 'office',
    asks: ['title', 'kind', 'place', 'whom', 'terms', 'source', 'from'],
    effects: [
      {
        entry: 'medical-links',
        id: { number: 'link' },
        columns: {
          name: { field: 'title' },
          kind: { field: 'kind' },
          place: { field: 'place' },
          whom: { field: 'whom' },
          terms: { field: 'terms' },
          source: { field: 'source' },
        },
        from: { field: 'from' },
      },
    ],
  },
  actions: {
    update: {
      title: text('更新条件', '更新條件', 'Update the terms'),
      by: 'office',
      at: ['offered'],
      asks: ['terms', 'whom', 'source'],
      effects: [
        {
          change: 'medical-links',
          columns: {
            terms: { field: 'terms' },
            whom: { field: 'whom' },
            source: { field: 'source' },
          },
        },
      ],
    },
    end: {
      title: text('停止', '停止', 'End'),
      by: 'office',
      at: ['offered'],
      offered: true,
      asks: ['reason'],
      effects: [{ change: 'medical-links', status: 'ended' }],
      goes: 'ended',
    },
  },
  outcomes: { ended: { title: text('停止', '停止', 'ended'), at: 'ended', effects: [] } },
  numbers: { link: { form: 'YLT{seq:4}', restarts: 'never' } },
  registers: {
    'medical-links': {
      title: text(
        '跨境医疗服务和支付',
        '跨境醫療服務及支付',
        'Services and payments across the boundary',
      ),
      columns: {
        name: { ...published, title: text('名称', '名稱', 'Name') },
        kind: { ...published, title: text('类别', '類別', 'Kind') },
        place: { ...published, title: text('地点', '地點', 'Place') },
        whom: { ...published, title: text('适用人群', '適用人士', 'For whom') },
        terms: { ...published, title: text('条件和限额', '條件及限額', 'Terms') },
        source: { ...published, title: text('依据', '依據', 'Source') },
      },
    },
  },
});
