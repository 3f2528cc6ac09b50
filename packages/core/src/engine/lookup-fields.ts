import type { Lookup, LookupKey } from '../model/index.ts';

/** The fields that a look-up asks by: while one of them is empty nothing is found. Of a look-up for each line the
 * columns are not among them. */
export function fieldsOfLookup(lookup: Lookup | undefined): readonly string[] {
  if (lookup === undefined) return [];
  return keysOf(lookup.from).filter((key) => typeof key === 'string');
}

function keysOf(from: Lookup['from']): readonly LookupKey[] {
  if ('parameter' in from) return from.on === undefined ? [] : [from.on];
  if ('matter' in from) return [from.matter];
  if ('balance' in from) {
    const { of = [], year } = from.balance;
    return [...[of].flat(), ...(year ? [year.of] : [])];
  }
  if ('ids' in from) return Object.values(from.ids.where);
  if ('values' in from) return Object.values(from.values.where);
  const asked = 'listed' in from ? from.listed : 'entries' in from ? from.entries : from;
  return 'entry' in asked ? [asked.entry] : Object.values(asked.where ?? {});
}
