import { text, type Source } from '@twinpark/core/model';
import { clockRows } from '../../clock-rows.ts';

/** Read on secondary pages: 23 articles, from 2021-01-01, ten working days, published, valid in nine cities,
 * announced as a trial of five years. What holds after the end of 2025 was not found. */
const source = {
  instrument: text(
    '香港工程建设咨询企业和专业人士在粤港澳大湾区内地城市开业执业试点管理暂行办法（粤建规范〔2020〕1号）',
    '香港工程建設諮詢企業和專業人士在粵港澳大灣區內地城市開業執業試點管理暫行辦法（粵建規範〔2020〕1號）',
    'Interim measures on the pilot for Hong Kong construction consultants and professionals practising in the mainland cities of the Greater Bay Area (粤建规范〔2020〕1号)',
  ),
  date: '2021-01-01',
  address: 'http://zs.gov.cn/gcjslyxm/fgwj/content/post_1990444.html',
};
export const pilotMeasure: Source = { ...source, verified: true };
export const trialPeriod: Source = { ...source, verified: false };

export const recognitionClocks = [
  ...clockRows('shenzhen', '2021-01-01', pilotMeasure, [
    { rule: 'recognition.decision', amount: 10, unit: 'working-day' },
  ]),
];
