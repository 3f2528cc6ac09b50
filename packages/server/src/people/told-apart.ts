import type { Person } from '@twinpark/postgres';

/** The addresses of persons, masked: so much of each is left that two of the same name are told apart, and no more.
 * Addresses differ, so that at the latest the whole ones do. */
export function maskedEmails(persons: readonly Person[]): ReadonlyMap<string, string> {
  const namesakes = Map.groupBy(persons, ({ name }) => name);
  return new Map(
    persons.map(({ id, name, email }) => {
      const others = (namesakes.get(name) ?? []).filter((one) => one.id !== id);
      let shown = 1;
      while (others.some((one) => masked(one.email, shown) === masked(email, shown))) shown += 1;
      return [id, masked(email, shown)];
    }),
  );
}

/** So many letters of each end of what stands before the @, and what stands behind it: `c…n@example.org`. Of a short one
 * the first letter, until all of it is needed. */
function masked(email: string, shown: number): string {
  const [local = '', domain = ''] = email.split('@');
  const letters = Array.from(local);
  if (letters.length > 2 * shown) {
    return `${letters.slice(0, shown).join('')}…${letters.slice(-shown).join('')}@${domain}`;
  }
  return shown === 1 ? `${letters[0] ?? ''}…@${domain}` : email;
}
