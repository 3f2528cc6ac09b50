import { text, type Source } from '@twinpark/core/model';
import { clockRows } from '../../clock-rows.ts';

/** What is known of 科汇通: that the pilot was approved in September 2023, that it is for research bodies that are
 * no enterprises and have foreign or Hong Kong funding, and that the city began in November 2023 to explore
 * audits by Hong Kong and Macao standards. No quota, no list of papers and no bank's deadline was found, so
 * nothing of the kind is written into the schemes. */
export const pilotGuide: Source = {
  instrument: text(
    '河套深圳园区“科汇通”试点业务操作指引（外汇局深圳市分局，未见原文）',
    '河套深圳園區「科匯通」試點業務操作指引（外匯局深圳市分局，未見原文）',
    'Guide to the 科汇通 pilot in the Shenzhen Park, SAFE Shenzhen (the text itself was not seen)',
  ),
  date: '2023-09-08',
  verified: false,
};
export const auditReply: Source = {
  instrument: text(
    '福田区对提案20240221的答复（探索在河套采用港澳审计准则）',
    '福田區對提案20240221的答覆（探索在河套採用港澳審計準則）',
    'Futian District’s reply to proposal 20240221 (Hong Kong and Macao audit standards are being explored in Hetao)',
  ),
  date: '2024-05-09',
  verified: true,
};
const parameters: Source = {
  instrument: text(
    '科汇通办理时限（待核实的参数）',
    '科匯通辦理時限（有待核實的參數）',
    'Time limits of 科汇通 (parameters to be verified)',
  ),
  verified: false,
};
export const moneyClocks = clockRows('shenzhen', '2023-09-08', parameters, [
  { rule: 'money.body', amount: 10, unit: 'working-day' },
  { rule: 'money.registration', amount: 5, unit: 'working-day' },
  { rule: 'money.instruction', amount: 3, unit: 'working-day' },
  { rule: 'money.audit', amount: 20, unit: 'working-day' },
  { rule: 'money.recognition', amount: 20, unit: 'working-day' },
]);
