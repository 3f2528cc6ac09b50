import type { SamplePerson } from '@twinpark/core/model';

/** Accounts for trying the zone out: one for each part of handling a proposal. */
export const samplePeople: readonly SamplePerson[] = [
  {
    mailbox: 'office',
    name: '示例：提案交办',
    language: 'zh-Hans',
    unit: 'longgang-office',
    roles: ['proposal-officer'],
  },
  {
    mailbox: 'supervisor',
    name: '示例：提案督办',
    language: 'zh-Hans',
    unit: 'longgang-supervision',
    roles: ['supervisor'],
  },
  {
    mailbox: 'education',
    name: '示例：教育局经办',
    language: 'zh-Hans',
    unit: 'longgang-education',
    roles: ['officer'],
  },
  {
    mailbox: 'sti',
    name: '示例：科技创新局经办',
    language: 'zh-Hans',
    unit: 'longgang-sti',
    roles: ['officer'],
  },
  {
    mailbox: 'housing',
    name: '示例：住房和建设局经办',
    language: 'zh-Hans',
    unit: 'longgang-housing',
    roles: ['officer'],
  },
  { mailbox: 'proposer', name: '示例：提案人', language: 'zh-Hans', unit: null, roles: [] },
  {
    mailbox: 'administrator',
    name: '示例：管理员',
    language: 'zh-Hans',
    unit: null,
    roles: ['administrator'],
  },
];
