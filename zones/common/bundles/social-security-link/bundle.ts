import { defineBundle, text } from '@twinpark/core/model';

/** 湾区社保通: who comes over from Hong Kong, Macao or Taiwan gets residence permit, social insurance and card by
 * one application. The zone has published the service's name; which steps it has is our reading. */
export const socialSecurityLink = defineBundle({
  id: 'social-security-link',
  version: 1,
  title: text('湾区社保通', '灣區社保通', 'Greater Bay Area social security link'),
  summary: text(
    '港澳台居民来园工作或生活：居住证、参保登记、社会保障卡，一次申请，问题只答一遍。',
    '港澳台居民來園工作或生活：居住證、參保登記、社會保障卡，一次申請，問題只答一次。',
    'Coming over from Hong Kong, Macao or Taiwan to work or live: residence permit, social insurance and card by one application, each question answered once.',
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
  audience: ['researcher', 'resident'],
  lifeEvents: ['move-over', 'social-security', 'family'],
  keywords: [
    text('港澳居民社保', '港澳居民社保', 'social security for Hong Kong and Macao residents'),
    text('来深圳上班', '來深圳上班', 'coming to work in Shenzhen'),
    text('交社保', '繳納社保', 'pay social insurance'),
  ],
  asks: {
    needsPermit: {
      kind: 'yes-no',
      title: text('要申领居住证吗', '需要申領居住證嗎', 'Do you need a residence permit?'),
      help: text(
        '已有居住证，或受雇参保不用居住证的，选“否”',
        '已有居住證，或受僱參保毋須居住證者，請選「否」',
        'no if you have one, or are insured by an employer and do not need one',
      ),
      privacy: 'case',
      required: true,
    },
  },
  parts: {
    permit: { scheme: 'hmt-residence-permit', when: { field: 'needsPermit' } },
    insurance: {
      scheme: 'social-insurance',
      after: [{ part: 'permit', outcomes: ['granted'] }],
    },
    card: {
      scheme: 'social-card',
      after: [{ part: 'insurance', outcomes: ['granted', 'grantedOnPledge', 'verified'] }],
      given: { insured: { of: 'insurance', number: 'number' } },
    },
  },
  shared: {
    name: { fields: { permit: 'name', insurance: 'name', card: 'name' } },
    document: { fields: { permit: 'document', insurance: 'document', card: 'document' } },
    residentOf: { fields: { permit: 'residentOf', insurance: 'residentOf' } },
    contact: { fields: { permit: 'contact', insurance: 'contact', card: 'contact' } },
  },
});
