import { defineScheme, text } from '@twinpark/core/model';
import { applyingUnit, receiptNumber } from '../application/parts.ts';
import { day, long, setUnit, short } from '../application/plain-fields.ts';
import { medicineBasis } from '../medicine-import/basis.ts';

/** An adverse event of an imported drug or device (不良事件): reported by its gravity within so many days. */
export const medicineEvent = defineScheme({
  id: 'medicine-event',
  version: 1,
  title: text('药械通不良事件', '藥械通不良事件', 'Adverse events of imported drugs and devices'),
  summary: text(
    '医疗机构发现不良事件，按严重程度在时限内报告；药品监管部门核查并可以提出召回。',
    '醫療機構發現不良事件，按嚴重程度在時限內報告；藥品監管部門核查，並可提出回收。',
    'An institution notices an adverse event and reports it in time, by its gravity; the drug authority looks into it and may call for a recall.',
  ),
  side: 'sz',
  place: 'shenzhen',
  basis: medicineBasis,
  actors: {
    applicant: {
      ...applyingUnit,
      title: text('指定医疗机构', '指定醫療機構', 'designated institution'),
    },
    office: {
      title: text('药品监管部门', '藥品監管部門', 'drug authority'),
      party: 'unit',
      standing: true,
    },
  },
  fields: {
    title: { ...short, title: text('事件', '事件', 'Event') },
    institution: { ...setUnit, title: text('医疗机构', '醫療機構', 'Institution') },
    use: {
      kind: 'entry',
      register: 'medicine-uses',
      shows: ['name', 'batch', 'patient', 'on'],
      title: text('使用编号', '使用編號', 'Number of the use'),
      privacy: 'case',
      required: true,
    },
    gravity: {
      kind: 'choice',
      title: text('严重程度', '嚴重程度', 'Gravity'),
      options: {
        death: text('死亡', '死亡', 'death'),
        serious: text('严重', '嚴重', 'serious'),
        other: text('一般', '一般', 'other'),
      },
      privacy: 'case',
      required: true,
    },
    noticedOn: { ...day, title: text('发现日期', '發現日期', 'Noticed on') },
    report: { ...long, title: text('报告', '報告', 'Report') },
    finding: { ...long, title: text('核查结论', '核查結論', 'Finding') },
  },
  lookups: {
    usedBy: {
      title: text('使用机构', '使用機構', 'used by'),
      yields: 'text',
      from: { register: 'medicine-uses', entry: 'use', column: 'institution' },
    },
  },
  stages: {
    noticed: { title: text('待报告', '待報告', 'to be reported') },
    reported: { title: text('核查中', '核查中', 'looked into') },
    closed: { title: text('已办结', '已辦結', 'closed'), final: true },
    recall: { title: text('已提出召回', '已提出回收', 'recall called for'), final: true },
  },
  first: 'noticed',
  opening: {
    title: text('登记不良事件', '登記不良事件', 'Notice an event'),
    by: 'applicant',
    asks: ['title', 'use', 'gravity', 'noticedOn'],
    onlyIf: [
      {
        rule: { compare: { left: { lookup: 'usedBy' }, is: '=', right: { holder: 'applicant' } } },
        otherwise: text(
          '不是本机构的使用记录',
          '並非本機構的使用記錄',
          'the use was recorded by another institution',
        ),
      },
      {
        rule: { compare: { left: { field: 'noticedOn' }, is: '≤', right: { today: true } } },
        otherwise: text('发现日期晚于今天', '發現日期遲於今天', 'it was noticed on a day to come'),
      },
    ],
    effects: [
      { set: 'institution', to: { holder: 'applicant' } },
      { number: 'event' },
      { start: 'report', since: 'noticedOn' },
    ],
  },
  clocks: {
    report: {
      title: text('不良事件报告', '不良事件報告', 'report of the event'),
      owner: 'applicant',
      rule: [
        {
          to: 'medicine.adverse.death',
          if: { compare: { left: { field: 'gravity' }, is: '=', right: { constant: 'death' } } },
        },
        {
          to: 'medicine.adverse.serious',
          if: { compare: { left: { field: 'gravity' }, is: '=', right: { constant: 'serious' } } },
        },
        { to: 'medicine.adverse.other' },
      ],
    },
  },
  actions: {
    report: {
      title: text('报告', '報告', 'Report'),
      by: 'applicant',
      at: ['noticed'],
      asks: ['report'],
      effects: [{ stop: 'report' }],
      goes: 'reported',
    },
    close: {
      title: text('核查办结', '核查辦結', 'Close'),
      by: 'office',
      at: ['reported'],
      asks: ['finding'],
      goes: 'closed',
    },
    callForRecall: {
      title: text('提出召回', '提出回收', 'Call for a recall'),
      by: 'office',
      at: ['reported'],
      asks: ['finding'],
      goes: 'recall',
    },
  },
  outcomes: {
    closed: { title: text('办结', '辦結', 'closed'), at: 'closed', effects: [] },
    recall: { title: text('提出召回', '提出回收', 'recall called for'), at: 'recall', effects: [] },
  },
  numbers: { event: receiptNumber('药械不良') },
  guide: {
    audience: ['medical'],
    lifeEvents: ['bring-in'],
    channel: 'online',
    who: text(
      '使用药械通产品的指定医疗机构。',
      '使用藥械通產品的指定醫療機構。',
      'Designated institutions that gave the drug or device.',
    ),
    keywords: [
      text('不良反应', '不良反應', 'adverse reaction'),
      text('药品副作用', '藥物副作用', 'side effect of a drug'),
    ],
    materials: {},
    fee: 'none',
    days: { promised: 'report', limits: [{ clock: 'report' }] },
    results: { closed: text('核查结论', '核查結論', 'The finding') },
  },
});
