import { notes, type Mechanism } from '../mechanism.ts';
import { sentence } from '../say.ts';

/** The matter's number of a sequence; missing until an effect has numbered it. */
export const numbered: Mechanism<'numbered'> = {
  key: 'numbered',
  compile: (rule, at, scope) => {
    if (!scope.hasNumber(rule.numbered)) {
      scope.problem(at, `number "${rule.numbered}" is not declared`, 'declare it under numbers');
    }
    return {
      type: 'text',
      evaluate: ({ numbers }) => {
        const value = numbers[rule.numbered] ?? null;
        return {
          value,
          because: { mechanism: 'numbered', value, ...notes(rule), of: [] },
          missing: value === null ? [`number:${rule.numbered}`] : [],
        };
      },
    };
  },
  say: ({ value }) =>
    sentence({ 'zh-Hans': '编号 {0}', 'zh-Hant': '編號 {0}', en: 'numbered {0}' }, value),
};
