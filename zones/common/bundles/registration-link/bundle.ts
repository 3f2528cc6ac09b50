import { defineBundle, text } from '@twinpark/core/model';

/** 深港通注册易: an investor from Hong Kong sets up a company by one application: registration, seals, tax, and
 * social insurance where people are hired. The zone has published the service's name; which steps it has is
 * our reading. */
export const registrationLink = defineBundle({
  id: 'registration-link',
  version: 1,
  title: text('深港通注册易', '深港通註冊易', 'Shenzhen–Hong Kong registration link'),
  summary: text(
    '香港投资者在园区开办企业：登记、印章、税务、社保，一次申请，登记办成后其余同时开始。',
    '香港投資者在園區開辦企業：登記、印章、稅務、社保，一次申請，登記辦妥後其餘同時開始。',
    'Setting up a company from Hong Kong: registration, seals, tax and social insurance by one application; once it is registered the others begin at the same time.',
  ),
  basis: [
    {
      instrument: text(
        '合作区公开材料（仅见服务名称，步骤为本系统设定）',
        '合作區公開資料（僅見服務名稱，步驟由本系統設定）',
        'Published by the zone (the name alone; the steps are ours)',
      ),
      verified: false,
    },
  ],
  audience: ['firm', 'institute'],
  lifeEvents: ['set-up'],
  keywords: [
    text('开办企业一件事', '開辦企業一件事', 'starting a company'),
    text('营业执照', '營業執照', 'business licence'),
    text('开公司', '開公司', 'start a company'),
    text('香港公司', '香港公司', 'Hong Kong company'),
    text('注册公司', '註冊公司', 'register a company'),
  ],
  asks: {
    hires: {
      kind: 'yes-no',
      title: text('开办时就要招人吗', '開辦時便會聘用人員嗎', 'Will it hire people at once?'),
      privacy: 'case',
      required: true,
    },
  },
  parts: {
    registration: { scheme: 'company-registration' },
    seals: {
      scheme: 'seal-filing',
      after: [{ part: 'registration', outcomes: ['granted', 'grantedOnPledge', 'verified'] }],
      given: { companyNumber: { of: 'registration', number: 'number' } },
    },
    tax: {
      scheme: 'tax-registration',
      after: [{ part: 'registration', outcomes: ['granted', 'grantedOnPledge', 'verified'] }],
      given: { companyNumber: { of: 'registration', number: 'number' } },
    },
    insurance: {
      scheme: 'employer-insurance',
      when: { field: 'hires' },
      after: [{ part: 'registration', outcomes: ['granted', 'grantedOnPledge', 'verified'] }],
      given: { companyNumber: { of: 'registration', number: 'number' } },
    },
  },
  shared: {
    company: {
      fields: { registration: 'title', seals: 'title', tax: 'title', insurance: 'title' },
    },
    legalPerson: {
      fields: { registration: 'legalPerson', seals: 'legalPerson', tax: 'legalPerson' },
    },
    contact: {
      fields: { registration: 'contact', seals: 'contact', tax: 'contact', insurance: 'contact' },
    },
  },
});
