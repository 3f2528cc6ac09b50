import type { Instant, IsoDate } from '@twinpark/core/model';
import { dateOf } from '@twinpark/core/rules';

/** The day of an instant where the zones are. Both sides keep UTC+8, without summer time. */
export function dayOf(instant: Instant): IsoDate {
  return dateOf(Math.floor((Date.parse(instant) + 8 * 3_600_000) / 86_400_000));
}
