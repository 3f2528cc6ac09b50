import { text, type Scheme, type Source } from '@twinpark/core/model';
import { companyName, creditCode, legalPerson } from '../decided/people.ts';
import { decidedService } from '../decided/service.ts';

const basis: Source = {
  instrument: text('印章业治安管理办法', '印章業治安管理辦法', 'Measures on seal-making'),
  date: '2017-03-01',
  verified: false,
};

/** Filing of company seals (印章刻制备案). */
export const sealFiling: Scheme = decidedService({
  id: 'seal-filing',
  title: text('印章刻制备案', '印章刻製備案', 'Filing of company seals'),
  summary: text(
    '新设企业刻制公章等印章的备案。',
    '新設企業刻製公章等印章的備案。',
    'Filing of the seals that a new company has made.',
  ),
  basis: [basis],
  office: text('公安机关', '公安機關', 'public security'),
  fields: {
    title: companyName,
    companyNumber: creditCode,
    legalPerson,
    seals: {
      kind: 'decimal',
      places: 0,
      min: '1',
      max: '10',
      unit: text('枚', '枚', 'seals'),
      title: text('印章枚数', '印章數目', 'How many seals'),
      privacy: 'case',
      required: true,
    },
  },
  asks: ['title', 'companyNumber', 'legalPerson', 'seals'],
  clock: 'seal-filing',
  granted: text('已备案', '已備案', 'filed'),
  register: {
    id: 'seals',
    title: text('印章备案', '印章備案', 'Seals filed'),
    columns: {
      companyNumber: {
        title: text('企业登记号', '企業登記號碼', 'Registration number'),
        kind: 'text',
        privacy: 'public',
      },
    },
  },
  certificate: {
    title: text('印章备案凭证', '印章備案憑證', 'A certificate of filing'),
    statement: text(
      '该企业的印章已备案。',
      '該企業的印章已備案。',
      'The seals of the company named have been filed.',
    ),
    claims: {
      title: { title: text('企业名称', '企業名稱', 'Name') },
      seals: { title: text('印章枚数', '印章數目', 'Seals') },
    },
  },
  numberForm: '印{year}{seq:6}',
  receipt: '印',
  guide: {
    audience: ['firm'],
    lifeEvents: ['set-up', 'change'],
    channel: 'both',
    who: text('已登记的企业。', '已登記的企業。', 'Companies that are registered.'),
    keywords: [text('公章', '公章', 'company chop'), text('刻章', '刻章', 'make a seal')],
    materials: {},
    fee: 'none',
    results: { granted: text('印章备案凭证', '印章備案憑證', 'A certificate of filing') },
  },
});
