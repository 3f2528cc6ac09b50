import type { Unit } from '@twinpark/core/model';
import { sharedUnits } from '@twinpark/zone-common';

/** Organisations of both sides whose letters, opinions or facilities the zone works with. Aliases are
 * the names under which letters speak of them; a district's own letters say 区教育局, so the same
 * alias may mean another unit in another zone. */
export const units: readonly Unit[] = [
  ...sharedUnits,
  {
    id: 'futian',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市福田区人民政府',
      'zh-Hant': '深圳市福田區人民政府',
      en: "Futian District People's Government",
    },
    aliases: ['福田区人民政府', '福田区政府', '福田区'],
  },
  {
    id: 'futian-sti',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市福田区科技创新局',
      'zh-Hant': '深圳市福田區科技創新局',
      en: 'Futian District Science, Technology and Innovation Bureau',
    },
    aliases: ['福田区科技创新局', '区科技创新局', '区科创局', '福田区科创局'],
  },
  {
    id: 'futian-drb',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市福田区发展和改革局',
      'zh-Hant': '深圳市福田區發展和改革局',
      en: 'Futian District Development and Reform Bureau',
    },
    aliases: ['福田区发展和改革局', '区发展和改革局', '区发改局'],
  },
  {
    id: 'futian-office',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市福田区人民政府办公室',
      'zh-Hant': '深圳市福田區人民政府辦公室',
      en: "General Office of Futian District People's Government",
    },
    aliases: ['福田区政府办', '区政府办'],
  },
  {
    id: 'futian-supervision',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市福田区人民政府督查室',
      'zh-Hant': '深圳市福田區人民政府督查室',
      en: "Supervision Office of Futian District People's Government",
    },
    aliases: ['福田区政府督查室', '区政府督查室'],
  },
  {
    id: 'futian-education',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市福田区教育局',
      'zh-Hant': '深圳市福田區教育局',
      en: 'Futian District Education Bureau',
    },
    aliases: ['福田区教育局', '区教育局'],
  },
  {
    id: 'futian-housing',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市福田区住房和建设局',
      'zh-Hant': '深圳市福田區住房和建設局',
      en: 'Futian District Housing and Construction Bureau',
    },
    aliases: ['福田区住房建设局', '区住房建设局', '区住房和建设局'],
  },
  {
    id: 'futian-services',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市福田区政务服务和数据管理局',
      'zh-Hant': '深圳市福田區政務服務和數據管理局',
      en: 'Futian District Government Services and Data Administration',
    },
    aliases: ['区政务服务和数据管理局', '区政务服务数据管理局', '区政数局'],
  },
  {
    id: 'hetao-office',
    side: 'sz',
    name: {
      'zh-Hans': '河套深港科技创新合作区深圳园区建设工作专班',
      'zh-Hant': '河套深港科技創新合作區深圳園區建設工作專班',
      en: 'Hetao Shenzhen Park Construction Task Force',
    },
    aliases: ['园区建设工作专班', '园区专班'],
  },
  {
    id: 'huanggang-customs',
    side: 'sz',
    name: {
      'zh-Hans': '皇岗海关',
      'zh-Hant': '皇崗海關',
      en: 'Huanggang Customs',
    },
    aliases: [],
  },
  {
    id: 'szdex',
    side: 'sz',
    kind: 'company',
    name: {
      'zh-Hans': '深圳数据交易所',
      'zh-Hant': '深圳數據交易所',
      en: 'Shenzhen Data Exchange',
    },
    aliases: ['深数所'],
  },
  {
    id: 'hk-itib',
    side: 'hk',
    name: {
      'zh-Hans': '创新科技及工业局',
      'zh-Hant': '創新科技及工業局',
      en: 'Innovation, Technology and Industry Bureau',
    },
    aliases: ['香港创新科技及工业局', '创科局', '香港创科局'],
  },
  {
    id: 'hsitpl',
    side: 'hk',
    kind: 'company',
    name: {
      'zh-Hans': '港深创新及科技园有限公司',
      'zh-Hant': '港深創新及科技園有限公司',
      en: 'Hong Kong-Shenzhen Innovation and Technology Park Limited',
    },
    aliases: ['港深创科园公司', '港深创科园', '港深創科園'],
  },
  {
    id: 'hkstp',
    side: 'hk',
    kind: 'public-body',
    name: {
      'zh-Hans': '香港科技园公司',
      'zh-Hant': '香港科技園公司',
      en: 'Hong Kong Science and Technology Parks Corporation',
    },
    aliases: ['香港科技园', '香港科学园公司', '香港科学园'],
  },
  {
    id: 'hk-ipd',
    side: 'hk',
    name: {
      'zh-Hans': '知识产权署',
      'zh-Hant': '知識產權署',
      en: 'Intellectual Property Department',
    },
    aliases: ['香港知识产权署'],
  },
  {
    id: 'hk-dpo',
    side: 'hk',
    name: {
      'zh-Hans': '数字政策办公室',
      'zh-Hant': '數字政策辦公室',
      en: 'Digital Policy Office',
    },
    aliases: ['香港数字政策办公室', '数字办'],
  },
  {
    id: 'hku',
    side: 'hk',
    kind: 'institution',
    name: {
      'zh-Hans': '香港大学',
      'zh-Hant': '香港大學',
      en: 'The University of Hong Kong',
    },
    aliases: ['港大'],
  },
  {
    id: 'hkust',
    side: 'hk',
    kind: 'institution',
    name: {
      'zh-Hans': '香港科技大学',
      'zh-Hant': '香港科技大學',
      en: 'The Hong Kong University of Science and Technology',
    },
    aliases: ['港科大', '科大'],
  },
  {
    id: 'futian-hrss',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市福田区人力资源局',
      'zh-Hant': '深圳市福田區人力資源局',
      en: 'Futian District Human Resources Bureau',
    },
    aliases: ['福田区人力资源局'],
  },
  {
    id: 'futian-finance',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市福田区财政局',
      'zh-Hant': '深圳市福田區財政局',
      en: 'Futian District Finance Bureau',
    },
    aliases: ['福田区财政局'],
  },
  // Invented applicants for trying the zone out.
  {
    id: 'futian-police',
    side: 'sz',
    name: {
      'zh-Hans': '深圳市公安局福田分局',
      'zh-Hant': '深圳市公安局福田分局',
      en: 'Shenzhen Public Security Bureau, Futian Branch',
    },
    aliases: ['福田公安分局'],
  },
  {
    id: 'futian-tax',
    side: 'sz',
    name: {
      'zh-Hans': '国家税务总局深圳市福田区税务局',
      'zh-Hant': '國家稅務總局深圳市福田區稅務局',
      en: 'Futian District Tax Service',
    },
    aliases: ['福田区税务局'],
  },
];
