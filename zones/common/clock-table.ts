import { text, type ClockRule } from '@twinpark/core/model';
import { clockRows } from './clock-rows.ts';
import { intakeClockRows, pledgeClockRows } from './schemes/application/clocks.ts';
import { licenceClocks } from './schemes/application/licence.ts';
import { decidedClocks } from './schemes/decided/clocks.ts';
import { internetClocks } from './schemes/internet-list/basis.ts';
import { talentClocks } from './schemes/talent/basis.ts';
import { medicineClocks } from './schemes/medicine-import/basis.ts';
import { moneyClocks } from './schemes/money-body/basis.ts';
import { researchClocks } from './schemes/research-goods/basis.ts';
import { recognitionClocks } from './schemes/recognition/basis.ts';
import { workPermitClocks } from './schemes/work-permit/clocks.ts';
import { trainingSupportClocks } from './schemes/training-support/clocks.ts';

/** How long each step of a scheme may take, by place, instrument and date. The numbers now in
 * force in Shenzhen are not known to us: its rows are parameters, marked unverified, to be replaced by
 * whoever has the instrument in hand. Secondary copies of other places' rules are unverified too. */
export const clockTable: readonly ClockRule[] = [
  ...intakeClockRows,
  ...pledgeClockRows,
  ...licenceClocks,
  ...internetClocks,
  ...medicineClocks,
  ...moneyClocks,
  ...recognitionClocks,
  ...researchClocks,
  ...talentClocks,
  ...trainingSupportClocks,
  ...decidedClocks,
  ...workPermitClocks,
  ...clockRows(
    'shenzhen',
    '1998-01-01',
    {
      instrument: text(
        '深圳市提案办理规定（待核实的参数）',
        '深圳市提案辦理規定（有待核實的參數）',
        'Shenzhen rules on handling proposals (parameters to be verified)',
      ),
      verified: false,
    },
    [
      { rule: 'assign.session', amount: 30, unit: 'day' },
      { rule: 'assign.inter-session', amount: 5, unit: 'working-day' },
      { rule: 'return', amount: 10, unit: 'day', article: '4' },
      { rule: 'return-decision', amount: 7, unit: 'day' },
      { rule: 'co-opinion', amount: 1, unit: 'month' },
      { rule: 'reply.suggestion', amount: 3, unit: 'month', extension: 3 },
      { rule: 'reply.session', amount: 5, unit: 'month', extension: 1 },
      { rule: 'reply.inter-session', amount: 3, unit: 'month', extension: 3 },
      // Ours: no instrument that we have seen says by when a reply is signed that was taken over.
      { rule: 'sign-merged', amount: 10, unit: 'day' },
      { rule: 'redo-order', amount: 7, unit: 'day' },
      { rule: 'redo', amount: 1, unit: 'month' },
      { rule: 'rating', amount: 30, unit: 'day' },
      { rule: 'follow-up', amount: 6, unit: 'month' },
    ],
  ),
  ...clockRows(
    'shenzhen',
    '2025-01-01',
    {
      instrument: text(
        '驻园证明示例办法（并非真实文件）',
        '駐園證明示例辦法（並非真實文件）',
        'Invented measure on certificates of residence (not a real instrument)',
      ),
      verified: false,
    },
    [{ rule: 'residence', amount: 10, unit: 'working-day' }],
  ),
  ...clockRows(
    'sichuan',
    '2000-01-01',
    {
      instrument: text(
        '四川省办理建议提案办法',
        '四川省辦理建議提案辦法',
        'Sichuan measure on handling suggestions and proposals',
      ),
      verified: false,
    },
    [
      { rule: 'assign.session', amount: 30, unit: 'day' },
      { rule: 'assign.inter-session', amount: 5, unit: 'working-day' },
      { rule: 'return', amount: 10, unit: 'day' },
      { rule: 'return-decision', amount: 7, unit: 'day' },
      { rule: 'co-opinion', amount: 1, unit: 'month' },
      { rule: 'reply.suggestion', amount: 3, unit: 'month', extension: 3 },
      { rule: 'reply.session', amount: 5, unit: 'month', extension: 1 },
      { rule: 'reply.inter-session', amount: 3, unit: 'month', extension: 3 },
      { rule: 'redo-order', amount: 7, unit: 'day' },
      { rule: 'redo', amount: 3, unit: 'month' },
      { rule: 'rating', amount: 30, unit: 'day' },
      { rule: 'follow-up', amount: 6, unit: 'month' },
    ],
  ),
  ...clockRows(
    'fujian',
    '2000-01-01',
    {
      instrument: text(
        '福建省办理建议提案办法',
        '福建省辦理建議提案辦法',
        'Fujian measure on handling suggestions and proposals',
      ),
      verified: false,
    },
    [
      { rule: 'return', amount: 5, unit: 'working-day' },
      { rule: 'co-opinion', amount: 1, unit: 'month', article: '20' },
      { rule: 'reply.suggestion', amount: 3, unit: 'month', extension: 3 },
      { rule: 'reply.session', amount: 3, unit: 'month', extension: 3 },
      { rule: 'reply.inter-session', amount: 3, unit: 'month', extension: 3 },
    ],
  ),
  ...clockRows(
    'guangzhou',
    '2000-01-01',
    {
      instrument: text(
        '广州市办理建议提案规定',
        '廣州市辦理建議提案規定',
        'Guangzhou rules on handling suggestions and proposals',
      ),
      verified: false,
    },
    [{ rule: 'return-decision', amount: 7, unit: 'day', article: '12' }],
  ),
  ...clockRows(
    'yulin',
    '2019-01-01',
    {
      instrument: text(
        '玉林市办理建议提案工作规定（2019年）',
        '玉林市辦理建議提案工作規定（2019年）',
        'Yulin rules on handling suggestions and proposals (2019)',
      ),
      address: 'http://www.yulin.gov.cn/zcwj/yzbd/t8706881.shtml',
      verified: true,
    },
    [{ rule: 'return', amount: 7, unit: 'working-day' }],
  ),
];
