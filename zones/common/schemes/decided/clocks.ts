import { text } from '@twinpark/core/model';
import { clockRows } from '../../clock-rows.ts';

/** How long the services of the two named bundles may take. What the zone has published about them names neither steps
 * nor days: all are parameters. */
export const decidedClocks = clockRows(
  'shenzhen',
  '2020-01-01',
  {
    instrument: text(
      '湾区社保通、深港通注册易各事项时限（待核实的参数）',
      '灣區社保通、深港通註冊易各事項時限（有待核實的參數）',
      'Time limits of the services of the social security and registration links (parameters to be verified)',
    ),
    verified: false,
  },
  [
    { rule: 'hmt-residence-permit', amount: 20, unit: 'working-day' },
    { rule: 'social-insurance', amount: 5, unit: 'working-day' },
    { rule: 'social-card', amount: 10, unit: 'working-day' },
    { rule: 'company-registration', amount: 3, unit: 'working-day' },
    { rule: 'seal-filing', amount: 1, unit: 'working-day' },
    { rule: 'tax-registration', amount: 1, unit: 'working-day' },
    { rule: 'employer-insurance', amount: 2, unit: 'working-day' },
  ],
);
