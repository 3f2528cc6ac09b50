import { text } from '@twinpark/core/model';
import { clockRows } from '../../clock-rows.ts';

/** No published text was found that says how long each step takes: all are parameters. */
export const trainingSupportClocks = clockRows(
  'shenzhen',
  '2020-01-01',
  {
    instrument: text(
      '校企人才培养支持时限（待核实的参数）',
      '校企人才培養支援時限（有待核實的參數）',
      'Time limits of school–enterprise training support (parameters to be verified)',
    ),
    verified: false,
  },
  [
    { rule: 'training-support.review', amount: 20, unit: 'working-day', extension: 10 },
    { rule: 'training-support.publicity', amount: 5, unit: 'working-day' },
    { rule: 'training-support.objection', amount: 10, unit: 'working-day' },
    { rule: 'training-support.payment', amount: 15, unit: 'working-day' },
  ],
);
