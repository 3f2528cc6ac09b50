import type { Unit } from '@twinpark/core/model';

/** Units that every zone of Shenzhen works with: of the province, the city and Hong Kong, and invented ones,
 * which are called samples. */
export const sharedUnits: readonly Unit[] = [
  {
    id: 'sz-government',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市人民政府',
      'zh-Hant': '深圳市人民政府',
      en: "Shenzhen Municipal People's Government",
    },
    aliases: ['市政府', '深圳市政府'],
  },
  {
    id: 'sz-stic',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市科技创新局',
      'zh-Hant': '深圳市科技創新局',
      en: 'Shenzhen Science, Technology and Innovation Bureau',
    },
    aliases: ['市科技创新局', '市科创局', '深圳市科技创新委员会', '市科技创新委员会', '市科创委'],
  },
  {
    id: 'sz-drc',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市发展和改革委员会',
      'zh-Hant': '深圳市發展和改革委員會',
      en: 'Shenzhen Development and Reform Commission',
    },
    aliases: ['市发展和改革委员会', '市发展改革委', '市发改委'],
  },
  {
    id: 'sz-finance',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市财政局',
      'zh-Hant': '深圳市財政局',
      en: 'Shenzhen Finance Bureau',
    },
    aliases: ['市财政局'],
  },
  {
    id: 'sz-education',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市教育局',
      'zh-Hant': '深圳市教育局',
      en: 'Shenzhen Education Bureau',
    },
    aliases: ['市教育局'],
  },
  {
    id: 'sz-hrss',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市人力资源和社会保障局',
      'zh-Hant': '深圳市人力資源和社會保障局',
      en: 'Shenzhen Human Resources and Social Security Bureau',
    },
    aliases: ['市人力资源和社会保障局', '市人力资源保障局', '市人社局'],
  },
  {
    id: 'sz-amr',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市市场监督管理局',
      'zh-Hant': '深圳市市場監督管理局',
      en: 'Shenzhen Administration for Market Regulation',
    },
    aliases: ['市市场监督管理局', '市市场监管局'],
  },
  {
    id: 'sz-hmo',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市人民政府港澳事务办公室',
      'zh-Hant': '深圳市人民政府港澳事務辦公室',
      en: 'Hong Kong and Macao Affairs Office of Shenzhen',
    },
    aliases: ['市港澳办', '深圳市港澳办'],
  },
  {
    id: 'sz-customs',
    side: 'sz',
    name: {
      'zh-Hans': '深圳海关',
      'zh-Hant': '深圳海關',
      en: 'Shenzhen Customs',
    },
    aliases: [],
  },
  {
    id: 'hk-itc',
    side: 'hk',
    name: {
      'zh-Hans': '创新科技署',
      'zh-Hant': '創新科技署',
      en: 'Innovation and Technology Commission',
    },
    aliases: ['香港创新科技署'],
  },
  {
    id: 'sz-cac',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市互联网信息办公室',
      'zh-Hant': '深圳市互聯網信息辦公室',
      en: 'Cyberspace Administration of Shenzhen',
    },
    aliases: ['市网信办'],
  },
  {
    id: 'gd-ca',
    side: 'sz',
    name: {
      'zh-Hans': '广东省通信管理局',
      'zh-Hant': '廣東省通信管理局',
      en: 'Guangdong Communications Administration',
    },
    aliases: ['省通信管理局'],
  },
  {
    id: 'sz-police',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市公安局',
      'zh-Hant': '深圳市公安局',
      en: 'Shenzhen Public Security Bureau',
    },
    aliases: ['市公安局'],
  },
  {
    id: 'hk-devb',
    side: 'hk',
    name: {
      'zh-Hans': '发展局（香港）',
      'zh-Hant': '發展局（香港）',
      en: 'Development Bureau, Hong Kong',
    },
    aliases: ['香港发展局'],
  },
  {
    id: 'sample-firm',
    side: 'sz',
    kind: 'company',
    name: {
      'zh-Hans': '示例芯片科技有限公司（演示）',
      'zh-Hant': '示例芯片科技有限公司（示範）',
      en: 'Sample Chip Technology Ltd (invented)',
    },
    aliases: [],
  },
  {
    id: 'sample-institute',
    side: 'sz',
    kind: 'institution',
    name: {
      'zh-Hans': '示例前沿研究院（演示）',
      'zh-Hant': '示例前沿研究院（示範）',
      en: 'Sample Frontier Institute (invented)',
    },
    aliases: [],
  },
  {
    id: 'sample-hk-engineers',
    side: 'hk',
    kind: 'company',
    name: {
      'zh-Hans': '示例工程顾问有限公司（演示）',
      'zh-Hant': '示例工程顧問有限公司（示範）',
      en: 'Sample Engineers Limited (invented)',
    },
    aliases: [],
  },
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
    kind: 'institution',
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
    kind: 'company',
    name: {
      'zh-Hans': '示例银行（演示）',
      'zh-Hant': '示例銀行（示範）',
      en: 'Sample Bank (invented)',
    },
    aliases: [],
  },
];
