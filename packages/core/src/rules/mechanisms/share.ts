import { expectType, notes, strict, type Mechanism } from '../mechanism.ts';
import { decimal, isDecimal, quantity, valueOf } from '../number.ts';
import { sentence } from '../say.ts';

/** One party's part of a quantity. All parts add up to the whole to the last cent: each is rounded
 * down to 0.01 and the first named part takes what is left over. */
export const share: Mechanism<'share'> = {
  key: 'share',
  compile: (rule, at, scope) => {
    const { of, parts, part } = rule.share;
    const operand = scope.compile(of, `${at}.share.of`);
    expectType(operand, ['decimal', 'amount'], `${at}.share.of`, scope);
    const names = Object.keys(parts);
    const exact = Object.values(parts).every(isDecimal);
    const whole = exact
      ? Object.values(parts).reduce((total, p) => total.plus(p), decimal('0'))
      : decimal('0');
    if (!whole.eq('1')) {
      scope.problem(
        `${at}.share.parts`,
        `the parts add up to ${whole.toFixed()}, expected 1`,
        'correct them',
      );
    }
    if (!names.includes(part)) {
      scope.problem(
        `${at}.share.part`,
        `"${part}" is none of ${names.join(', ')}`,
        'name one of them',
      );
    }
    return {
      type: operand.type,
      evaluate: strict(
        'share',
        notes(rule, { part, share: parts[part] ?? '' }),
        [operand],
        ([v]) => {
          const { n, currency } = quantity(v!);
          const cut = (name: string) => n.times(parts[name] ?? '0').round(2, 0);
          const others = names
            .slice(1)
            .reduce((total, name) => total.plus(cut(name)), decimal('0'));
          return valueOf({ n: part === names[0] ? n.minus(others) : cut(part), currency });
        },
      ),
    };
  },
  say: ({ detail, of, value }) =>
    sentence(
      {
        'zh-Hans': '{0} 分得 {1} 的 {2}：{3}',
        'zh-Hant': '{0} 分得 {1} 的 {2}：{3}',
        en: '{0} takes {2} of {1}: {3}',
      },
      detail?.['part'],
      of[0]?.value,
      detail?.['share'],
      value,
    ),
};
