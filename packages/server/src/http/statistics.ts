import { openingRefused, type Acting } from '@twinpark/core/engine';
import type { ProposalCount, ReplyCount } from '@twinpark/postgres';
import { dayOf } from '../matters/index.ts';
import { decideAccess } from '../people/access.ts';
import type { HttpContext } from './context.ts';

const schemeId = 'proposals';

/** What one officer may see of how proposals were handled. */
export interface Statistics {
  /** Every year in which a proposal was registered, newest first. */
  readonly years: readonly number[];
  /** The unit whose replies alone are counted; null: every unit's. */
  readonly only: string | null;
  readonly proposals: readonly ProposalCount[];
  readonly replies: readonly ReplyCount[];
}

/** Counts for one officer. The proposal office and the supervisors see every unit's replies; other units
 * their own, because where a unit has one reply its count tells what the proposer thought of it, and
 * that is for those who take part. Null: proposals are not handled here, or nobody's unit asks. */
export async function statisticsFor(
  { matters, store }: HttpContext,
  zone: string,
  acting: Acting | null,
  year: number | undefined,
): Promise<Statistics | null> {
  const running = matters.schemes.current(zone, schemeId);
  if (!running || acting === null || acting.unit === null) return null;
  const seesAll =
    decideAccess('supervise', acting) === 'allowed' ||
    openingRefused(running.compiled, running.standing, acting) === null;
  const only = seesAll ? null : acting.unit;
  const counts = await store.proposalCounts(zone);
  const today = dayOf(matters.now());
  const replies = await store.replyCounts({ zone, year, unit: only ?? undefined, today });
  return {
    years: [...new Set(counts.map((count) => count.year))],
    only,
    proposals: year === undefined ? counts : counts.filter((count) => count.year === year),
    replies,
  };
}
