import { missingOf, notes, type Mechanism } from '../mechanism.ts';
import { linesOf } from '../lines.ts';
import { sentence } from '../say.ts';

/** Whether something holds for every line of a repeating group; where not, which line it is and why. */
export const every: Mechanism<'every'> = {
  key: 'every',
  compile: (rule, at, scope) => {
    const { over, holds } = rule.every;
    const condition = scope.inside(over).compile(holds, `${at}.every.holds`);
    if (condition.type !== 'yes-no' && condition.type !== 'any') {
      scope.problem(
        at,
        `a rule of type ${condition.type} is asked of every line`,
        'use a rule that says yes or no',
      );
    }
    return {
      type: 'yes-no',
      evaluate: (environment) => {
        const { counted } = linesOf(environment.values[over], undefined, environment);
        const results = counted.map(({ inside }) => condition.evaluate(inside));
        const wrong = results.findIndex(({ value }) => value === false);
        const unmet = results[wrong];
        const missing = unmet ? [] : missingOf(results);
        const value = unmet ? false : missing.length > 0 ? null : true;
        return {
          value,
          because: {
            mechanism: 'every',
            value,
            ...notes(rule, { line: String(wrong + 1), lines: String(counted.length) }),
            of: unmet ? [unmet.because] : [],
          },
          missing,
        };
      },
    };
  },
  say: ({ detail, value }) =>
    value === false
      ? sentence(
          { 'zh-Hans': '第 {0} 行', 'zh-Hant': '第 {0} 行', en: 'line {0}' },
          detail?.['line'],
        )
      : sentence(
          { 'zh-Hans': '共 {0} 行', 'zh-Hant': '共 {0} 行', en: 'lines: {0}' },
          detail?.['lines'],
        ),
};
