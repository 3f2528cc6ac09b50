import { dateValue, dayNumber } from '../day.ts';
import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

/** Calendar days from one date to another; negative when the second lies before the first. */
export const daysBetween: Mechanism<'daysBetween'> = {
  key: 'daysBetween',
  compile: (rule, at, scope) => {
    const operands = [
      scope.compile(rule.daysBetween.from, `${at}.daysBetween.from`),
      scope.compile(rule.daysBetween.to, `${at}.daysBetween.to`),
    ];
    for (const operand of operands) expectType(operand, ['date'], at, scope);
    return {
      type: 'decimal',
      evaluate: strict('daysBetween', notes(rule), operands, ([from, to]) =>
        String(dayNumber(dateValue(to!)) - dayNumber(dateValue(from!))),
      ),
    };
  },
  say: ({ of, value }) =>
    sentence(
      {
        'zh-Hans': '{0} 至 {1} 共 {2} 天',
        'zh-Hant': '{0} 至 {1} 共 {2} 天',
        en: '{2} days from {0} to {1}',
      },
      of[0]?.value,
      of[1]?.value,
      value,
    ),
};
