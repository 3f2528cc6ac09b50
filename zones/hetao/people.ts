import type { SamplePerson } from '@twinpark/core/model';
import { sharedPeople } from '@twinpark/zone-common';

/** Accounts for trying the zone out. */
export const samplePeople: readonly SamplePerson[] = [
  ...sharedPeople('futian', 'hetao-office'),
  {
    mailbox: 'drb',
    name: '示例：发展和改革局经办',
    language: 'zh-Hans',
    unit: 'futian-drb',
    roles: ['officer'],
  },
  {
    mailbox: 'proposer',
    name: '梁示例',
    language: 'zh-Hans',
    unit: null,
    roles: ['adviser'],
  },
  {
    mailbox: 'co-proposer',
    name: '周示例',
    language: 'zh-Hans',
    unit: null,
    roles: ['adviser'],
  },
  {
    mailbox: 'scientist',
    name: '示範科研人員',
    language: 'en',
    unit: null,
    roles: [],
  },
];
