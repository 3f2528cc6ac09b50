import { dateValue } from '../day.ts';
import { expectType, notes, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

/** Working days after `from` up to and including `to`. Unknown where a calendar is not published. */
export const workingDays: Mechanism<'workingDays'> = {
  key: 'workingDays',
  compile: (rule, at, scope) => {
    const from = scope.compile(rule.workingDays.from, `${at}.workingDays.from`);
    const to = scope.compile(rule.workingDays.to, `${at}.workingDays.to`);
    for (const operand of [from, to]) expectType(operand, ['date'], at, scope);
    const { calendar } = rule.workingDays;
    return {
      type: 'decimal',
      evaluate: (environment) => {
        const [start, end] = [from.evaluate(environment), to.evaluate(environment)];
        const days =
          start.value === null || end.value === null
            ? null
            : environment.workingDays(calendar, dateValue(start.value), dateValue(end.value));
        const value = days === null ? null : String(days);
        const missing = [...new Set([...start.missing, ...end.missing])];
        return {
          value,
          because: {
            mechanism: 'workingDays',
            value,
            ...notes(rule, { calendar }),
            of: [start.because, end.because],
          },
          missing: value === null && missing.length === 0 ? [`calendar:${calendar}`] : missing,
        };
      },
    };
  },
  say: ({ of, value }) =>
    sentence(
      {
        'zh-Hans': '{0} 至 {1} 共 {2} 个工作日',
        'zh-Hant': '{0} 至 {1} 共 {2} 個工作天',
        en: '{2} working days from {0} to {1}',
      },
      of[0]?.value,
      of[1]?.value,
      value,
    ),
};
