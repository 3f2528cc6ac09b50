import { text } from '@twinpark/core/model';
import { clockRows } from '../../clock-rows.ts';

/** How long the counter may take to accept, and the applicant to correct. That correction is asked for
 * once and within five days is commonly said; we have not read it in the instrument. */
export const intakeClockRows = clockRows(
  'shenzhen',
  '2004-07-01',
  {
    instrument: text(
      '中华人民共和国行政许可法（受理和补正，天数待核实）',
      '中華人民共和國行政許可法（受理及補正，日數有待核實）',
      'Administrative Licensing Law (acceptance and correction, days to be verified)',
    ),
    verified: false,
  },
  [
    { rule: 'counter.intake', amount: 5, unit: 'working-day' },
    { rule: 'counter.correction', amount: 10, unit: 'working-day' },
  ],
);

/** How soon a declaration (告知承诺) is looked into. Which services of the zone are granted on one, and within how many days
 * it is checked, nothing we have read says: our choice, a parameter. */
export const pledgeClockRows = clockRows(
  'shenzhen',
  '2020-01-01',
  {
    instrument: text(
      '告知承诺事后核查（待核实的参数）',
      '告知承諾事後核查（有待核實的參數）',
      'Checking declarations afterwards (parameter to be verified)',
    ),
    verified: false,
  },
  [{ rule: 'pledge.check', amount: 30, unit: 'working-day' }],
);
