import type { Unit } from '@twinpark/core/model';
import { sharedUnits } from '@twinpark/zone-common';

/** Organisations of both sides whose letters, opinions or facilities the zone works with. Aliases are
 * the names under which letters speak of them; a district's own letters say 区教育局, so the same
 * alias may mean another unit in another zone. */
export const units: readonly Unit[] = [
  ...sharedUnits,
  {
    id: 'sz-housing',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市住房和建设局',
      'zh-Hant': '深圳市住房和建設局',
      en: 'Shenzhen Housing and Construction Bureau',
    },
    aliases: ['市住房和建设局', '市住建局'],
  },
  {
    id: 'longgang',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市龙岗区人民政府',
      'zh-Hant': '深圳市龍崗區人民政府',
      en: "Longgang District People's Government",
    },
    aliases: ['龙岗区人民政府', '龙岗区政府', '龙岗区'],
  },
  {
    id: 'longgang-office',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市龙岗区人民政府办公室',
      'zh-Hant': '深圳市龍崗區人民政府辦公室',
      en: "General Office of Longgang District People's Government",
    },
    aliases: ['龙岗区政府办', '区政府办'],
  },
  {
    id: 'longgang-supervision',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市龙岗区人民政府督查室',
      'zh-Hant': '深圳市龍崗區人民政府督查室',
      en: "Supervision Office of Longgang District People's Government",
    },
    aliases: ['龙岗区政府督查室', '区政府督查室'],
  },
  {
    id: 'longgang-education',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市龙岗区教育局',
      'zh-Hant': '深圳市龍崗區教育局',
      en: 'Longgang District Education Bureau',
    },
    aliases: ['龙岗区教育局', '区教育局'],
  },
  {
    id: 'longgang-sti',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市龙岗区科技创新局',
      'zh-Hant': '深圳市龍崗區科技創新局',
      en: 'Longgang District Science, Technology and Innovation Bureau',
    },
    aliases: ['龙岗区科技创新局', '区科技创新局', '区科创局'],
  },
  {
    id: 'longgang-housing',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市龙岗区住房和建设局',
      'zh-Hant': '深圳市龍崗區住房和建設局',
      en: 'Longgang District Housing and Construction Bureau',
    },
    aliases: ['龙岗区住房建设局', '区住房建设局', '区住房和建设局'],
  },
  {
    id: 'longgang-key-areas',
    side: 'sz',
    kind: 'public-body',
    name: {
      'zh-Hans': '深圳市龙岗区重点区域建设推进中心',
      'zh-Hant': '深圳市龍崗區重點區域建設推進中心',
      en: 'Longgang District Key Areas Development Centre',
    },
    aliases: ['龙岗区重点区域署', '区重点区域署'],
  },
  {
    id: 'cuhk-sz',
    side: 'sz',
    kind: 'institution',
    name: {
      'zh-Hans': '香港中文大学（深圳）',
      'zh-Hant': '香港中文大學（深圳）',
      en: 'The Chinese University of Hong Kong, Shenzhen',
    },
    aliases: ['港中大（深圳）', '港中深'],
  },
  {
    id: 'smbu',
    side: 'sz',
    kind: 'institution',
    name: {
      'zh-Hans': '深圳北理莫斯科大学',
      'zh-Hant': '深圳北理莫斯科大學',
      en: 'Shenzhen MSU-BIT University',
    },
    aliases: ['深北莫'],
  },
  {
    id: 'sziit',
    side: 'sz',
    kind: 'institution',
    name: {
      'zh-Hans': '深圳信息职业技术大学',
      'zh-Hant': '深圳信息職業技術大學',
      en: 'Shenzhen University of Information Technology',
    },
    aliases: ['深圳信息职业技术学院', '深信院'],
  },
  {
    id: 'hk-edb',
    side: 'hk',
    name: {
      'zh-Hans': '教育局（香港）',
      'zh-Hant': '教育局（香港）',
      en: 'Education Bureau, Hong Kong',
    },
    aliases: ['香港教育局', '香港特别行政区政府教育局'],
  },
  {
    id: 'hk-vtc',
    side: 'hk',
    kind: 'public-body',
    name: {
      'zh-Hans': '职业训练局',
      'zh-Hant': '職業訓練局',
      en: 'Vocational Training Council',
    },
    aliases: ['香港职业训练局'],
  },
  {
    id: 'eduhk',
    side: 'hk',
    kind: 'institution',
    name: {
      'zh-Hans': '香港教育大学',
      'zh-Hant': '香港教育大學',
      en: 'The Education University of Hong Kong',
    },
    aliases: ['教大'],
  },
  {
    id: 'cuhk',
    side: 'hk',
    kind: 'institution',
    name: {
      'zh-Hans': '香港中文大学',
      'zh-Hant': '香港中文大學',
      en: 'The Chinese University of Hong Kong',
    },
    aliases: ['中大', '港中大'],
  },
  {
    id: 'hkpc',
    side: 'hk',
    kind: 'public-body',
    name: {
      'zh-Hans': '香港生产力促进局',
      'zh-Hant': '香港生產力促進局',
      en: 'Hong Kong Productivity Council',
    },
    aliases: ['生产力局'],
  },
  {
    id: 'longgang-hrss',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市龙岗区人力资源局',
      'zh-Hant': '深圳市龍崗區人力資源局',
      en: 'Longgang District Human Resources Bureau',
    },
    aliases: ['龙岗区人力资源局'],
  },
  {
    id: 'longgang-finance',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市龙岗区财政局',
      'zh-Hant': '深圳市龍崗區財政局',
      en: 'Longgang District Finance Bureau',
    },
    aliases: ['龙岗区财政局'],
  },
  {
    id: 'longgang-services',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市龙岗区政务服务和数据管理局',
      'zh-Hant': '深圳市龍崗區政務服務和數據管理局',
      en: 'Longgang District Government Services and Data Administration',
    },
    aliases: ['龙岗区政务服务和数据管理局'],
  },
  // Invented applicants for trying the zone out.
  {
    id: 'longgang-police',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市公安局龙岗分局',
      'zh-Hant': '深圳市公安局龍崗分局',
      en: 'Shenzhen Public Security Bureau, Longgang Branch',
    },
    aliases: ['龙岗公安分局'],
  },
  {
    id: 'longgang-tax',
    side: 'sz',
    name: {
      'zh-Hans': '国家税务总局深圳市龙岗区税务局',
      'zh-Hant': '國家稅務總局深圳市龍崗區稅務局',
      en: 'Longgang District Tax Service',
    },
    aliases: ['龙岗区税务局'],
  },
];
