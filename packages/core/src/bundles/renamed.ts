import type { Rule, Value, Values } from '../model/index.ts';

/** A copy of a rule that names other fields. A field that was given a value is that value. Names that
 * neither map holds stay. */
export function renamed(
  rule: Rule,
  names: Readonly<Record<string, string>>,
  given: Values = {},
): Rule {
  const copy = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      const isField = key === 'field' || key === 'known' || key === 'over';
      return isField ? (names[value] ?? value) : value;
    }
    if (typeof value !== 'object' || value === null) return value;
    if (key === 'constant' || key === 'label' || key === 'source') return value;
    if (Array.isArray(value)) return value.map((one) => copy(one, ''));
    const settled = givenIn(value, given);
    if (settled !== undefined) return { constant: settled };
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, copy(part, name)]),
    );
  };
  return copy(rule, '') as Rule;
}

/** What a rule `{ field }` or `{ known }` of a given field comes to; undefined: it is another rule. */
function givenIn(rule: object, given: Values): Value | undefined {
  if ('field' in rule && typeof rule.field === 'string') return given[rule.field];
  if ('known' in rule && typeof rule.known === 'string') {
    return given[rule.known] === undefined ? undefined : true;
  }
  return undefined;
}

/** What a rule comes to whatever is answered; null: that depends on the answers. */
export function settledRule(rule: Rule): boolean | null {
  if ('constant' in rule) return typeof rule.constant === 'boolean' ? rule.constant : null;
  if ('not' in rule) {
    const inner = settledRule(rule.not);
    return inner === null ? null : !inner;
  }
  if ('all' in rule) return settledList(rule.all, false);
  if ('any' in rule) return settledList(rule.any, true);
  if (!('compare' in rule)) return null;
  const { left, is, right } = rule.compare;
  if (!('constant' in left) || !('constant' in right) || (is !== '=' && is !== '≠')) return null;
  return (JSON.stringify(left.constant) === JSON.stringify(right.constant)) === (is === '=');
}

/** One member that comes to `decisive` settles the list; all must come to the other to settle it so. */
function settledList(rules: readonly Rule[], decisive: boolean): boolean | null {
  const each = rules.map(settledRule);
  if (each.includes(decisive)) return decisive;
  return each.includes(null) ? null : !decisive;
}
