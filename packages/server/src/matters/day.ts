import type { Instant, IsoDate } from '@twinpark/core/model';

/** The day of an instant where the zones are. Both sides keep UTC+8, without summer time. */
export function dayOf(instant: Instant): IsoDate {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}
