import type { ClockState } from '@twinpark/core/engine';
import type { Scheme } from '@twinpark/core/model';

interface RunningClocks {
  /** One of the party's own has no date yet. */
  readonly undated: boolean;
  /** The dates of the others, soonest first; those that cannot be said yet (null) at the end. */
  readonly others: readonly { readonly clock: string; readonly due: string | null }[];
}

/** Of the clocks that run, those of a party and those of the others. A clock of the whole matter is theirs whose part
 * owns it: the supervising office does not owe the assignment, but sees that the proposal office is late. */
export function runningClocks(
  scheme: Pick<Scheme, 'clocks'> | undefined,
  clocks: readonly Pick<ClockState, 'clock' | 'party' | 'due' | 'stoppedOn' | 'pauses'>[],
  viewer: { readonly party: string; readonly actors: readonly string[] },
): RunningClocks {
  const running = clocks
    .filter(
      ({ stoppedOn, pauses }) => stoppedOn === null && pauses.every(({ until }) => until !== null),
    )
    .map(({ clock, party, due }) => {
      const owners = [scheme?.clocks[clock]?.owner ?? []].flat();
      const isOwn =
        party === null
          ? owners.some((actor) => viewer.actors.includes(actor))
          : party === viewer.party;
      return { clock, due, isOwn };
    });
  const others = running.flatMap(({ clock, due, isOwn }) => (isOwn ? [] : [{ clock, due }]));
  const last = '9999';
  return {
    undated: running.some(({ due, isOwn }) => due === null && isOwn),
    others: others.toSorted((a, b) => ((a.due ?? last) < (b.due ?? last) ? -1 : 1)),
  };
}
