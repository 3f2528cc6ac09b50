import { notes, type Mechanism } from '../mechanism.ts';
import { linesOf } from '../lines.ts';
import { sentence } from '../say.ts';

/** How many lines a repeating group has, or how many of them for which `where` holds. */
export const count: Mechanism<'count'> = {
  key: 'count',
  compile: (rule, at, scope) => {
    const { over, where } = rule.count;
    const filter = where && scope.inside(over).compile(where, `${at}.count.where`);
    return {
      type: 'decimal',
      evaluate: (environment) => {
        const lines = linesOf(environment.values[over], filter, environment);
        const missing = environment.awaited?.includes(over) === true ? [over] : lines.missing;
        const value = missing.length > 0 ? null : String(lines.counted.length);
        return {
          value,
          because: { mechanism: 'count', value, ...notes(rule), of: [] },
          missing,
        };
      },
    };
  },
  say: ({ value }) =>
    sentence({ 'zh-Hans': '共 {0} 行', 'zh-Hant': '共 {0} 行', en: 'lines: {0}' }, value),
};
