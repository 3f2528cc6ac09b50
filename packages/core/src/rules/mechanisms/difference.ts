import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';
import { commonCurrency, quantity, valueOf } from '../number.ts';
import { sentence } from '../say.ts';

export const difference: Mechanism<'difference'> = {
  key: 'difference',
  compile: (rule, at, scope) => {
    const operands = rule.difference.map((part, i) =>
      scope.compile(part, `${at}.difference[${i}]`),
    );
    for (const [i, operand] of operands.entries()) {
      expectType(operand, ['decimal', 'amount'], `${at}.difference[${i}]`, scope);
    }
    return {
      type: operands.some((o) => o.type === 'amount') ? 'amount' : 'decimal',
      evaluate: strict('difference', notes(rule), operands, (values) => {
        const [left, right] = values.map(quantity);
        if (!left || !right) throw new Error(`difference at ${at} needs two operands`);
        return valueOf({ n: left.n.minus(right.n), currency: commonCurrency([left, right]) });
      }),
    };
  },
  say: ({ of, value }) =>
    sentence(
      {
        'zh-Hans': '{0} 减 {1}，得 {2}',
        'zh-Hant': '{0} 減 {1}，得 {2}',
        en: '{0} less {1} leaves {2}',
      },
      of[0]?.value,
      of[1]?.value,
      value,
    ),
};
