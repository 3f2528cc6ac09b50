import { notes, strict, type Mechanism } from '../mechanism.ts';
import { read, sentence } from '../say.ts';

export const oneOf: Mechanism<'oneOf'> = {
  key: 'oneOf',
  compile: (rule, at, scope) => {
    const operand = scope.compile(rule.oneOf.of, `${at}.oneOf.of`);
    const values = new Set(rule.oneOf.values.map((value) => JSON.stringify(value)));
    if (values.size === 0) scope.problem(at, 'no value is listed', 'list at least one');
    return {
      type: 'yes-no',
      evaluate: strict('oneOf', notes(rule), [operand], ([value]) =>
        values.has(JSON.stringify(value)),
      ),
    };
  },
  say: ({ of, value }) =>
    value === true
      ? sentence(
          {
            'zh-Hans': '{0} 在所列范围内',
            'zh-Hant': '{0} 在所列範圍內',
            en: '{0} is one of those listed',
          },
          of[0] && read(of[0]),
        )
      : sentence(
          {
            'zh-Hans': '{0} 不在所列范围内',
            'zh-Hant': '{0} 不在所列範圍內',
            en: '{0} is none of those listed',
          },
          of[0] && read(of[0]),
        ),
};
