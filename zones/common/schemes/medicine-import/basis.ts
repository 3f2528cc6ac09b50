import { text, type ClockRule, type Source } from '@twinpark/core/model';
import { clockRows } from '../../clock-rows.ts';

/** 港澳药械通: Guangdong's regulation was passed on 31 July 2024 and has been in force since 1 December 2024. The
 * days of Article 8 are certain; they were read on a secondary page, so the rows stay unverified until somebody
 * has the regulation in hand. Which authority takes which half is our reading. */
export const regulation: Source = {
  instrument: text(
    '广东省粤港澳大湾区内地临床急需进口港澳药品医疗器械管理条例',
    '廣東省粵港澳大灣區內地臨牀急需進口港澳藥品醫療器械管理條例',
    'Guangdong regulation on urgently needed drugs and devices imported from Hong Kong and Macao',
  ),
  date: '2024-12-01',
  verified: false,
};
const guide2025: Source = {
  instrument: text(
    '港澳药械通申报指南（2025年3月，代替2022年指南）',
    '港澳藥械通申報指南（2025年3月，代替2022年指南）',
    'Guide of March 2025 for applications (it replaces the guide of 2022)',
  ),
  date: '2025-03-01',
  verified: false,
};
const parameters: Source = {
  instrument: text(
    '不良事件报告和召回时限（待核实的参数）',
    '不良事件報告及回收時限（有待核實的參數）',
    'Time limits for reporting adverse events and for recalls (parameters to be verified)',
  ),
  verified: false,
};
export const medicineBasis = [regulation, guide2025] as const;

export const medicineClocks = [
  ...clockRows('shenzhen', '2024-12-01', regulation, [
    { rule: 'medicine.listed', amount: 10, unit: 'working-day', article: '8' },
    { rule: 'medicine.listed.half', amount: 5, unit: 'working-day', article: '8' },
    { rule: 'medicine.unlisted', amount: 20, unit: 'working-day', article: '8' },
    { rule: 'medicine.unlisted.half', amount: 10, unit: 'working-day', article: '8' },
  ]),
  ...clockRows('shenzhen', '2024-12-01', parameters, [
    { rule: 'medicine.trace', amount: 5, unit: 'working-day' },
  ]),
  // Reports and recalls do not wait for a working day.
  ...(
    [
      ['adverse.death', 1],
      ['adverse.serious', 15],
      ['adverse.other', 30],
      ['recall.1', 1],
      ['recall.2', 3],
      ['recall.3', 7],
    ] as const
  ).map(([rule, amount]): ClockRule => ({
    rule: `medicine.${rule}`,
    place: 'shenzhen',
    from: '2024-12-01',
    amount,
    unit: 'day',
    calendar: 'mainland',
    source: parameters,
  })),
];
