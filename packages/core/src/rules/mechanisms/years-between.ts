import { addMonths, dateValue } from '../day.ts';
import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

/** A year is whole on the day of the same month and day; whoever was born on 29 February is a year older on
 * 28 February. Before `from` it is less than zero. */
export const yearsBetween: Mechanism<'yearsBetween'> = {
  key: 'yearsBetween',
  compile: (rule, at, scope) => {
    const from = scope.compile(rule.yearsBetween.from, `${at}.yearsBetween.from`);
    const to = scope.compile(rule.yearsBetween.to, `${at}.yearsBetween.to`);
    expectType(from, ['date'], `${at}.yearsBetween.from`, scope);
    expectType(to, ['date'], `${at}.yearsBetween.to`, scope);
    return {
      type: 'decimal',
      evaluate: strict('yearsBetween', notes(rule), [from, to], (dates) => {
        const [start = '', end = ''] = dates.map(dateValue);
        const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
        return String(addMonths(start, years * 12) > end ? years - 1 : years);
      }),
    };
  },
  say: ({ of, value }) =>
    sentence(
      {
        'zh-Hans': '从 {0} 到 {1} 满 {2} 年',
        'zh-Hant': '由 {0} 至 {1} 滿 {2} 年',
        en: '{2} whole years from {0} to {1}',
      },
      of[0]?.value,
      of[1]?.value,
      value,
    ),
};
