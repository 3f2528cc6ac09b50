import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';
import { commonCurrency, quantity, valueOf } from '../number.ts';
import { sentence } from '../say.ts';

/** Never more than `at`. */
export const cap: Mechanism<'cap'> = {
  key: 'cap',
  compile: (rule, at, scope) => {
    const operands = [
      scope.compile(rule.cap.of, `${at}.cap.of`),
      scope.compile(rule.cap.at, `${at}.cap.at`),
    ];
    for (const operand of operands) expectType(operand, ['decimal', 'amount'], at, scope);
    return {
      type: operands[0]?.type ?? 'any',
      evaluate: strict('cap', notes(rule), operands, (values) => {
        const [of, limit] = values.map(quantity);
        if (!of || !limit) throw new Error(`cap at ${at} needs two operands`);
        return valueOf({
          n: of.n.gt(limit.n) ? limit.n : of.n,
          currency: commonCurrency([of, limit]),
        });
      }),
    };
  },
  say: ({ of, value }) =>
    sentence(
      {
        'zh-Hans': '不超过上限 {0}，得 {1}',
        'zh-Hant': '不超過上限 {0}，得 {1}',
        en: 'capped at {0}: {1}',
      },
      of[1]?.value,
      value,
    ),
};
