import { notes, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

/** The first operand that is known; what the others lack is then not missing. */
export const firstKnown: Mechanism<'firstKnown'> = {
  key: 'firstKnown',
  compile: (rule, at, scope) => {
    const operands = rule.firstKnown.map((part, i) =>
      scope.compile(part, `${at}.firstKnown[${String(i)}]`),
    );
    const types = operands.map(({ type }) => type).filter((type) => type !== 'any');
    if (operands.length < 2) {
      scope.problem(at, 'there is nothing to fall back on', 'give at least two rules');
    }
    if (new Set(types).size > 1) {
      scope.problem(at, `yields ${types.join(' or ')}`, 'let all of them yield one type');
    }
    return {
      type: types[0] ?? 'any',
      evaluate: (environment) => {
        const tried = [];
        for (const operand of operands) {
          const result = operand.evaluate(environment);
          tried.push(result);
          if (result.value !== null) break;
        }
        const last = tried.at(-1);
        const value = last?.value ?? null;
        return {
          value,
          because: {
            mechanism: 'firstKnown',
            value,
            ...notes(rule, { nth: String(tried.length) }),
            of: tried.map(({ because }) => because),
          },
          missing: value === null ? tried.flatMap(({ missing }) => missing) : [],
        };
      },
    };
  },
  say: ({ detail, value }) =>
    sentence(
      {
        'zh-Hans': '已知的第 {0} 项：{1}',
        'zh-Hant': '已知的第 {0} 項：{1}',
        en: 'number {0} is the first that is known: {1}',
      },
      detail?.['nth'],
      value,
    ),
};
