import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';
import { decimal, isDecimal, quantity, valueOf } from '../number.ts';
import { sentence } from '../say.ts';

const modes = { down: 0, 'half-up': 1, up: 3 } as const;

/** To a multiple of `to` (0.01, 0.5, 100). */
export const round: Mechanism<'round'> = {
  key: 'round',
  compile: (rule, at, scope) => {
    const { of, to, mode } = rule.round;
    const operand = scope.compile(of, `${at}.round.of`);
    expectType(operand, ['decimal', 'amount'], `${at}.round.of`, scope);
    const good = isDecimal(to) && decimal(to).gt('0');
    if (!good)
      scope.problem(`${at}.round.to`, `"${to}" is no step`, 'write it like "0.01" or "0.5"');
    const step = decimal(good ? to : '1');
    return {
      type: operand.type,
      evaluate: strict('round', notes(rule, { step: step.toFixed() }), [operand], ([value]) => {
        const { n, currency } = quantity(value!);
        // Division of decimals by a step is exact enough at 40 digits only if rounded once: scale to
        // whole steps first, then multiply back.
        const steps = n.div(step).round(0, modes[mode]);
        return valueOf({ n: steps.times(step), currency });
      }),
    };
  },
  say: ({ detail, value }) =>
    sentence(
      {
        'zh-Hans': '按 {0} 取整，得 {1}',
        'zh-Hant': '按 {0} 取整，得 {1}',
        en: 'rounded to {0}: {1}',
      },
      detail?.['step'],
      value,
    ),
};
