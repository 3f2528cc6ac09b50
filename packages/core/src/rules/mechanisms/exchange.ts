import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';
import { quantity, valueOf } from '../number.ts';
import { sentence } from '../say.ts';

/** An amount in another currency. The rate is kept beside the result with its day, so that both can be
 * computed again; `round` says how cents are cut. */
export const exchange: Mechanism<'exchange'> = {
  key: 'exchange',
  compile: (rule, at, scope) => {
    const { of, rate, to } = rule.exchange;
    const operands = [
      scope.compile(of, `${at}.exchange.of`),
      scope.compile(rate, `${at}.exchange.rate`),
    ] as const;
    expectType(operands[0], ['amount'], `${at}.exchange.of`, scope);
    expectType(operands[1], ['decimal'], `${at}.exchange.rate`, scope);
    return {
      type: 'amount',
      evaluate: strict('exchange', notes(rule), operands, ([amount, factor]) =>
        valueOf({ n: quantity(amount!).n.times(quantity(factor!).n), currency: to }),
      ),
    };
  },
  say: ({ of, value }) =>
    sentence(
      {
        'zh-Hans': '{0} 按汇率 {1} 折合 {2}',
        'zh-Hant': '{0} 按匯率 {1} 折合 {2}',
        en: '{0} at the rate {1} is {2}',
      },
      of[0]?.value,
      of[1]?.value,
      value,
    ),
};
