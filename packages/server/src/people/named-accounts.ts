import type { RolesOfPersons } from '@twinpark/core/engine';
import type { PeopleStore } from '@twinpark/postgres';

/** Tells a matter what the accounts that a command names hold for themselves; whoever cannot sign in cannot be named. */
export function namedAccounts(
  store: Pick<PeopleStore, 'persons'>,
): (zone: string, ids: readonly string[]) => Promise<RolesOfPersons> {
  return async (zone, ids) => {
    const found = await store.persons(zone, ids);
    return Object.fromEntries(
      found.flatMap(({ id, disabled, ownRoles }) => (disabled ? [] : [[id, ownRoles]])),
    );
  };
}
