import { text, type Source } from '@twinpark/core/model';
import { clockRows } from '../../clock-rows.ts';

/** A public reply names the services for talents (evaluation pilot, medical care, housing, schooling); amounts,
 * conditions and days were not found anywhere and are parameters. */
export const talentReply: Source = {
  instrument: text(
    '福田区对提案20240221的答复（人才评价试点，医疗、住房、子女教育保障）',
    '福田區對提案20240221的答覆（人才評價試點，醫療、住房、子女教育保障）',
    'Futian District’s reply to proposal 20240221 (evaluation pilot; medical care, housing, schooling)',
  ),
  date: '2024-05-09',
  verified: true,
};
export const talentParameters: Source = {
  instrument: text(
    '人才服务办理办法（待核实的参数）',
    '人才服務辦理辦法（有待核實的參數）',
    'How services for talents are given (parameters to be verified)',
  ),
  verified: false,
};

export const talentClocks = clockRows('shenzhen', '2020-01-01', talentParameters, [
  { rule: 'talent.evaluation', amount: 30, unit: 'working-day' },
  { rule: 'talent.opinion', amount: 10, unit: 'working-day' },
  { rule: 'talent.housing', amount: 15, unit: 'working-day' },
  { rule: 'talent.medical', amount: 5, unit: 'working-day' },
  { rule: 'talent.schooling', amount: 20, unit: 'working-day' },
]);
