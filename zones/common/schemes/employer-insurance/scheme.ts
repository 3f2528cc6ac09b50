import { text, type Scheme, type Source } from '@twinpark/core/model';
import { companyName, creditCode } from '../decided/people.ts';
import { decidedService } from '../decided/service.ts';

const basis: Source = {
  instrument: text('中华人民共和国社会保险法', '中華人民共和國社會保險法', 'Social Insurance Law'),
  date: '2011-07-01',
  verified: false,
};

/** Social insurance registration of employers (单位参保登记). */
export const employerInsurance: Scheme = decidedService({
  id: 'employer-insurance',
  title: text(
    '单位社会保险登记',
    '單位社會保險登記',
    'Social insurance registration of an employer',
  ),
  summary: text(
    '要招用人员的新设企业登记参加社会保险。',
    '將聘用人員的新設企業登記參加社會保險。',
    'New companies that will employ people register for social insurance.',
  ),
  basis: [basis],
  office: text('社会保险经办机构', '社會保險經辦機構', 'social insurance office'),
  fields: {
    title: companyName,
    companyNumber: creditCode,
    staff: {
      kind: 'decimal',
      places: 0,
      min: '1',
      max: '100000',
      unit: text('人', '人', 'people'),
      title: text('拟参保人数', '擬參保人數', 'People to be insured'),
      privacy: 'case',
      required: true,
    },
  },
  asks: ['title', 'companyNumber', 'staff'],
  clock: 'employer-insurance',
  granted: text('已登记', '已登記', 'registered'),
  register: {
    id: 'insured-employers',
    title: text('参保单位', '參保單位', 'Insured employers'),
    columns: {
      companyNumber: {
        title: text('企业登记号', '企業登記號碼', 'Registration number'),
        kind: 'text',
        privacy: 'public',
      },
    },
  },
  certificate: {
    title: text('单位参保凭证', '單位參保憑證', 'A certificate of registration'),
    statement: text(
      '该企业已登记参加社会保险。',
      '該企業已登記參加社會保險。',
      'The company named is registered for social insurance.',
    ),
    claims: {
      title: { title: text('企业名称', '企業名稱', 'Name') },
    },
  },
  numberForm: '社单{year}{seq:6}',
  receipt: '单',
  guide: {
    audience: ['firm', 'institute'],
    lifeEvents: ['hire', 'social-security', 'set-up'],
    channel: 'both',
    who: text(
      '在园区登记、招用人员的企业。',
      '在園區登記、聘用人員的企業。',
      'Companies registered in the park that employ people.',
    ),
    keywords: [
      text('给员工交社保', '為員工繳納社保', 'insure employees'),
      text('单位社保', '單位社保', 'social insurance of a firm'),
    ],
    materials: {},
    fee: 'none',
    results: { granted: text('单位参保凭证', '單位參保憑證', 'A certificate of registration') },
  },
});
