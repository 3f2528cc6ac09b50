import { notes, type Mechanism } from '../mechanism.ts';
import { isAmount } from '../../model/index.ts';
import { isDecimal } from '../number.ts';
import { read, sentence } from '../say.ts';

/** A row by exact key; `otherwise` where no row fits. */
export const table: Mechanism<'table'> = {
  key: 'table',
  compile: (rule, at, scope) => {
    const operand = scope.compile(rule.table.of, `${at}.table.of`);
    const rows = new Map(Object.entries(rule.table.rows));
    const first = [...rows.values()][0];
    return {
      type:
        typeof first === 'boolean'
          ? 'yes-no'
          : isAmount(first)
            ? 'amount'
            : typeof first === 'string' && isDecimal(first)
              ? 'decimal'
              : typeof first === 'string'
                ? 'text'
                : 'any',
      evaluate: (environment) => {
        const of = operand.evaluate(environment);
        const key =
          of.value === null
            ? null
            : typeof of.value === 'string'
              ? of.value
              : JSON.stringify(of.value);
        const value = key === null ? null : (rows.get(key) ?? rule.table.otherwise ?? null);
        if (key !== null) {
          environment.visited?.add(`${at}.table.${rows.has(key) ? `rows.${key}` : 'otherwise'}`);
        }
        return {
          value,
          because: { mechanism: 'table', value, ...notes(rule), of: [of.because] },
          missing: of.missing,
        };
      },
    };
  },
  say: ({ of, value }) =>
    sentence(
      {
        'zh-Hans': '按表，{0} 对应 {1}',
        'zh-Hant': '按表，{0} 對應 {1}',
        en: 'by the table {0} gives {1}',
      },
      of[0] && read(of[0]),
      value,
    ),
};
