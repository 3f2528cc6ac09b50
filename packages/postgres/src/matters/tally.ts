import { answeringPart, type CompiledScheme, type Matter } from '@twinpark/core/engine';
import type { IsoDate } from '@twinpark/core/model';

/** What one matter counts as (matter-counts.ts). */
export interface TallyRow {
  readonly year: number;
  /** The unit that owes the decision, empty where none does: whose is the clock whose days the scheme promises; where
   * it promises none, who opened the matter. */
  readonly subject: string;
  readonly standing: 'open' | 'on-time' | 'late' | 'unjudged';
  /** The outcome, empty while there is none. */
  readonly class: string;
  /** Of what has no outcome, the day on which its promised clock runs out. */
  readonly due: IsoDate | null;
}

/** What a matter counts as; null: a proposal, which the database counts with each of its replies. `verify` counts all
 * again in SQL (`tallies_of`). */
export function tallyOf({ scheme }: CompiledScheme, matter: Matter): TallyRow | null {
  if (scheme.id === 'proposals') return null;
  const promised = scheme.guide?.days.promised;
  const answering = answeringPart(scheme);
  const isUnit = scheme.actors[answering]?.party === 'unit';
  const clocks = matter.clocks.filter(({ clock }) => clock === promised);
  const running = clocks.filter(({ stoppedOn }) => stoppedOn === null);
  const stopped = clocks.filter(({ stoppedOn }) => stoppedOn !== null);
  const dues = running.flatMap(({ due }) => due ?? []).toSorted();
  return {
    year: Number(matter.openedOn.slice(0, 4)),
    subject: (isUnit ? matter.parties[answering]?.[0] : undefined) ?? '',
    standing:
      matter.outcome === null && (running.length > 0 || stopped.length === 0)
        ? 'open'
        : stopped.some(({ due, stoppedOn }) => due !== null && (stoppedOn ?? '') > due)
          ? 'late'
          : stopped.length > 0 && stopped.every(({ due }) => due !== null)
            ? 'on-time'
            : 'unjudged',
    class: matter.outcome ?? '',
    due: matter.outcome === null ? (dues[0] ?? null) : null,
  };
}
