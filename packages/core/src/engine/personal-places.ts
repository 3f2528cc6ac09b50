import type { Rule, Scheme } from '../model/index.ts';

/** Which fields of a scheme are personal: whole, or some columns of a repeating group. */
export type PersonalPlaces = ReadonlyMap<string, 'whole' | ReadonlySet<string>>;

export function personalPlaces(scheme: Scheme): PersonalPlaces {
  const places = new Map<string, 'whole' | ReadonlySet<string>>();
  for (const [id, field] of Object.entries(scheme.fields)) {
    if (field.privacy === 'personal') places.set(id, 'whole');
    else if (field.kind === 'group') {
      const columns = Object.entries(field.columns).filter(([, c]) => c.privacy === 'personal');
      if (columns.length > 0) places.set(id, new Set(columns.map(([column]) => column)));
    }
  }
  return places;
}

/** The personal field that a rule's result is computed from; null: none. `group`: the repeating group
 * whose lines it speaks of. */
export function saysPersonal(
  places: PersonalPlaces,
  rule: Rule | undefined,
  group: string | undefined,
): string | null {
  if (group !== undefined) {
    const place = places.get(group);
    const isOf = place === 'whole' ? saysItem(rule, null) : saysItem(rule, place ?? new Set());
    if (isOf) return group;
  }
  return [...places.keys()].find((id) => mentions(rule, id)) ?? null;
}

/** Whether a rule names a column of its line: one of these, or any. */
function saysItem(part: unknown, columns: ReadonlySet<string> | null): boolean {
  if (typeof part !== 'object' || part === null) return false;
  if ('item' in part && typeof part.item === 'string') {
    return columns === null || columns.has(part.item);
  }
  return Object.values(part).some((inner) => saysItem(inner, columns));
}

/** Whether a rule names this id anywhere. */
function mentions(part: unknown, id: string): boolean {
  if (typeof part === 'string') return part === id;
  if (typeof part !== 'object' || part === null) return false;
  return Object.values(part).some((inner) => mentions(inner, id));
}
