import { text, type Scheme, type Source } from '@twinpark/core/model';
import { companyName, creditCode, legalPerson } from '../decided/people.ts';
import { decidedService } from '../decided/service.ts';

const basis: Source = {
  instrument: text(
    '中华人民共和国税收征收管理法',
    '中華人民共和國稅收徵收管理法',
    'Law on the administration of tax collection',
  ),
  date: '2001-05-01',
  verified: false,
};

/** Tax particulars of new companies (税务信息确认). */
export const taxRegistration: Scheme = decidedService({
  id: 'tax-registration',
  title: text('税务信息确认', '稅務資料確認', 'Tax registration'),
  summary: text(
    '新设企业确认税务信息、核定税种。',
    '新設企業確認稅務資料、核定稅種。',
    'New companies confirm their tax particulars and learn which taxes they pay.',
  ),
  basis: [basis],
  office: text('税务机关', '稅務機關', 'tax office'),
  fields: {
    title: companyName,
    companyNumber: creditCode,
    legalPerson,
    accounting: {
      kind: 'choice',
      title: text('会计制度', '會計制度', 'Accounting standard'),
      options: {
        standard: text('企业会计准则', '企業會計準則', 'business enterprises'),
        small: text('小企业会计准则', '小企業會計準則', 'small enterprises'),
      },
      privacy: 'case',
      required: true,
    },
  },
  asks: ['title', 'companyNumber', 'legalPerson', 'accounting'],
  clock: 'tax-registration',
  granted: text('已确认', '已確認', 'confirmed'),
  register: {
    id: 'taxpayers',
    title: text('税务信息', '稅務資料', 'Taxpayers'),
    columns: {
      companyNumber: {
        title: text('企业登记号', '企業登記號碼', 'Registration number'),
        kind: 'text',
        privacy: 'public',
      },
    },
  },
  certificate: {
    title: text('税务信息确认凭证', '稅務資料確認憑證', 'A certificate of confirmation'),
    statement: text(
      '该企业已确认税务信息。',
      '該企業已確認稅務資料。',
      'The tax particulars of the company named are confirmed.',
    ),
    claims: {
      title: { title: text('企业名称', '企業名稱', 'Name') },
    },
  },
  numberForm: '税{year}{seq:6}',
  receipt: '税',
  guide: {
    audience: ['firm'],
    lifeEvents: ['set-up', 'money'],
    channel: 'both',
    who: text('已登记的企业。', '已登記的企業。', 'Companies that are registered.'),
    keywords: [text('报税', '報稅', 'pay taxes'), text('税务登记', '稅務登記', 'register for tax')],
    materials: {},
    fee: 'none',
    results: {
      granted: text('税务信息确认凭证', '稅務資料確認憑證', 'A certificate of confirmation'),
    },
  },
});
