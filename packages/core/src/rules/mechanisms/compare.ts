import { isAmount, type Comparison, type Value } from '../../model/index.ts';
import { notes, strict, type Mechanism, type ValueType } from '../mechanism.ts';
import { commonCurrency, quantity } from '../number.ts';
import { read, sentence } from '../say.ts';

/** Decimals and amounts by value, dates by the calendar, everything else for equality alone. */
export const compare: Mechanism<'compare'> = {
  key: 'compare',
  compile: (rule, at, scope) => {
    const { left, is, right } = rule.compare;
    const operands = [
      scope.compile(left, `${at}.compare.left`),
      scope.compile(right, `${at}.compare.right`),
    ] as const;
    const types = operands.map((o) => o.type).filter((type) => type !== 'any');
    if (new Set(types).size > 1) {
      scope.problem(at, types.join(' is compared with '), 'compare values of one type');
    }
    const type = types[0] ?? 'any';
    if (is !== '=' && is !== '≠' && !['decimal', 'amount', 'date', 'any'].includes(type)) {
      scope.problem(at, `${type} has no order, "${is}" cannot hold`, 'use = or ≠');
    }
    return {
      type: 'yes-no',
      evaluate: strict('compare', notes(rule, { is }), operands, ([a, b]) =>
        holds(order(a!, b!, type), is),
      ),
    };
  },
  say: ({ detail, of, value }) =>
    value === true
      ? sentence(
          {
            'zh-Hans': '{0} {1} {2}，成立',
            'zh-Hant': '{0} {1} {2}，成立',
            en: '{0} {1} {2} holds',
          },
          of[0] && read(of[0]),
          detail?.['is'],
          of[1] && read(of[1]),
        )
      : sentence(
          {
            'zh-Hans': '{0} {1} {2}，不成立',
            'zh-Hant': '{0} {1} {2}，不成立',
            en: '{0} {1} {2} does not hold',
          },
          of[0] && read(of[0]),
          detail?.['is'],
          of[1] && read(of[1]),
        ),
};

function order(a: Value, b: Value, type: ValueType): number {
  if (type === 'decimal' || type === 'amount' || (isAmount(a) && isAmount(b))) {
    const [left, right] = [quantity(a), quantity(b)];
    commonCurrency([left, right]);
    return left.n.cmp(right.n);
  }
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

function holds(order: number, is: Comparison): boolean {
  switch (is) {
    case '=':
      return order === 0;
    case '≠':
      return order !== 0;
    case '<':
      return order < 0;
    case '≤':
      return order <= 0;
    case '>':
      return order > 0;
    case '≥':
      return order >= 0;
    default:
      return is satisfies never;
  }
}
