import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';
import { decimal, isDecimal, quantity, valueOf } from '../number.ts';
import { sentence } from '../say.ts';

/** A share of a quantity: 0.30 of the eligible spending. Not rounded: `round` says where and how. */
export const rate: Mechanism<'rate'> = {
  key: 'rate',
  compile: (rule, at, scope) => {
    const operand = scope.compile(rule.rate.of, `${at}.rate.of`);
    expectType(operand, ['decimal', 'amount'], `${at}.rate.of`, scope);
    if (!isDecimal(rule.rate.rate)) {
      scope.problem(`${at}.rate.rate`, `"${rule.rate.rate}" is no decimal`, 'write it like "0.30"');
    }
    const factor = isDecimal(rule.rate.rate) ? decimal(rule.rate.rate) : decimal('0');
    const percent = `${factor.times('100').toFixed()} %`;
    return {
      type: operand.type,
      evaluate: strict('rate', notes(rule, { percent }), [operand], ([value]) => {
        const { n, currency } = quantity(value!);
        return valueOf({ n: n.times(factor), currency });
      }),
    };
  },
  say: ({ detail, of, value }) =>
    sentence(
      { 'zh-Hans': '{1} 的 {0} 为 {2}', 'zh-Hant': '{1} 的 {0} 為 {2}', en: '{0} of {1} is {2}' },
      detail?.['percent'],
      of[0]?.value,
      value,
    ),
};
