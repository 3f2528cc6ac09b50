import type { Field, WhichPersons } from '@twinpark/core/model';
import type { Page } from '@twinpark/core/promises';
import type { PeopleStore, Person } from '@twinpark/postgres';
import { countSearch } from './limits.ts';

/** So many who may be named are listed at once; of more, so many are shown at a time. */
const fewPersons = 20;

/** Whom a field may name, looked for by whoever may name them: part of a name, or how an address begins. */
export interface Looking {
  readonly zone: string;
  readonly which: WhichPersons;
  readonly text: string;
  /** Who looks. */
  readonly by: string;
  readonly at: string;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** A page of those that are found; else, where whoever looks has looked too often, in how many seconds they may again. */
export async function lookFor(
  store: PeopleStore,
  { zone, which, text, by, at, cursor, limit = fewPersons }: Looking,
): Promise<Page<Person> | { readonly waits: number }> {
  const waits = await countSearch(store, zone, by, at);
  if (waits !== null) return { waits };
  return store.findPersons({ zone, text, role: which.role, enabled: true, cursor, limit });
}

/** All whom a field may name, where they are few; null: they are looked for. */
export async function allWhoMayBeNamed(
  store: PeopleStore,
  zone: string,
  { role }: WhichPersons,
): Promise<readonly Person[] | null> {
  const found = await store.findPersons({ zone, role, enabled: true, limit: fewPersons });
  return found.next === null ? found.items : null;
}

/** A field that names persons; null: another. */
export function personField(
  field: Field | undefined,
): Extract<Field, { readonly kind: 'person' | 'persons' }> | null {
  return field?.kind === 'person' || field?.kind === 'persons' ? field : null;
}
