import { defineZone } from '@twinpark/core/model';
import {
  clockTable,
  proposals,
  registrationLink,
  researchMove,
  residence,
  scientistDesk,
  socialSecurityLink,
  districtServices,
} from '@twinpark/zone-common';
import { samplePeople } from './people.ts';
import { units } from './units.ts';

export const dayun = defineZone({
  id: 'dayun',
  name: {
    'zh-Hans': '大运深港国际科教城',
    'zh-Hant': '大運深港國際科教城',
    en: 'Dayun Shenzhen–Hong Kong International Science and Education City',
  },
  sides: [
    {
      id: 'sz',
      name: { 'zh-Hans': '深圳侧', 'zh-Hant': '深圳側', en: 'Shenzhen side' },
      calendar: 'mainland',
      currency: 'CNY',
    },
    {
      id: 'hk',
      name: { 'zh-Hans': '香港侧', 'zh-Hant': '香港側', en: 'Hong Kong side' },
      calendar: 'hongkong',
      currency: 'HKD',
    },
  ],
  units,
  samplePeople,
  sampleLetters: [
    { file: 'letters/2021-agreement.txt' },
    { file: 'letters/2021-suggestion-20210336.txt' },
    { file: 'letters/2022-action-plan.docx' },
    { file: 'letters/2022-proposal-20220291.txt' },
    { file: 'letters/2023-proposal-20230144.html' },
    { file: 'letters/2024-hk-report.txt' },
    { file: 'letters/2024-suggestion-20240057.txt' },
    { file: 'letters/2025-proposal-20250207.txt' },
  ],
  schemes: [
    {
      scheme: proposals,
      standing: { office: ['longgang-office'], supervisor: ['longgang-supervision'] },
    },
    { scheme: residence, standing: { office: ['longgang-sti'] } },
    ...districtServices('longgang', ['longgang-key-areas']),
  ],
  // This zone keeps drafts less long, and reminds earlier and later in the day than the node would.
  parameters: { draftDays: '60', digestHour: '9', dueSoonDays: '5' },
  bundles: [socialSecurityLink, registrationLink, scientistDesk, researchMove],
  clockTable,
});
