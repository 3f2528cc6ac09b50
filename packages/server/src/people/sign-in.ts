import type { Person, PeopleStore } from '@twinpark/postgres';
import { emailOf } from './email.ts';
import { countAttempt, forgetAttempts } from './limits.ts';
import { isPassword } from './password.ts';

/** The person whose e-mail and password these are; null: no account, a wrong password, no password or
 * a disabled account, which nobody outside can tell apart. Throws `RequestRefused` after too many
 * attempts. */
export async function personOfPassword(
  store: PeopleStore,
  zone: string,
  given: {
    readonly email: string;
    readonly password: string;
    readonly address: string;
    readonly at: string;
  },
): Promise<Person | null> {
  const email = emailOf(given.email);
  await countAttempt(store, zone, 'address', given.address, given.at);
  await countAttempt(store, zone, 'account', email, given.at);
  const person = await store.personByEmail(zone, email);
  // Asked for whoever it is, known or not: the same work.
  const hash = await store.passwordHash(zone, person?.id ?? nobody);
  const right = await isPassword(given.password, person?.disabled === true ? null : hash);
  if (!right || person === null) return null;
  await forgetAttempts(store, zone, email);
  return person;
}

const nobody = '00000000-0000-0000-0000-000000000000';
