import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';
import { commonCurrency, quantity, valueOf } from '../number.ts';
import { sentence } from '../say.ts';

/** Never less than `at`. */
export const floor: Mechanism<'floor'> = {
  key: 'floor',
  compile: (rule, at, scope) => {
    const operands = [
      scope.compile(rule.floor.of, `${at}.floor.of`),
      scope.compile(rule.floor.at, `${at}.floor.at`),
    ];
    for (const operand of operands) expectType(operand, ['decimal', 'amount'], at, scope);
    return {
      type: operands[0]?.type ?? 'any',
      evaluate: strict('floor', notes(rule), operands, (values) => {
        const [of, limit] = values.map(quantity);
        if (!of || !limit) throw new Error(`floor at ${at} needs two operands`);
        return valueOf({
          n: of.n.lt(limit.n) ? limit.n : of.n,
          currency: commonCurrency([of, limit]),
        });
      }),
    };
  },
  say: ({ of, value }) =>
    sentence(
      {
        'zh-Hans': '不低于下限 {0}，得 {1}',
        'zh-Hant': '不低於下限 {0}，得 {1}',
        en: 'no less than {0}: {1}',
      },
      of[1]?.value,
      value,
    ),
};
