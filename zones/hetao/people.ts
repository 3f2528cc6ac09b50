import type { SamplePerson } from '@twinpark/core/model';

/** Accounts for trying the zone out: one for each part of handling a proposal. */
export const samplePeople: readonly SamplePerson[] = [
  {
    mailbox: 'office',
    name: '示例：提案交办',
    language: 'zh-Hans',
    unit: 'futian-office',
    roles: ['proposal-officer'],
  },
  {
    mailbox: 'supervisor',
    name: '示例：提案督办',
    language: 'zh-Hans',
    unit: 'futian-supervision',
    roles: ['supervisor'],
  },
  {
    mailbox: 'sti',
    name: '示例：科技创新局经办',
    language: 'zh-Hans',
    unit: 'futian-sti',
    roles: ['officer'],
  },
  {
    mailbox: 'drb',
    name: '示例：发展和改革局经办',
    language: 'zh-Hans',
    unit: 'futian-drb',
    roles: ['officer'],
  },
  {
    mailbox: 'itc',
    name: 'Sample: ITC officer',
    language: 'en',
    unit: 'hk-itc',
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
