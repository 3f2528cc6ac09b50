import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';

export const not: Mechanism<'not'> = {
  key: 'not',
  compile: (rule, at, scope) => {
    const operand = scope.compile(rule.not, `${at}.not`);
    expectType(operand, ['yes-no'], `${at}.not`, scope);
    return {
      type: 'yes-no',
      evaluate: strict('not', notes(rule), [operand], ([value]) => value !== true),
    };
  },
  say: ({ value }) =>
    value === true
      ? { 'zh-Hans': '该条件不成立', 'zh-Hant': '該條件不成立', en: 'the condition does not hold' }
      : { 'zh-Hans': '该条件成立', 'zh-Hant': '該條件成立', en: 'the condition holds' },
};
