import { text, type Scheme, type Source } from '@twinpark/core/model';
import { personName, travelDocument, residentOf } from '../decided/people.ts';
import { decidedService } from '../decided/service.ts';

const basis: Source = {
  instrument: text(
    '港澳台居民居住证申领发放办法',
    '港澳台居民居住證申領發放辦法',
    'Measures on residence permits for Hong Kong, Macao and Taiwan residents',
  ),
  date: '2018-09-01',
  verified: false,
};

/** Residence permits for residents of Hong Kong, Macao and Taiwan (港澳台居民居住证). */
export const hmtResidencePermit: Scheme = decidedService({
  id: 'hmt-residence-permit',
  title: text(
    '港澳台居民居住证',
    '港澳台居民居住證',
    'Residence permit for Hong Kong, Macao and Taiwan residents',
  ),
  summary: text(
    '在园区居住、工作或就读的港澳台居民申领居住证，凭证参加社会保险、就医和入学。',
    '在園區居住、工作或就讀的港澳台居民申領居住證，憑證參加社會保險、求診和入學。',
    'For residents of Hong Kong, Macao and Taiwan who live, work or study in the park; with it they join social insurance, see doctors and enrol children.',
  ),
  basis: [basis],
  office: text('公安机关', '公安機關', 'public security'),
  fields: {
    title: {
      kind: 'text',
      title: text('居住地址', '居住地址', 'Address'),
      privacy: 'personal',
      seenBy: ['counter', 'office'],
      maxLength: 200,
      required: true,
    },
    name: personName,
    document: travelDocument,
    residentOf,
    months: {
      kind: 'decimal',
      places: 0,
      min: '0',
      max: '600',
      unit: text('个月', '個月', 'months'),
      title: text('已在本市居住月数', '已在本市居住月數', 'Months lived in the city so far'),
      privacy: 'case',
      required: true,
    },
    ground: {
      kind: 'choice',
      title: text('申领理由', '申領理由', 'Ground'),
      options: {
        work: text('合法稳定就业', '合法穩定就業', 'steady lawful work'),
        home: text('合法稳定住所', '合法穩定住所', 'steady lawful home'),
        study: text('连续就读', '連續就讀', 'continuous study'),
      },
      privacy: 'case',
      required: true,
    },
  },
  asks: ['title', 'name', 'document', 'residentOf', 'months', 'ground'],
  onlyIf: [
    {
      rule: {
        compare: { left: { field: 'months' }, is: '≥', right: { constant: '6' } },
        source: basis,
      },
      otherwise: text(
        '在本市居住不满六个月',
        '在本市居住未滿六個月',
        'not yet six months in the city',
      ),
    },
  ],
  clock: 'hmt-residence-permit',
  granted: text('已发证', '已發證', 'issued'),
  register: {
    id: 'hmt-residence-permits',
    title: text('港澳台居民居住证', '港澳台居民居住證', 'Residence permits'),
    columns: {
      residentOf: {
        title: text('居民身份', '居民身份', 'Resident of'),
        kind: 'text',
        privacy: 'case',
      },
    },
  },
  certificate: {
    title: text('港澳台居民居住证', '港澳台居民居住證', 'The residence permit'),
    statement: text(
      '持证人可凭本证在深圳办理社会保险、就医、就学等事务。',
      '持證人可憑本證在深圳辦理社會保險、求診、就學等事務。',
      'The holder may with this permit join social insurance, see doctors and study in Shenzhen.',
    ),
    claims: {
      name: { title: text('姓名', '姓名', 'Name') },
      residentOf: { title: text('居民身份', '居民身份', 'Resident of') },
    },
  },
  numberForm: '港澳台居〔{year}〕{seq:5}号',
  receipt: '居',
  isLicence: true,
  guide: {
    audience: ['researcher', 'resident'],
    lifeEvents: ['move-over', 'family', 'social-security'],
    channel: 'both',
    who: text(
      '在深圳居住半年以上，有合法稳定就业、住所或连续就读之一的港澳台居民。',
      '在深圳居住半年以上，並有合法穩定就業、住所或連續就讀其中一項的港澳台居民。',
      'Residents of Hong Kong, Macao and Taiwan who have lived in Shenzhen for half a year and have steady work, a steady home or continuous study there.',
    ),
    keywords: [
      text('回乡证', '回鄉證', 'home return permit'),
      text('居住证', '居住證', 'residence permit'),
      text('住在深圳', '居於深圳', 'live in Shenzhen'),
    ],
    materials: {
      'travel-permit': {
        title: text('来往内地通行证', '來往內地通行證', 'Mainland travel permit'),
        form: 'original',
      },
      'proof-of-ground': {
        title: text('就业、住所或就读证明', '就業、住所或就讀證明', 'Proof of work, home or study'),
        form: 'copy',
        notes: text('三项之一', '三項之一', 'one of the three'),
      },
    },
    fee: 'none',
    results: { granted: text('港澳台居民居住证', '港澳台居民居住證', 'The residence permit') },
  },
});
