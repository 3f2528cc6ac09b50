import { text, type Field } from '@twinpark/core/model';
import { intakeFields } from '../application/parts.ts';
import { askingFields } from '../talent/parts.ts';

export const fields = {
  ...intakeFields,
  ...askingFields,
  wish: {
    kind: 'choice',
    title: text('申请方式', '申請方式', 'What is wanted'),
    options: {
      flat: text('人才公寓', '人才公寓', 'a flat'),
      subsidy: text('租房补贴', '租屋津貼', 'a rent subsidy'),
    },
    privacy: 'case',
    required: true,
  },
  household: {
    kind: 'decimal',
    places: 0,
    min: '1',
    max: '12',
    unit: text('人', '人', 'people'),
    title: text('同住人数', '同住人數', 'People in the household'),
    privacy: 'case',
    required: true,
  },
  noHome: {
    kind: 'yes-no',
    title: text(
      '本市没有自有住房（承诺）',
      '在本市沒有自置住房（承諾）',
      'Declares to own no home in the city',
    ),
    privacy: 'case',
    required: true,
  },
  flat: {
    kind: 'text',
    title: text('配租房号', '獲編配的單位', 'Flat given'),
    privacy: 'case',
    maxLength: 60,
    required: true,
  },
  monthly: {
    kind: 'amount',
    currencies: ['CNY'],
    title: text('每月补贴', '每月津貼', 'Subsidy a month'),
    privacy: 'case',
  },
  nextMonth: {
    kind: 'date',
    title: text('下一期起始日', '下一期起始日', 'The next month to be paid begins'),
    privacy: 'case',
  },
  until: { kind: 'date', title: text('有效期至', '有效期至', 'Valid until'), privacy: 'case' },
} as const satisfies Record<string, Field>;
