import type { Addressee, ReplyOptions } from '@twinpark/core/letters';
import type { IsoDate, Zone } from '@twinpark/core/model';
import type { Matter } from '@twinpark/core/engine';
import type { Store } from '@twinpark/postgres';
import { personsIn } from '../people/persons-in.ts';

/** How a unit writes: in its side's characters, to people by the names of their accounts. */
export async function replyOptions(
  store: Pick<Store, 'persons'>,
  zone: Zone,
  matter: Matter,
  party: string,
  on: IsoDate,
): Promise<Omit<ReplyOptions, 'figures'>> {
  const side = zone.units.find(({ id }) => id === party)?.side;
  const isHongKong = zone.sides.find(({ id }) => id === side)?.calendar === 'hongkong';
  const people = await addressees(store, zone.id, matter);
  return { language: isHongKong ? 'zh-Hant' : 'zh-Hans', on, people };
}

/** The names of the accounts that a matter names, as letters address them. */
async function addressees(
  store: Pick<Store, 'persons'>,
  zone: string,
  matter: Matter,
): Promise<Readonly<Record<string, Addressee>>> {
  const persons = await personsIn(store, zone, matter);
  return Object.fromEntries(persons.map(({ id, name }) => [id, { name, kind: 'person' }]));
}
