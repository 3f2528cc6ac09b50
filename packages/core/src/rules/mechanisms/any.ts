import { decided } from '../decided.ts';
import { expectType, notes, type Mechanism } from '../mechanism.ts';

/** True when one part is; one part that is true decides, whatever is still missing. */
export const any: Mechanism<'any'> = {
  key: 'any',
  compile: (rule, at, scope) => {
    const operands = rule.any.map((part, i) => scope.compile(part, `${at}.any[${i}]`));
    for (const [i, operand] of operands.entries()) {
      expectType(operand, ['yes-no'], `${at}.any[${i}]`, scope);
    }
    return { type: 'yes-no', evaluate: decided('any', notes(rule), operands, true) };
  },
  say: ({ value }) =>
    value === true
      ? {
          'zh-Hans': '至少一项条件符合',
          'zh-Hant': '至少一項條件符合',
          en: 'at least one condition holds',
        }
      : { 'zh-Hans': '各项条件均不符合', 'zh-Hant': '各項條件均不符合', en: 'no condition holds' },
};
