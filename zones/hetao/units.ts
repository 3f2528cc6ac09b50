import type { Unit } from '@twinpark/core/model';
import { sharedUnits } from '@twinpark/zone-common';

/** Organisations of both sides whose letters, opinions or facilities the zone works with. Aliases are
 * the names under which letters speak of them; a district's own letters say 区教育局, so the same
 * alias may mean another unit in another zone. */
export const units: readonly Unit[] = [
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
    id: 'hsitpl',
    side: 'hk',
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
      en: 'Development Bureau',
    },
    aliases: ['香港发展局'],
  },
  // Invented applicants for trying the zone out.
  {
    id: 'sample-firm',
    side: 'sz',
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
    name: {
      'zh-Hans': '示例前沿研究院（演示）',
      'zh-Hant': '示例前沿研究院（示範）',
      en: 'Sample Frontier Institute (invented)',
    },
    aliases: [],
  },
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
  {
    id: 'sample-hk-engineers',
    side: 'hk',
    name: {
      'zh-Hans': '示例工程顾问有限公司（演示）',
      'zh-Hant': '示例工程顧問有限公司（示範）',
      en: 'Sample Engineers Limited (invented)',
    },
    aliases: [],
  },
  ...sharedUnits,
];
