import { isAmount } from '../../model/index.ts';
import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';
import { read, sentence } from '../say.ts';

/** The currency of an amount, as a text. */
export const currencyOf: Mechanism<'currencyOf'> = {
  key: 'currencyOf',
  compile: (rule, at, scope) => {
    const operand = scope.compile(rule.currencyOf, `${at}.currencyOf`);
    expectType(operand, ['amount'], `${at}.currencyOf`, scope);
    return {
      type: 'text',
      evaluate: strict('currencyOf', notes(rule), [operand], ([value]) =>
        isAmount(value) ? value.currency : '',
      ),
    };
  },
  say: ({ of, value }) =>
    sentence(
      {
        'zh-Hans': '{0} 的币种是 {1}',
        'zh-Hant': '{0} 的幣種是 {1}',
        en: 'the currency of {0} is {1}',
      },
      of[0] && read(of[0]),
      value,
    ),
};
