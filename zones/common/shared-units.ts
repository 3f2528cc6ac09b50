import type { Unit } from '@twinpark/core/model';

/** Units that the schemes of medicines and of research money need in every zone of the province; the last two
 * are invented. */
export const sharedUnits: readonly Unit[] = [
  {
    id: 'gd-health',
    side: 'sz',
    name: {
      'zh-Hans': '广东省卫生健康委员会',
      'zh-Hant': '廣東省衞生健康委員會',
      en: 'Health Commission of Guangdong Province',
    },
    aliases: ['省卫生健康委', '省卫健委'],
  },
  {
    id: 'gd-mpa',
    side: 'sz',
    name: {
      'zh-Hans': '广东省药品监督管理局',
      'zh-Hant': '廣東省藥品監督管理局',
      en: 'Guangdong Medical Products Administration',
    },
    aliases: ['省药监局', '省药品监督管理局'],
  },
  {
    id: 'hk-health',
    side: 'hk',
    name: {
      'zh-Hans': '卫生署（香港）',
      'zh-Hant': '衞生署',
      en: 'Department of Health',
    },
    aliases: ['香港卫生署'],
  },
  {
    id: 'sample-hospital',
    side: 'sz',
    name: {
      'zh-Hans': '示例医院（演示）',
      'zh-Hant': '示例醫院（示範）',
      en: 'Sample Hospital (invented)',
    },
    aliases: [],
  },
  {
    id: 'sample-bank',
    side: 'sz',
    name: {
      'zh-Hans': '示例银行（演示）',
      'zh-Hant': '示例銀行（示範）',
      en: 'Sample Bank (invented)',
    },
    aliases: [],
  },
];
