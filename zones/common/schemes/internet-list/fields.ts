import { text, type Field } from '@twinpark/core/model';
import { intakeFields } from '../application/parts.ts';

const personal = { kind: 'text', privacy: 'personal', maxLength: 100, required: true } as const;

/** The list of people never crosses to the other side. */
export const fields = {
  ...intakeFields,
  title: {
    kind: 'text',
    title: text('申报说明', '申報說明', 'About the list'),
    privacy: 'case',
    maxLength: 200,
    required: true,
  },
  institution: {
    kind: 'unit',
    title: text('申报机构', '申報機構', 'Institution'),
    privacy: 'case',
  },
  batch: {
    kind: 'entry',
    register: 'internet-batches',
    left: { ledger: 'internet-quota', account: 'batch' },
    title: text('批次', '批次', 'Batch'),
    privacy: 'case',
    required: true,
  },
  people: {
    kind: 'group',
    title: text('科研人员名单', '科研人員名單', 'Researchers'),
    help: text('一人一号，逐人填写', '一人一號，逐人填寫', 'one number a person'),
    privacy: 'case',
    seenBy: ['counter', 'office', 'reviewer'],
    crossing: 'stays',
    min: 1,
    max: 500,
    required: true,
    distinct: ['document'],
    columns: {
      name: { ...personal, title: text('姓名', '姓名', 'Name') },
      document: {
        ...personal,
        title: text('证件号码', '證件號碼', 'Identity document'),
      },
      project: {
        kind: 'text',
        maxLength: 200,
        title: text('科研项目', '科研項目', 'Project'),
        privacy: 'case',
        required: true,
      },
    },
  },
  list: {
    kind: 'file',
    title: text('加盖公章的名单', '蓋章名單', 'List with the institution’s seal'),
    privacy: 'case',
    seenBy: ['counter', 'office', 'reviewer'],
    crossing: 'stays',
    accept: ['application/pdf'],
  },
  persons: { kind: 'decimal', title: text('人数', '人數', 'People'), privacy: 'case' },
  until: {
    kind: 'date',
    title: text('序列号有效期至', '序號有效期至', 'Numbers valid until'),
    privacy: 'case',
  },
  parkOpinion: {
    kind: 'text',
    lines: 4,
    title: text('园区初审意见', '園區初審意見', 'Opinion of the park'),
    privacy: 'case',
    seenBy: ['counter', 'office', 'reviewer'],
    required: true,
  },
} as const satisfies Record<string, Field>;
