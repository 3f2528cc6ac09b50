import { dateValue } from '../day.ts';
import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

/** For yearly caps, quotas and figures. */
export const yearOf: Mechanism<'yearOf'> = {
  key: 'yearOf',
  compile: (rule, at, scope) => {
    const operand = scope.compile(rule.yearOf, `${at}.yearOf`);
    expectType(operand, ['date'], `${at}.yearOf`, scope);
    return {
      type: 'decimal',
      evaluate: strict('yearOf', notes(rule), [operand], ([date]) =>
        String(Number(dateValue(date!).slice(0, 4))),
      ),
    };
  },
  say: ({ of, value }) =>
    sentence(
      { 'zh-Hans': '{0} 属于 {1} 年', 'zh-Hant': '{0} 屬於 {1} 年', en: '{0} is in the year {1}' },
      of[0]?.value,
      value,
    ),
};
