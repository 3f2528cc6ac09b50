import { expectType, missingOf, notes, type Mechanism } from '../mechanism.ts';
import type { Text, Value } from '../../model/index.ts';
import { linesOf } from '../lines.ts';
import { commonCurrency, decimal, quantity, valueOf } from '../number.ts';
import { sentence } from '../say.ts';

/** Adds up a rule over the lines of a repeating group, of those lines alone for which `where` holds. */
export const total: Mechanism<'total'> = {
  key: 'total',
  compile: (rule, at, scope) => {
    const { over, of, where } = rule.total;
    const inside = scope.inside(over);
    const operand = inside.compile(of, `${at}.total.of`);
    expectType(operand, ['decimal', 'amount'], `${at}.total.of`, scope);
    const filter = where && inside.compile(where, `${at}.total.where`);
    return {
      type: operand.type,
      evaluate: (environment) => {
        const lines = linesOf(environment.values[over], filter, environment);
        const results = lines.counted.map(({ inside: seen }) => operand.evaluate(seen));
        const missing = [...lines.missing, ...missingOf(results)];
        const known = results.flatMap((r) => (r.value === null ? [] : [quantity(r.value)]));
        const value =
          missing.length > 0
            ? null
            : valueOf({
                n: known.reduce((sum, part) => sum.plus(part.n), decimal('0')),
                currency: commonCurrency(known),
              });
        return {
          value,
          because: {
            mechanism: 'total',
            value,
            ...notes(rule, { lines: String(lines.counted.length) }),
            of: [
              ...results.map((r) => r.because),
              ...lines.left.map(({ line, why }) => ({ ...why, label: leftOut(line, why.value) })),
            ],
          },
          missing,
        };
      },
    };
  },
  say: ({ detail, value }) =>
    sentence(
      { 'zh-Hans': '{0} 行合计 {1}', 'zh-Hant': '{0} 行合計 {1}', en: '{0} lines add up to {1}' },
      detail?.['lines'],
      value,
    ),
};

/** Names a line that is not added up; whether it should be may still be open. */
function leftOut(line: number, holds: Value | null): Text {
  const n = line + 1;
  return holds === null
    ? {
        'zh-Hans': `第 ${n} 行尚不能定`,
        'zh-Hant': `第 ${n} 行尚未能確定`,
        en: `line ${n} is still open`,
      }
    : { 'zh-Hans': `第 ${n} 行不计`, 'zh-Hant': `第 ${n} 行不計`, en: `line ${n} does not count` };
}
