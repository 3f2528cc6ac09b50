/** Does something for each of a list, one after another: where it fails for one, it is done for the others all the
 * same, and then the first failure is thrown. */
export async function oneByOne<T>(
  list: readonly T[],
  work: (one: T) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const one of list) {
    await work(one).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
