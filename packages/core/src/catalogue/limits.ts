import type { ClockRule, IsoDate, Scheme, Text } from '../model/index.ts';
import { rowsOfClock } from './item.ts';

/** What the law allows for one part of a service on a day: the rows of the clock table that may hold, or that no law
 * limits it. */
export interface LimitInForce {
  /** The part: null where the limit is the whole service's. */
  readonly of: Text | null;
  readonly limit:
    | { readonly rows: readonly ClockRule[] }
    | { readonly none: 'law' | 'pledge'; readonly verified: boolean };
}

/** The limits of a scheme's guide, in its order; none for a scheme of before they were asked. */
export function limitsOf(
  scheme: Pick<Scheme, 'clocks' | 'place' | 'guide'>,
  clockTable: readonly ClockRule[],
  on: IsoDate,
): readonly LimitInForce[] {
  const limits = scheme.guide?.days.limits ?? [];
  return limits.map((limit) => {
    if ('none' in limit) {
      const { none, verified, of = null } = limit;
      return { of, limit: { none, verified } };
    }
    const { clock } = limit;
    return {
      of: limits.length > 1 ? (scheme.clocks[clock]?.title ?? null) : null,
      limit: { rows: rowsOfClock(scheme, clock, clockTable, on) },
    };
  });
}
