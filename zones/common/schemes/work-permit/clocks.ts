import { text } from '@twinpark/core/model';
import { clockRows } from '../../clock-rows.ts';

/** Five working days for class A and ten days after entry were read on secondary pages; the others nowhere. */
export const workPermitClocks = clockRows(
  'shenzhen',
  '2016-11-01',
  {
    instrument: text(
      '外国人来华工作许可时限（待核实的参数）',
      '外國人來華工作許可時限（有待核實的參數）',
      'Time limits of work permits (parameters to be verified)',
    ),
    verified: false,
  },
  [
    { rule: 'work-permit.review', amount: 10, unit: 'working-day' },
    { rule: 'work-permit.arrival', amount: 10, unit: 'day' },
    { rule: 'work-permit.issue.a', amount: 5, unit: 'working-day' },
    { rule: 'work-permit.issue', amount: 10, unit: 'working-day' },
  ],
);
