import { decided } from '../decided.ts';
import { expectType, notes, type Mechanism } from '../mechanism.ts';

/** True when every part is; one part that is false decides, whatever is still missing. */
export const all: Mechanism<'all'> = {
  key: 'all',
  compile: (rule, at, scope) => {
    const operands = rule.all.map((part, i) => scope.compile(part, `${at}.all[${i}]`));
    for (const [i, operand] of operands.entries()) {
      expectType(operand, ['yes-no'], `${at}.all[${i}]`, scope);
    }
    return { type: 'yes-no', evaluate: decided('all', notes(rule), operands, false) };
  },
  say: ({ value }) =>
    value === true
      ? { 'zh-Hans': '各项条件均符合', 'zh-Hant': '各項條件均符合', en: 'every condition holds' }
      : { 'zh-Hans': '有条件不符合', 'zh-Hant': '有條件不符合', en: 'not every condition holds' },
};
