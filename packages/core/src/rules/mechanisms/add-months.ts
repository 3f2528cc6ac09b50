import { addMonths as monthsLater, dateValue } from '../day.ts';
import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

/** How long something holds that holds for months or years. Deadlines are clocks, not this. */
export const addMonths: Mechanism<'addMonths'> = {
  key: 'addMonths',
  compile: (rule, at, scope) => {
    const to = scope.compile(rule.addMonths.to, `${at}.addMonths.to`);
    const months = scope.compile(rule.addMonths.months, `${at}.addMonths.months`);
    expectType(to, ['date'], `${at}.addMonths.to`, scope);
    expectType(months, ['decimal'], `${at}.addMonths.months`, scope);
    return {
      type: 'date',
      evaluate: strict('addMonths', notes(rule), [to, months], ([date, n]) =>
        monthsLater(dateValue(date!), Number(n)),
      ),
    };
  },
  say: ({ of, value }) =>
    sentence(
      {
        'zh-Hans': '{0} 加 {1} 个月为 {2}',
        'zh-Hant': '{0} 加 {1} 個月為 {2}',
        en: '{1} months after {0} is {2}',
      },
      of[0]?.value,
      of[1]?.value,
      value,
    ),
};
