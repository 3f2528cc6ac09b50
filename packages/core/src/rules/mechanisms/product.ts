import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';
import { commonCurrency, decimal, quantity, valueOf } from '../number.ts';
import { sentence } from '../say.ts';

export const product: Mechanism<'product'> = {
  key: 'product',
  compile: (rule, at, scope) => {
    const operands = rule.product.map((part, i) => scope.compile(part, `${at}.product[${i}]`));
    for (const [i, operand] of operands.entries()) {
      expectType(operand, ['decimal', 'amount'], `${at}.product[${i}]`, scope);
    }
    if (operands.filter((o) => o.type === 'amount').length > 1) {
      scope.problem(at, 'two amounts are multiplied', 'multiply an amount by decimals alone');
    }
    return {
      type: operands.some((o) => o.type === 'amount') ? 'amount' : 'decimal',
      evaluate: strict('product', notes(rule), operands, (values) => {
        const parts = values.map(quantity);
        const n = parts.reduce((total, part) => total.times(part.n), decimal('1'));
        return valueOf({ n, currency: commonCurrency(parts) });
      }),
    };
  },
  say: ({ value }) =>
    sentence({ 'zh-Hans': '相乘得 {0}', 'zh-Hant': '相乘得 {0}', en: 'multiplied: {0}' }, value),
};
