import { text, type Scheme, type Source } from '@twinpark/core/model';
import { pdf } from '../application/plain-fields.ts';
import { companyName, companyAddress, legalPerson } from '../decided/people.ts';
import { decidedService } from '../decided/service.ts';

const basis: Source = {
  instrument: text(
    '中华人民共和国市场主体登记管理条例',
    '中華人民共和國市場主體登記管理條例',
    'Regulation on the registration of market entities',
  ),
  date: '2022-03-01',
  verified: false,
};

/** Registration of companies with investors from Hong Kong (港资企业设立登记), also on a declaration. */
export const companyRegistration: Scheme = decidedService({
  id: 'company-registration',
  title: text(
    '港资企业设立登记',
    '港資企業設立登記',
    'Registration of a company with a Hong Kong investor',
  ),
  summary: text(
    '香港投资者在园区设立企业的登记；住所和名称可以告知承诺，当场批准、事后核查。',
    '香港投資者在園區設立企業的登記；地址和名稱可作告知承諾，即場批准、事後核查。',
    'Registration of a company that an investor from Hong Kong sets up in the park; on a declaration it is granted at once and checked afterwards.',
  ),
  basis: [basis],
  office: text('市场监督管理部门', '市場監督管理部門', 'market regulation'),
  fields: {
    title: companyName,
    address: companyAddress,
    addressProof: {
      ...pdf,
      title: text('住所使用证明', '地址使用證明', 'Proof that the address may be used'),
    },
    legalPerson,
    investor: {
      kind: 'text',
      title: text('香港投资者名称', '香港投資者名稱', 'Hong Kong investor'),
      privacy: 'case',
      maxLength: 120,
      required: true,
    },
    investorNumber: {
      kind: 'text',
      title: text('香港商业登记号码', '香港商業登記號碼', 'Hong Kong business registration number'),
      privacy: 'case',
      // A bar on credit goes by it: one registration has one number, without branch and term.
      maxLength: 8,
      pattern: {
        matches: '[0-9]{8}',
        says: text(
          '商业登记证上号码的前 8 位数字',
          '商業登記證上號碼的首 8 位數字',
          'the first 8 digits of the number on the business registration certificate',
        ),
      },
      required: true,
    },
    capital: {
      kind: 'amount',
      currencies: ['CNY', 'HKD', 'USD'],
      min: '0.01',
      title: text('注册资本', '註冊資本', 'Registered capital'),
      privacy: 'public',
      required: true,
    },
    field: {
      kind: 'choice',
      title: text('主要业务', '主要業務', 'Main business'),
      options: {
        research: text('研究开发', '研究開發', 'research and development'),
        services: text('科技服务', '科技服務', 'technical services'),
        trade: text('贸易', '貿易', 'trade'),
        other: text('其他', '其他', 'other'),
      },
      privacy: 'public',
      required: true,
    },
  },
  asks: [
    'title',
    'address',
    'addressProof',
    'legalPerson',
    'investor',
    'investorNumber',
    'capital',
    'field',
  ],
  clock: 'company-registration',
  granted: text('已登记', '已登記', 'registered'),
  register: {
    id: 'companies',
    title: text('园区港资企业', '園區港資企業', 'Companies with Hong Kong investors'),
    columns: {
      title: { title: text('企业名称', '企業名稱', 'Name'), kind: 'text', privacy: 'public' },
      address: { title: text('住所', '地址', 'Address'), kind: 'text', privacy: 'public' },
    },
  },
  certificate: {
    title: text(
      '企业登记号和登记凭证',
      '企業登記號碼和登記憑證',
      'A registration number and a certificate',
    ),
    statement: text(
      '该企业已登记设立。',
      '該企業已登記設立。',
      'The company named has been registered.',
    ),
    claims: {
      title: { title: text('企业名称', '企業名稱', 'Name') },
      address: { title: text('住所', '地址', 'Address') },
      capital: { title: text('注册资本', '註冊資本', 'Registered capital') },
    },
  },
  numberForm: '园企{year}{seq:6}',
  receipt: '企',
  pledge: {
    replaces: ['address-proof'],
    declaration: text(
      '我承诺住所真实可用、名称不侵犯他人权利；承诺不实的，登记将被撤销并列入名单。',
      '本人承諾地址真實可用、名稱不侵犯他人權利；承諾不實者，登記將被撤銷並列入名單。',
      'I declare that the address is real and usable and that the name infringes nobody’s rights; if that is false, the registration is revoked and listed.',
    ),
    barredBy: 'investorNumber',
  },
  isLicence: true,
  guide: {
    audience: ['firm', 'institute'],
    lifeEvents: ['set-up'],
    channel: 'both',
    who: text(
      '在香港登记、拟在园区设立企业的投资者，或其委托的代办人。',
      '在香港登記、擬在園區設立企業的投資者，或其委託的代辦人。',
      'Investors registered in Hong Kong who set up a company in the park, or whoever acts for them.',
    ),
    keywords: [
      text('开公司', '開公司', 'start a company'),
      text('营业执照', '營業執照', 'business licence'),
      text('深港通注册易', '深港通註冊易', 'registration link'),
      text('香港公司', '香港公司', 'Hong Kong company'),
      text('注册公司', '註冊公司', 'register a company'),
      text('成立公司', '成立公司', 'set up a company'),
      text('开店', '開店', 'open a business'),
    ],
    materials: {
      'address-proof': {
        title: text('住所使用证明', '地址使用證明', 'Proof that the address may be used'),
        field: 'addressProof',
        form: 'copy',
        notes: text('产权证明或者租赁合同', '業權證明或租約', 'a title deed or a lease'),
      },
      'hk-registration': {
        title: text(
          '香港商业登记证',
          '香港商業登記證',
          'Hong Kong business registration certificate',
        ),
        form: 'copy',
      },
      'notarised-papers': {
        title: text(
          '经公证的投资者主体资格文件',
          '經公證的投資者主體資格文件',
          'Notarised papers of the investor',
        ),
        form: 'original',
        notes: text(
          '由中国委托公证人出具',
          '由中國委託公證人出具',
          'by a China-appointed attesting officer',
        ),
      },
    },
    fee: 'none',
    results: {
      granted: text(
        '企业登记号和登记凭证',
        '企業登記號碼和登記憑證',
        'A registration number and a certificate',
      ),
    },
  },
});
