import { text, type Field } from '@twinpark/core/model';
import { intakeFields } from '../application/parts.ts';

const internal = { privacy: 'case', seenBy: ['office', 'peer'] } as const;

export const fields = {
  ...intakeFields,
  title: {
    kind: 'text',
    title: text('研究方向', '研究方向', 'Field of research'),
    privacy: 'case',
    maxLength: 200,
    required: true,
  },
  name: {
    kind: 'text',
    title: text('姓名', '姓名', 'Name'),
    privacy: 'personal',
    seenBy: ['counter', 'office', 'peer'],
    maxLength: 100,
    required: true,
  },
  birthDate: {
    kind: 'date',
    notAfter: 'today',
    title: text('出生日期', '出生日期', 'Born on'),
    privacy: 'personal',
    seenBy: ['counter', 'office'],
    required: true,
  },
  kind: {
    kind: 'choice',
    title: text('创新活动类型', '創新活動類型', 'Kind of work'),
    options: {
      basic: text('基础研究', '基礎研究', 'basic research'),
      applied: text('应用研究和技术开发', '應用研究及技術開發', 'applied research and development'),
      support: text('科研支撑', '科研支援', 'support of research'),
      transfer: text('成果转化', '成果轉化', 'transfer of results'),
    },
    privacy: 'case',
    required: true,
  },
  works: {
    kind: 'group',
    title: text('代表作', '代表作', 'Representative works'),
    help: text(
      '最多五项，不计数量',
      '最多五項，不計數量',
      'five at most; their number does not count',
    ),
    privacy: 'case',
    seenBy: ['counter', 'office', 'peer'],
    min: 1,
    max: 5,
    required: true,
    columns: {
      name: {
        kind: 'text',
        title: text('名称', '名稱', 'What'),
        privacy: 'case',
        maxLength: 200,
        required: true,
      },
      share: {
        kind: 'text',
        title: text('本人贡献', '本人貢獻', 'Own part in it'),
        privacy: 'case',
        maxLength: 500,
        required: true,
      },
    },
  },
  employer: {
    kind: 'text',
    title: text('所在单位', '所屬單位', 'Employer'),
    privacy: 'case',
    maxLength: 200,
    required: true,
  },
  peers: {
    kind: 'persons',
    min: 3,
    role: 'expert',
    title: text('评议专家', '評議專家', 'Peers'),
    ...internal,
    required: true,
  },
  opinion: {
    kind: 'text',
    lines: 6,
    title: text('评议意见', '評議意見', 'Opinion'),
    ...internal,
    required: true,
  },
  recusal: {
    kind: 'text',
    lines: 2,
    title: text('回避原因', '迴避原因', 'Why recused'),
    ...internal,
    required: true,
  },
  until: { kind: 'date', title: text('有效期至', '有效期至', 'Valid until'), privacy: 'case' },
} as const satisfies Record<string, Field>;
