import { text, type Field } from '@twinpark/core/model';

/** Questions that several of these services ask alike, so that a bundle asks them once. */
export const personName = {
  kind: 'text',
  title: text('姓名', '姓名', 'Name'),
  help: text('与证件一致', '須與證件相同', 'as on the travel document'),
  privacy: 'personal',
  seenBy: ['counter', 'office'],
  maxLength: 100,
  required: true,
} as const satisfies Field;

export const travelDocument = {
  kind: 'text',
  title: text('来往内地通行证号码', '來往內地通行證號碼', 'Number of the mainland travel permit'),
  privacy: 'personal',
  seenBy: ['counter', 'office'],
  maxLength: 30,
  pattern: {
    matches: '[A-Z0-9]{5,20}',
    says: text(
      '大写字母和数字，5 至 20 位，例如 H00000000',
      '大寫英文字母及數字，5 至 20 位，例如 H00000000',
      '5 to 20 capital letters and digits, for instance H00000000',
    ),
  },
  required: true,
} as const satisfies Field;

export const residentOf = {
  kind: 'choice',
  title: text('居民身份', '居民身份', 'Resident of'),
  options: {
    hongkong: text('香港', '香港', 'Hong Kong'),
    macao: text('澳门', '澳門', 'Macao'),
    taiwan: text('台湾', '台灣', 'Taiwan'),
  },
  privacy: 'case',
  required: true,
} as const satisfies Field;

export const companyName = {
  kind: 'text',
  title: text('企业名称', '企業名稱', 'Name of the company'),
  privacy: 'public',
  maxLength: 120,
  // Letters of any script with their marks, digits, and the signs that names of companies have; no picture, no control sign.
  pattern: {
    matches: "[\\p{L}\\p{M}\\p{N} .,&'’·・、，。：\\(\\)（）\\-－\\/]+",
    says: text(
      '文字、数字和名称常用的标点，不含表情符号，例如“示例（深圳）科技有限公司”',
      '文字、數字及名稱常用的標點，不含表情符號，例如「示例（深圳）科技有限公司」',
      'letters, digits and the usual signs of a name, without emoji, for instance “Example (Shenzhen) Technology Ltd.”',
    ),
  },
  required: true,
} as const satisfies Field;

export const companyAddress = {
  kind: 'text',
  title: text('园区内住所', '園區內地址', 'Address in the park'),
  privacy: 'public',
  maxLength: 200,
  required: true,
} as const satisfies Field;

export const legalPerson = {
  kind: 'text',
  title: text('法定代表人姓名', '法定代表人姓名', 'Name of the legal representative'),
  privacy: 'personal',
  seenBy: ['counter', 'office'],
  maxLength: 100,
  required: true,
} as const satisfies Field;

export const creditCode = {
  kind: 'text',
  title: text('企业登记号', '企業登記號碼', 'Registration number of the company'),
  help: text(
    '设立登记后取得的号码',
    '設立登記後取得的號碼',
    'the number given when it was registered',
  ),
  privacy: 'public',
  maxLength: 40,
  required: true,
} as const satisfies Field;
