import { expectType, notes, type Mechanism } from '../mechanism.ts';
import { dateValue, isDate } from '../day.ts';
import { sentence } from '../say.ts';

/** The rule in force on a date. Before the first version nothing is known. */
export const versions: Mechanism<'versions'> = {
  key: 'versions',
  compile: (rule, at, scope) => {
    const on = scope.compile(rule.versions.on, `${at}.versions.on`);
    expectType(on, ['date'], `${at}.versions.on`, scope);
    const rows = rule.versions.rows.map((row, i) => {
      const place = `${at}.versions.rows[${i}]`;
      if (!isDate(row.from)) scope.problem(place, `"${row.from}" is no date`, 'write YYYY-MM-DD');
      return { from: row.from, rule: scope.compile(row.rule, place) };
    });
    for (const [i, row] of rows.entries()) {
      const before = rows[i - 1];
      if (before && before.from >= row.from) {
        scope.problem(`${at}.versions.rows[${i}]`, 'rows do not ascend', 'order them by `from`');
      }
    }
    return {
      type: rows[0]?.rule.type ?? 'any',
      evaluate: (environment) => {
        const day = on.evaluate(environment);
        const row = rows.findLast(
          (candidate) => day.value !== null && candidate.from <= dateValue(day.value),
        );
        const result = row?.rule.evaluate(environment);
        const value = result?.value ?? null;
        return {
          value,
          because: {
            mechanism: 'versions',
            value,
            ...notes(rule, { from: row?.from ?? '' }),
            of: result ? [day.because, result.because] : [day.because],
          },
          missing: result
            ? result.missing
            : day.missing.length > 0
              ? day.missing
              : [`version:${day.value === null ? '' : dateValue(day.value)}`],
        };
      },
    };
  },
  say: ({ detail, of }) =>
    sentence(
      {
        'zh-Hans': '{0} 适用 {1} 起施行的版本',
        'zh-Hant': '{0} 適用 {1} 起生效的版本',
        en: 'on {0} the version in force since {1} applies',
      },
      of[0]?.value,
      detail?.['from'],
    ),
};
