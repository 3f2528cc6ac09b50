import type { Instant, Zone } from '@twinpark/core/model';
import type { CounterStore } from '@twinpark/postgres';

/** Drafts that nobody touched for so many days are forgotten: they hold personal data for no use. */
export const keptDays = 90;
const day = 86_400_000;

/** Forgets old drafts of all zones. Returns how many. */
export async function forgetDrafts(
  store: CounterStore,
  zones: readonly Zone[],
  now: Instant,
): Promise<number> {
  const before = new Date(Date.parse(now) - keptDays * day).toISOString();
  let forgotten = 0;
  for (const { id } of zones) forgotten += await store.dropOldDrafts(id, before);
  return forgotten;
}
