import { recipientsOf, type Party, type PartyNotice } from '@twinpark/core/notices';
import type { Scheme } from '@twinpark/core/model';
import type { MailChoice, NoticeToKeep, Person, Store } from '@twinpark/postgres';
import type { Noticing } from './noticing.ts';

/** People and how each wants to hear of things. */
export interface Readers {
  readonly persons: readonly Person[];
  readonly choiceOf: (person: Person) => MailChoice;
}

/** Who can read notices for these parties: of tens of thousands of accounts a few. */
export async function readersOf(
  store: Store,
  zone: string,
  parties: readonly Party[],
): Promise<Readers> {
  const ids = (kind: Party['kind']): readonly string[] => [
    ...new Set(parties.filter((one) => one.kind === kind).map(({ id }) => id)),
  ];
  const persons = await store.persons(zone, ids('person'), ids('unit'));
  const settings = await store.noticeSettings(
    zone,
    persons.map(({ id }) => id),
  );
  const chosen = new Map(settings.map(({ person, mail }) => [person, mail]));
  return { persons, choiceOf: (person) => choiceOf(person, chosen.get(person.id)) };
}

/** What somebody chose, or what holds while they have not: mail at once; of a demonstration account, whose address
 * is nobody's, no mail. */
export function choiceOf({ sample }: Person, chosen: MailChoice | undefined): MailChoice {
  return chosen ?? (sample ? 'none' : 'at-once');
}

/** A notice for a party, addressed to the people who read it, by the channel that each has chosen. Null: nobody does. */
export function addressed(
  { newId, sendsMail }: Pick<Noticing, 'newId' | 'sendsMail'>,
  scheme: Scheme,
  matter: string,
  notice: PartyNotice,
  at: string,
  key: string | null,
  { persons, choiceOf: choice }: Readers,
): NoticeToKeep | null {
  const byId = new Map(persons.map((person) => [person.id, person]));
  const to = recipientsOf(scheme, notice, persons).map(({ person, unit }) => {
    const found = byId.get(person);
    const wanted = sendsMail && found ? choice(found) : 'none';
    if (wanted === 'at-once') return { person, unit, mail: { id: newId() } };
    return { person, unit, mail: wanted === 'daily' ? ('digest' as const) : null };
  });
  return to.length === 0 ? null : { id: newId(), matter, facts: notice.facts, at, key, to };
}
