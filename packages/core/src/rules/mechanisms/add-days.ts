import { dateOf, dateValue, dayNumber } from '../day.ts';
import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

/** Calendar days added to a date. Deadlines are clocks, not this. */
export const addDays: Mechanism<'addDays'> = {
  key: 'addDays',
  compile: (rule, at, scope) => {
    const to = scope.compile(rule.addDays.to, `${at}.addDays.to`);
    const days = scope.compile(rule.addDays.days, `${at}.addDays.days`);
    expectType(to, ['date'], `${at}.addDays.to`, scope);
    expectType(days, ['decimal'], `${at}.addDays.days`, scope);
    return {
      type: 'date',
      evaluate: strict('addDays', notes(rule), [to, days], ([date, n]) =>
        dateOf(dayNumber(dateValue(date!)) + Number(n)),
      ),
    };
  },
  say: ({ of, value }) =>
    sentence(
      {
        'zh-Hans': '{0} 加 {1} 天为 {2}',
        'zh-Hant': '{0} 加 {1} 天為 {2}',
        en: '{1} days after {0} is {2}',
      },
      of[0]?.value,
      of[1]?.value,
      value,
    ),
};
