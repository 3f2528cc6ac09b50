import { dayFor, placesOf, type CompiledScheme, type Matter } from '@twinpark/core/engine';
import { talliesOf } from './tally.ts';
import type { BranchRow, ClockRow, MatterRows, TimerRow } from './types.ts';

/** The rows that lists are read from, as they follow from a matter's (sealed) state. Pure: commits write
 * them and `verify` computes them again. */
export function rowsOf(compiled: CompiledScheme, matter: Matter): MatterRows {
  const title = matter.values['title'];
  return {
    parties: placesOf(compiled, matter),
    branches: Object.entries(matter.branches).flatMap(([branch, list]) =>
      list.map(({ party, stage }): BranchRow => ({ branch, party, stage })),
    ),
    clocks: clockRows(compiled, matter),
    timers: timerRows(compiled, matter),
    tallies: talliesOf(compiled, matter),
    number: matter.number,
    title: typeof title === 'string' ? title : null,
  };
}

function clockRows({ scheme }: CompiledScheme, matter: Matter): readonly ClockRow[] {
  return matter.clocks.flatMap(({ clock, party, due, stoppedOn }, ordinal): ClockRow[] => {
    if (stoppedOn !== null) return [];
    const wakes = Object.values(scheme.actions).some((action) => action.onExpiry === clock);
    return [{ ordinal, clock, party, due, wakes }];
  });
}

/** What waits for a day at the stage where the matter stands. */
function timerRows(compiled: CompiledScheme, matter: Matter): readonly TimerRow[] {
  return Object.entries(compiled.scheme.actions).flatMap(([action, definition]): TimerRow[] => {
    if (!definition.at.includes(matter.stage)) return [];
    if (definition.nightly) return [{ action, day: null }];
    const day = dayFor(compiled, matter, definition);
    return day === null ? [] : [{ action, day }];
  });
}
