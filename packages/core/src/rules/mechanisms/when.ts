import { expectType, notes, type Mechanism } from '../mechanism.ts';

/** Only the way that is taken is evaluated; what the other would need is not missing. */
export const when: Mechanism<'when'> = {
  key: 'when',
  compile: (rule, at, scope) => {
    const condition = scope.compile(rule.when.if, `${at}.when.if`);
    expectType(condition, ['yes-no'], `${at}.when.if`, scope);
    const taken = scope.compile(rule.when.take, `${at}.when.take`);
    const otherwise = scope.compile(rule.when.else, `${at}.when.else`);
    if (taken.type !== otherwise.type && taken.type !== 'any' && otherwise.type !== 'any') {
      scope.problem(
        at,
        `yields ${taken.type} or ${otherwise.type}`,
        'let both ways yield one type',
      );
    }
    return {
      type: taken.type === 'any' ? otherwise.type : taken.type,
      evaluate: (environment) => {
        const met = condition.evaluate(environment);
        const way =
          met.value === null
            ? null
            : (met.value === true ? taken : otherwise).evaluate(environment);
        const value = way?.value ?? null;
        return {
          value,
          because: {
            mechanism: 'when',
            value,
            ...notes(rule),
            of: way ? [met.because, way.because] : [met.because],
          },
          missing: way ? way.missing : met.missing,
        };
      },
    };
  },
  say: ({ of }) =>
    of[0]?.value === true
      ? {
          'zh-Hans': '条件成立，适用前者',
          'zh-Hant': '條件成立，適用前者',
          en: 'the condition holds, so the first way applies',
        }
      : {
          'zh-Hans': '条件不成立，适用后者',
          'zh-Hant': '條件不成立，適用後者',
          en: 'the condition does not hold, so the second way applies',
        },
};
