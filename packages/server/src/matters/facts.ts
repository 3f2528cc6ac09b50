import type { Lookup, Values } from '@twinpark/core/model';
import type { FactQuestion, MatterStore } from '@twinpark/postgres';
import type { RunningScheme } from './schemes.ts';

/** Fetches what the rules of a scheme look up outside the matter. What is not known is left out: the rule
 * then says that it is missing. */
export async function factsFor(
  store: MatterStore,
  zone: string,
  { compiled, parameters }: RunningScheme,
  values: Values,
): Promise<Values> {
  const found: [string, Values[string]][] = [];
  const asked: { readonly id: string; readonly question: FactQuestion }[] = [];
  for (const [id, lookup] of Object.entries(compiled.scheme.lookups)) {
    if ('parameter' in lookup.from) {
      const value = parameters[lookup.from.parameter];
      if (value !== undefined) found.push([id, value]);
      continue;
    }
    const question = questionOf(lookup.from, values);
    if (question !== null) asked.push({ id, question });
  }
  if (asked.length > 0) {
    const answers = await store.lookUpFacts(
      zone,
      asked.map(({ question }) => question),
    );
    for (const [i, { id }] of asked.entries()) {
      const answer = answers[i] ?? null;
      if (answer !== null) found.push([id, answer]);
    }
  }
  return Object.fromEntries(found);
}

/** The question as it stands for these values; null while the field it depends on is empty. */
function questionOf(from: Lookup['from'], values: Values): FactQuestion | null {
  const named = (field: string): string | null => {
    const value = values[field];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  if ('balance' in from) {
    const { ledger, account, of } = from.balance;
    if (of === undefined) return { balance: { ledger, account } };
    const owner = named(of);
    return owner === null ? null : { balance: { ledger, account: `${account}/${owner}` } };
  }
  if ('listed' in from) {
    const entry = named(from.listed.entry);
    return entry === null ? null : { listed: { register: from.listed.register, entry } };
  }
  if ('register' in from) {
    const entry = named(from.entry);
    return entry === null ? null : { register: from.register, entry, column: from.column };
  }
  return null;
}
