import type { Values } from '@twinpark/core/model';
import type { Step } from '@twinpark/core/testing';

/** What a grant that rests on another entry must do in the nights of a month: nothing while that is in force, or is not
 * back; suspend and restore once each. `entries`: its own, where it has a register. */
export function restStories(
  month: string,
  lookups: Values,
  lookup: string,
  register?: string,
  entries: readonly string[] = [],
): readonly Step[] {
  const night = (day: string, action: 'hold' | 'unhold', rests: boolean): Step => ({
    on: `${month}-${day}`,
    by: 'timer',
    do: action,
    lookups: { ...lookups, [lookup]: rests },
  });
  const none = { effects: [] } as const;
  const inForce = (ids: readonly string[]) =>
    register === undefined ? {} : { inForce: { [register]: ids } };
  return [
    { ...night('02', 'hold', true), expect: { ...none, values: {} } },
    { ...night('03', 'hold', false), expect: { values: { isHeld: true }, ...inForce([]) } },
    { ...night('04', 'hold', false), expect: none },
    { ...night('05', 'unhold', false), expect: none },
    { ...night('08', 'unhold', true), expect: { values: { isHeld: false }, ...inForce(entries) } },
    { ...night('09', 'unhold', true), expect: none },
  ];
}
