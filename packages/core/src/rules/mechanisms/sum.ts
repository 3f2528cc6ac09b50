import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';
import { commonCurrency, decimal, quantity, valueOf } from '../number.ts';
import { sentence } from '../say.ts';

export const sum: Mechanism<'sum'> = {
  key: 'sum',
  compile: (rule, at, scope) => {
    const operands = rule.sum.map((part, i) => scope.compile(part, `${at}.sum[${i}]`));
    for (const [i, operand] of operands.entries()) {
      expectType(operand, ['decimal', 'amount'], `${at}.sum[${i}]`, scope);
    }
    return {
      type: operands.some((o) => o.type === 'amount') ? 'amount' : 'decimal',
      evaluate: strict('sum', notes(rule), operands, (values) => {
        const parts = values.map(quantity);
        const n = parts.reduce((total, part) => total.plus(part.n), decimal('0'));
        return valueOf({ n, currency: commonCurrency(parts) });
      }),
    };
  },
  say: ({ value }) =>
    sentence({ 'zh-Hans': '合计 {0}', 'zh-Hant': '合計 {0}', en: 'adds up to {0}' }, value),
};
