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

export const hetao = defineZone({
  id: 'hetao',
  name: {
    'zh-Hans': '河套深港科技创新合作区',
    'zh-Hant': '河套深港科技創新合作區',
    en: 'Hetao Shenzhen–Hong Kong Science and Technology Innovation Co-operation Zone',
  },
  sides: [
    {
      id: 'sz',
      name: { 'zh-Hans': '深圳园区', 'zh-Hant': '深圳園區', en: 'Shenzhen Park' },
      calendar: 'mainland',
      currency: 'CNY',
    },
    {
      id: 'hk',
      name: { 'zh-Hans': '香港园区', 'zh-Hant': '香港園區', en: 'Hong Kong Park' },
      calendar: 'hongkong',
      currency: 'HKD',
    },
  ],
  units,
  samplePeople,
  sampleLetters: [
    { file: 'letters/2021-action-plan.txt' },
    { file: 'letters/2021-proposal-20210216.txt' },
    { file: 'letters/2022-agreement.docx' },
    { file: 'letters/2022-suggestion-20220118.txt' },
    { file: 'letters/2023-progress.txt' },
    { file: 'letters/2023-proposal-20230152.html' },
    { file: 'letters/2024-proposal-20240088.txt' },
    { file: 'letters/2025-hk-progress.txt' },
  ],
  schemes: [
    {
      scheme: proposals,
      standing: { office: ['futian-office'], supervisor: ['futian-supervision'] },
    },
    { scheme: residence, standing: { office: ['futian-sti'] } },
    ...districtServices('futian', ['hetao-office']),
  ],
  bundles: [socialSecurityLink, registrationLink, scientistDesk, researchMove],
  clockTable,
});
