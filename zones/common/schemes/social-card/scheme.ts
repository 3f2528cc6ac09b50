import { text, type Scheme, type Source } from '@twinpark/core/model';
import { personName, travelDocument } from '../decided/people.ts';
import { decidedService } from '../decided/service.ts';

const basis: Source = {
  instrument: text(
    '中华人民共和国社会保障卡管理办法',
    '中華人民共和國社會保障卡管理辦法',
    'Measures on social security cards',
  ),
  date: '2011-04-20',
  verified: false,
};

/** Social security cards (社会保障卡申领). */
export const socialCard: Scheme = decidedService({
  id: 'social-card',
  title: text('社会保障卡申领', '社會保障卡申領', 'Social security card'),
  summary: text(
    '已参保的港澳台居民申领社会保障卡，就医结算、领取待遇。',
    '已參保的港澳台居民申領社會保障卡，用於求診結算、領取待遇。',
    'For insured residents of Hong Kong, Macao and Taiwan: the card with which one pays doctors and draws benefits.',
  ),
  basis: [basis],
  office: text('发卡机构', '發卡機構', 'card office'),
  fields: {
    title: {
      kind: 'choice',
      title: text('卡的形式', '卡的形式', 'Kind of card'),
      options: {
        card: text('实体卡', '實體卡', 'a card'),
        electronic: text('电子卡', '電子卡', 'on the telephone'),
      },
      privacy: 'case',
      required: true,
    },
    name: personName,
    document: travelDocument,
    insured: {
      kind: 'text',
      title: text('参保号', '參保號碼', 'Insurance number'),
      privacy: 'case',
      maxLength: 40,
      required: true,
    },
    photo: {
      kind: 'file',
      title: text('证件照片', '證件相片', 'Photograph'),
      privacy: 'personal',
      seenBy: ['counter', 'office'],
      accept: ['image/jpeg', 'image/png'],
      maxBytes: 5_000_000,
    },
  },
  asks: ['title', 'name', 'document', 'insured', 'photo'],
  clock: 'social-card',
  granted: text('已发卡', '已發卡', 'issued'),
  register: {
    id: 'social-cards',
    title: text('社会保障卡', '社會保障卡', 'Social security cards'),
    columns: {
      insured: {
        title: text('参保号', '參保號碼', 'Insurance number'),
        kind: 'text',
        privacy: 'case',
      },
    },
  },
  certificate: {
    title: text('社会保障卡', '社會保障卡', 'The card'),
    statement: text(
      '持卡人可凭本卡就医结算、领取社会保险待遇。',
      '持卡人可憑本卡求診結算、領取社會保險待遇。',
      'The holder may with this card pay for treatment and draw social insurance benefits.',
    ),
    claims: {
      name: { title: text('姓名', '姓名', 'Name') },
      insured: { title: text('参保号', '參保號碼', 'Insurance number') },
    },
  },
  numberForm: '社保卡{year}{seq:6}',
  receipt: '卡',
  guide: {
    audience: ['researcher', 'resident'],
    lifeEvents: ['social-security', 'family'],
    channel: 'both',
    who: text(
      '已在深圳参加社会保险的港澳台居民。',
      '已在深圳參加社會保險的港澳台居民。',
      'Residents of Hong Kong, Macao and Taiwan who are insured in Shenzhen.',
    ),
    keywords: [
      text('社保卡', '社保卡', 'social security card'),
      text('医保卡', '醫保卡', 'medical insurance card'),
      text('看病报销', '求診報銷', 'pay the doctor'),
    ],
    materials: {
      'travel-permit': {
        title: text('来往内地通行证', '來往內地通行證', 'Mainland travel permit'),
        form: 'original',
      },
      photograph: {
        title: text('证件照片', '證件相片', 'Photograph'),
        field: 'photo',
        form: 'electronic',
        notes: text(
          '近期正面，JPEG 或 PNG',
          '近照、正面，JPEG 或 PNG',
          'recent, facing the camera, JPEG or PNG',
        ),
      },
    },
    fee: 'none',
    results: { granted: text('社会保障卡', '社會保障卡', 'The card') },
  },
});
