import type { Zone } from '@twinpark/core/model';
import type { PeopleStore } from '@twinpark/postgres';
import type { Stamp } from '../samples.ts';
import { hashPassword } from './password.ts';

/** Makes the demonstration accounts of zones in which nobody has an account yet. All have the one
 * password. Returns their addresses. */
export async function addSamplePeople(
  store: PeopleStore,
  zones: readonly Zone[],
  password: string,
  stamp: Stamp,
): Promise<readonly string[]> {
  const emails: string[] = [];
  for (const { id: zone, samplePeople } of zones) {
    if ((await store.findPersons({ zone, limit: 1 })).total > 0) continue;
    // One password, one hash: making it is slow on purpose.
    const passwordHash = await hashPassword(password);
    for (const { mailbox, name, language, unit, roles } of samplePeople ?? []) {
      const email = `${mailbox}@${zone}.example`;
      const outcome = await store.addPerson({
        zone,
        id: stamp.newId(),
        name,
        language,
        email,
        ownRoles: unit === null ? roles : [],
        memberships: unit === null ? [] : [{ unit, roles }],
        passwordHash,
        sample: true,
        createdAt: stamp.now(),
      });
      if (outcome === 'added') emails.push(email);
    }
  }
  return emails;
}
