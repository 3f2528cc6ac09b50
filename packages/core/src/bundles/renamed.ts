import type { Rule } from '../model/index.ts';

/** A copy of a rule that names other fields. Names that the map does not hold stay. */
export function renamed(rule: Rule, names: Readonly<Record<string, string>>): Rule {
  const copy = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      const isField = key === 'field' || key === 'known' || key === 'over';
      return isField ? (names[value] ?? value) : value;
    }
    if (typeof value !== 'object' || value === null) return value;
    if (key === 'constant' || key === 'label' || key === 'source') return value;
    if (Array.isArray(value)) return value.map((one) => copy(one, ''));
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, copy(part, name)]),
    );
  };
  return copy(rule, '') as Rule;
}
