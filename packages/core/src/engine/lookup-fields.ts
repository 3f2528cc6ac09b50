import type { Lookup, LookupKey, Rule, Scheme } from '../model/index.ts';

/** The fields that a look-up asks by: while one of them is empty nothing is found. Of a look-up for each line the
 * columns are not among them. */
export function fieldsOfLookup(lookup: Lookup | undefined): readonly string[] {
  if (lookup === undefined) return [];
  return keysOf(lookup.from).filter((key) => typeof key === 'string');
}

/** The look-ups that are asked by who holds a part, by name or by a field that the opening fills with it: nothing is
 * found before somebody is known to apply. */
export function lookupsOfHolder({ lookups, opening }: Scheme): ReadonlySet<string> {
  const filled = new Set(
    (opening.effects ?? []).flatMap((effect) =>
      'set' in effect && 'holder' in effect.to ? [effect.set] : [],
    ),
  );
  return new Set(
    Object.entries(lookups).flatMap(([id, { from }]) =>
      keysOf(from).some((key) =>
        typeof key === 'string' ? filled.has(key) : 'holder' in key && key.holder === opening.by,
      )
        ? [id]
        : [],
    ),
  );
}

function keysOf(from: Lookup['from']): readonly LookupKey[] {
  if ('parameter' in from) return from.on === undefined ? [] : [from.on];
  if ('matter' in from) return [from.matter];
  if ('balance' in from) {
    const { of = [], year } = from.balance;
    return [...[of].flat(), ...(year ? [year.of] : [])];
  }
  if ('moved' in from) {
    const { of, year, unless } = from.moved;
    return [...[of].flat(), year, ...(unless ? [unless.over] : [])];
  }
  if ('ids' in from) return Object.values(from.ids.where);
  if ('values' in from) return Object.values(from.values.where);
  const asked = 'listed' in from ? from.listed : 'entries' in from ? from.entries : from;
  return 'entry' in asked ? [asked.entry] : Object.values(asked.where ?? {});
}

/** The fields a rule names, and those its look-ups depend on. */
export function fieldsNamed(rule: Rule, scheme: Pick<Scheme, 'lookups'>): readonly string[] {
  const found = new Set<string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (key === 'field' || key === 'known' || key === 'over') found.add(value);
      if (key === 'lookup') {
        for (const field of fieldsOfLookup(scheme.lookups[value])) found.add(field);
      }
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [name, part] of Object.entries(value)) {
      if (name !== 'constant' && name !== 'label' && name !== 'source') walk(part, name);
    }
  };
  walk(rule, '');
  return [...found];
}
