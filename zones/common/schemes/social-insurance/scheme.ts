import { text, type Scheme, type Source } from '@twinpark/core/model';
import { personName, travelDocument, residentOf } from '../decided/people.ts';
import { decidedService } from '../decided/service.ts';

const basis: Source = {
  instrument: text(
    '香港澳门台湾居民在内地（大陆）参加社会保险暂行办法',
    '香港澳門台灣居民在內地（大陸）參加社會保險暫行辦法',
    'Interim measures on social insurance of Hong Kong, Macao and Taiwan residents',
  ),
  date: '2020-01-01',
  verified: false,
};

/** Joining social insurance as a resident of Hong Kong, Macao or Taiwan (港澳台居民参保登记). */
export const socialInsurance: Scheme = decidedService({
  id: 'social-insurance',
  title: text(
    '港澳台居民社会保险参保登记',
    '港澳台居民社會保險參保登記',
    'Joining social insurance as a Hong Kong, Macao or Taiwan resident',
  ),
  summary: text(
    '在园区受雇、灵活就业或居住的港澳台居民参加社会保险的登记；劳动合同可以告知承诺代替，事后核查。',
    '在園區受僱、靈活就業或居住的港澳台居民參加社會保險的登記；僱傭合約可以告知承諾代替，事後核查。',
    'Registration for social insurance of residents of Hong Kong, Macao and Taiwan who are employed, self-employed or live in the park; the contract may be declared and is checked afterwards.',
  ),
  basis: [basis],
  office: text('社会保险经办机构', '社會保險經辦機構', 'social insurance office'),
  fields: {
    title: {
      kind: 'text',
      title: text('参保单位或“个人参保”', '參保單位或「個人參保」', 'Employer, or “by myself”'),
      privacy: 'case',
      maxLength: 120,
      required: true,
    },
    name: personName,
    document: travelDocument,
    residentOf,
    manner: {
      kind: 'choice',
      title: text('参保方式', '參保方式', 'How insured'),
      options: {
        employed: text('受雇于单位', '受僱於單位', 'employed'),
        flexible: text('灵活就业', '靈活就業', 'self-employed'),
        living: text('未就业居住', '居住而未就業', 'living here without work'),
      },
      privacy: 'case',
      required: true,
    },
    permit: {
      kind: 'text',
      title: text('居住证号码', '居住證號碼', 'Number of the residence permit'),
      privacy: 'personal',
      seenBy: ['counter', 'office'],
      maxLength: 40,
      visible: { oneOf: { of: { field: 'manner' }, values: ['flexible', 'living'] } },
      required: true,
    },
    medical: {
      kind: 'yes-no',
      title: text('同时参加医疗保险', '同時參加醫療保險', 'Medical insurance too'),
      privacy: 'case',
      required: true,
    },
  },
  asks: ['title', 'name', 'document', 'residentOf', 'manner', 'permit', 'medical'],
  clock: 'social-insurance',
  granted: text('已参保', '已參保', 'insured'),
  register: {
    id: 'social-insurance',
    title: text(
      '港澳台居民参保登记',
      '港澳台居民參保登記',
      'Insured residents of Hong Kong, Macao and Taiwan',
    ),
    columns: {
      manner: { title: text('参保方式', '參保方式', 'How insured'), kind: 'text', privacy: 'case' },
    },
  },
  certificate: {
    title: text('参保号和参保凭证', '參保號碼和參保憑證', 'An insurance number and a certificate'),
    statement: text(
      '登记人已参加深圳市社会保险。',
      '登記人已參加深圳市社會保險。',
      'The person named has joined social insurance in Shenzhen.',
    ),
    claims: {
      name: { title: text('姓名', '姓名', 'Name') },
      manner: { title: text('参保方式', '參保方式', 'How insured') },
    },
  },
  numberForm: '参保{year}{seq:6}',
  receipt: '社',
  pledge: {
    replaces: ['employment-contract'],
    declaration: text(
      '我承诺所填参保方式属实，受雇的确有劳动合同；承诺不实的，参保登记将被撤销并列入名单。',
      '本人承諾所填參保方式屬實，受僱者確有僱傭合約；承諾不實者，參保登記將被撤銷並列入名單。',
      'I declare that I am insured in the manner stated, if employed under a contract; if that is false, the registration is revoked and listed.',
    ),
  },
  guide: {
    audience: ['researcher', 'resident'],
    lifeEvents: ['social-security', 'move-over', 'hire'],
    channel: 'both',
    who: text(
      '在深圳受雇、灵活就业或者持居住证居住的港澳台居民。',
      '在深圳受僱、靈活就業或持居住證居住的港澳台居民。',
      'Residents of Hong Kong, Macao and Taiwan who are employed or self-employed in Shenzhen, or live there with a residence permit.',
    ),
    keywords: [
      text('五险', '五險', 'insurance of employees'),
      text('湾区社保通', '灣區社保通', 'Greater Bay Area social security link'),
      text('交社保', '繳納社保', 'pay social insurance'),
      text('医保', '醫保', 'medical insurance'),
    ],
    materials: {
      'travel-permit': {
        title: text('来往内地通行证', '來往內地通行證', 'Mainland travel permit'),
        form: 'original',
      },
      'employment-contract': {
        title: text('劳动合同', '僱傭合約', 'Employment contract'),
        form: 'copy',
        notes: text('受雇参保的提供', '受僱參保者須提供', 'where employed'),
      },
    },
    fee: 'none',
    results: {
      granted: text(
        '参保号和参保凭证',
        '參保號碼和參保憑證',
        'An insurance number and a certificate',
      ),
    },
  },
});
