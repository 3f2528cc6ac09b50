import type { SamplePerson } from '@twinpark/core/model';
import { sharedPeople } from '@twinpark/zone-common';

/** Accounts for trying the zone out. */
export const samplePeople: readonly SamplePerson[] = [
  ...sharedPeople('longgang', 'longgang-key-areas'),
  {
    mailbox: 'proposer',
    name: '何示例',
    language: 'zh-Hans',
    unit: null,
    roles: ['adviser'],
  },
  {
    mailbox: 'co-proposer',
    name: '叶示例',
    language: 'zh-Hans',
    unit: null,
    roles: ['adviser'],
  },
  {
    mailbox: 'scientist',
    name: '示例科研人员',
    language: 'en',
    unit: null,
    roles: [],
  },
];
