import { mayNamePerson, personsNamed, type Acting } from '@twinpark/core/engine';
import type { Field, Values, Zone } from '@twinpark/core/model';
import type { PeopleStore, Person } from '@twinpark/postgres';
import { fieldName, type FormChoices, type Option, type PageContext } from '@twinpark/web';
import { allWhoMayBeNamed, lookFor, personField } from '../../people/person-search.ts';
import { maskedEmails } from '../../people/told-apart.ts';
import type { HttpContext } from '../context.ts';

/** A form that asks for persons, and who fills it in. */
export interface AskingForPersons {
  readonly zone: Zone;
  /** Null, or for no unit: nobody is offered. */
  readonly acting: Acting | null;
  readonly fields: Readonly<Record<string, Field>>;
  readonly asks: readonly string[];
  /** What it is filled in with. */
  readonly values: Values;
  /** What was filled in before: who is named there may stay. */
  readonly kept?: Values;
  /** What is looked for, by field. */
  readonly sought: Readonly<Record<string, string>>;
  /** Of the API: where whoever may send the form finds the same. */
  readonly address: string;
}

/** Where the API finds whom the opening of a scheme, or an action on a matter, may name. */
export function personsAddress(zone: string, of: readonly string[]): string {
  return ['/api/v1/zones', zone, ...of.map(encodeURIComponent), 'persons'].join('/');
}

/** Whom the fields of a form may name, by the names of their inputs. Of tens of thousands of accounts it reads a page. */
export async function personsOffered(
  { store, people }: Pick<HttpContext, 'store' | 'people'>,
  page: PageContext,
  { zone, acting, fields, asks, values, kept = {}, sought, address }: AskingForPersons,
): Promise<NonNullable<FormChoices['persons']>> {
  const offered: Record<string, NonNullable<FormChoices['persons']>[string]> = {};
  if (acting === null || acting.unit === null) return offered;
  for (const id of asks) {
    const which = personField(fields[id]);
    if (which === null) continue;
    const named = await namedNow(store, zone.id, fields, id, values, kept);
    const few = await allWhoMayBeNamed(store, zone.id, which);
    if (few !== null) {
      const all = optionsOf(page, zone, few, 'namesakes');
      offered[fieldName(id)] = {
        all,
        named: optionsOf(page, zone, named, 'namesakes'),
        sought: '',
        found: [],
        more: 0,
        address: '',
      };
      continue;
    }
    const text = sought[id] ?? '';
    const looking = { zone: zone.id, which, text, by: acting.person, at: people.now() };
    const answer = text === '' ? null : await lookFor(store, looking);
    const found = answer && 'items' in answer ? answer : { items: [], total: 0 };
    const options = new Map(
      optionsOf(page, zone, [...named, ...found.items], 'all').map((one) => [one.value, one]),
    );
    const shown = (persons: readonly Person[]): readonly Option[] =>
      persons.flatMap((one) => options.get(one.id) ?? []);
    offered[fieldName(id)] = {
      all: null,
      named: shown(named),
      sought: text,
      found: shown(found.items),
      more: found.total - found.items.length,
      ...(answer && 'waits' in answer && { waits: Math.ceil(answer.waits / 60) }),
      address: `${address}?field=${encodeURIComponent(id)}`,
    };
  }
  return offered;
}

/** Those that the form names and may name, or that the matter named before: of another account whose id somebody wrote
 * into the form not even the name is told. */
async function namedNow(
  store: PeopleStore,
  zone: string,
  fields: AskingForPersons['fields'],
  id: string,
  values: Values,
  kept: Values,
): Promise<readonly Person[]> {
  const of = (from: Values) => personsNamed(fields, id in from ? { [id]: from[id] ?? '' } : {});
  const before = of(kept);
  const which = personField(fields[id]) ?? {};
  const persons = await store.persons(zone, [...of(values), ...before]);
  return persons.filter(
    (one) =>
      before.includes(one.id) ||
      (!one.disabled && mayNamePerson(which, one.id, { [one.id]: one.ownRoles })),
  );
}

/** Persons as choices. Beside the name stands the unit that somebody acts for, else their masked address: beside each,
 * or where two are called the same. */
function optionsOf(
  { language }: PageContext,
  zone: Zone,
  persons: readonly Person[],
  beside: 'all' | 'namesakes',
): readonly Option[] {
  const unique = [...new Map(persons.map((one) => [one.id, one])).values()];
  const emails = maskedEmails(unique);
  const names = Map.groupBy(unique, ({ name }) => name);
  return unique.map((person) => {
    const { id, name, memberships } = person;
    const units = memberships.flatMap(
      ({ unit }) => zone.units.find((one) => one.id === unit)?.name[language] ?? [],
    );
    const isAlone = beside === 'namesakes' && names.get(name)?.length === 1;
    const said = [...units, emails.get(id) ?? ''].join(' · ');
    return { value: id, text: name, ...(!isAlone && { note: said }) };
  });
}
