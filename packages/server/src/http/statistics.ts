import {
  answeringPart,
  mayHold,
  openingRefused,
  partsHeld,
  type Acting,
} from '@twinpark/core/engine';
import type { MatterCount, ProposalCount, ReplyCount } from '@twinpark/postgres';
import { dayOf } from '../matters/index.ts';
import { decideAccess } from '../people/access.ts';
import type { HttpContext } from './context.ts';

const schemeId = 'proposals';

/** What one officer may see of how matters were handled. */
export interface Statistics {
  /** Every year in which a proposal was registered or another matter opened, newest first. */
  readonly years: readonly number[];
  /** The unit whose replies alone are counted; null: every unit's. */
  readonly only: string | null;
  readonly proposals: readonly ProposalCount[];
  readonly replies: readonly ReplyCount[];
  readonly matters: readonly MatterCount[];
  /** The schemes of whose matters every unit's are counted; of the others those of the officer's unit alone. */
  readonly whole: readonly string[];
}

/** Counts for one officer. The supervisors see every unit's. Of proposals so does the proposal office; other units
 * see their own replies, because where a unit has one reply its count tells what the proposer thought of it,
 * and that is for those who take part. Of any other scheme every unit's are seen by those units that have a standing
 * part in each of its matters (the counter, the deciding office). Null: nobody's unit asks. */
export async function statisticsFor(
  { matters, store }: HttpContext,
  zone: string,
  acting: Acting | null,
  year: number | undefined,
): Promise<Statistics | null> {
  if (acting === null || acting.unit === null) return null;
  const supervises = decideAccess('supervise', acting) === 'allowed';
  const running = matters.schemes.current(zone, schemeId);
  const seesReplies =
    supervises ||
    (running !== null && openingRefused(running.compiled, running.standing, acting) === null);
  const only = seesReplies ? null : acting.unit;
  const today = dayOf(matters.now());
  const proposals = running === null ? [] : await store.proposalCounts(zone);
  const replies =
    running === null ? [] : await store.replyCounts({ zone, year, unit: only ?? undefined, today });
  const schemes = matters.schemes
    .all(zone)
    .filter(({ compiled }) => compiled.scheme.id !== schemeId);
  const whole = schemes
    .filter((one) => supervises || partsHeld(one.compiled.scheme, one.standing, acting).length > 0)
    .map(({ compiled }) => compiled.scheme.id);
  const unit = supervises ? undefined : acting.unit;
  const counted = await store.matterCounts({ zone, unit, whole, today });
  // What the unit decides is counted for those of its people alone who have the role that the deciding needs.
  const hidden = schemes.flatMap(({ compiled: { scheme } }) => {
    const answering = scheme.actors[answeringPart(scheme)];
    const isTheirs = answering === undefined || mayHold(answering, acting.roles);
    return supervises || isTheirs || whole.includes(scheme.id) ? [] : [scheme.id];
  });
  const counts = counted.filter(({ scheme }) => !hidden.includes(scheme));
  const ofYear = <One extends { readonly year: number }>(all: readonly One[]): readonly One[] =>
    year === undefined ? all : all.filter((one) => one.year === year);
  return {
    years: [...new Set([...proposals, ...counts].map((count) => count.year))].sort((a, b) => b - a),
    only,
    proposals: ofYear(proposals),
    replies,
    matters: ofYear(counts),
    whole,
  };
}
