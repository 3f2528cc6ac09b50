import type { Instant, Zone } from '@twinpark/core/model';
import type { CounterStore } from '@twinpark/postgres';
import { dayOf } from '../matters/index.ts';
import { zoneNumber } from '../zone-parameters.ts';

const day = 86_400_000;

/** Forgets drafts that nobody touched for as many days as their zone keeps them. Returns how many. */
export async function forgetDrafts(
  store: CounterStore,
  zones: readonly Zone[],
  now: Instant,
): Promise<number> {
  let forgotten = 0;
  for (const zone of zones) {
    const days = zoneNumber(zone, 'draftDays', dayOf(now));
    const before = new Date(Date.parse(now) - days * day).toISOString();
    forgotten += await store.dropOldDrafts(zone.id, before);
  }
  return forgotten;
}
