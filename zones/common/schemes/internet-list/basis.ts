import { text, type Source } from '@twinpark/core/model';
import { clockRows } from '../../clock-rows.ts';

/** All that is published about the list: six batches, applications at any time since, a green channel for
 * fixed lines, 777 serial numbers in all. Who signs, who may, for how long and when it is taken away was not
 * found: those are parameters. */
export const internetReply: Source = {
  instrument: text(
    '福田区对提案20240221的答复（深港通名单、固网绿色通道）',
    '福田區對提案20240221的答覆（深港通名單、固網綠色通道）',
    'Futian District’s reply to proposal 20240221 (the access list and the green channel for fixed lines)',
  ),
  date: '2024-05-09',
  verified: true,
};
export const internetParameters: Source = {
  instrument: text(
    '深港通名单管理（待核实的参数）',
    '深港通名單管理（有待核實的參數）',
    'Management of the access list (parameters to be verified)',
  ),
  verified: false,
};

export const internetClocks = clockRows('shenzhen', '2020-01-01', internetParameters, [
  // The whole of a list: the park's own review and then the opinions, each within its own days.
  { rule: 'internet.list', amount: 20, unit: 'working-day' },
  { rule: 'internet.review', amount: 10, unit: 'working-day' },
  { rule: 'internet.joint', amount: 10, unit: 'working-day' },
  { rule: 'internet.line', amount: 15, unit: 'working-day' },
  { rule: 'internet.serial', amount: 5, unit: 'working-day' },
]);
