import { expectType, notes, type Mechanism, type ValueType } from '../mechanism.ts';
import { isAmount, type Value } from '../../model/index.ts';
import { decimal, isDecimal, quantity } from '../number.ts';
import { sentence } from '../say.ts';

/** The row with the greatest `from` not above the value; below the first row: nothing is known. */
export const brackets: Mechanism<'brackets'> = {
  key: 'brackets',
  compile: (rule, at, scope) => {
    const operand = scope.compile(rule.brackets.of, `${at}.brackets.of`);
    expectType(operand, ['decimal', 'amount'], `${at}.brackets.of`, scope);
    const rows = rule.brackets.rows.map((row, i) => {
      if (!isDecimal(row.from)) {
        scope.problem(`${at}.brackets.rows[${i}]`, `"${row.from}" is no decimal`, 'write "70000"');
      }
      return { from: decimal(isDecimal(row.from) ? row.from : '0'), value: row.value };
    });
    for (const [i, row] of rows.entries()) {
      const before = rows[i - 1];
      if (before && before.from.gte(row.from)) {
        scope.problem(`${at}.brackets.rows[${i}]`, 'rows do not ascend', 'order them by `from`');
      }
    }
    return {
      type: typeOf(rows[0]?.value),
      evaluate: (environment) => {
        const of = operand.evaluate(environment);
        const row =
          of.value === null
            ? undefined
            : rows.findLast((candidate) => candidate.from.lte(quantity(of.value!).n));
        if (row) environment.visited?.add(`${at}.brackets.rows[${rows.indexOf(row)}]`);
        const value = row?.value ?? null;
        return {
          value,
          because: {
            mechanism: 'brackets',
            value,
            ...notes(rule, { from: row?.from.toFixed() ?? '' }),
            of: [of.because],
          },
          missing: of.missing,
        };
      },
    };
  },
  say: ({ detail, of, value }) =>
    sentence(
      {
        'zh-Hans': '{0} 属于 {1} 起的一档：{2}',
        'zh-Hant': '{0} 屬於 {1} 起的一檔：{2}',
        en: '{0} falls into the bracket from {1}: {2}',
      },
      of[0]?.value,
      detail?.['from'],
      value,
    ),
};

function typeOf(value: Value | undefined): ValueType {
  if (value === undefined) return 'any';
  if (typeof value === 'boolean') return 'yes-no';
  if (isAmount(value)) return 'amount';
  return typeof value === 'string' && isDecimal(value) ? 'decimal' : 'any';
}
