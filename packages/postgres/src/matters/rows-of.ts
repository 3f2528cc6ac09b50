import {
  isAutomatic,
  conditionsUnmet,
  dayFor,
  permitted,
  type Acting,
  type CompiledScheme,
  type Matter,
} from '@twinpark/core/engine';
import type { Action, IsoDate } from '@twinpark/core/model';
import type { BranchRow, ClockRow, MatterRows, PartyRow, TimerRow } from './types.ts';

/** The rows that lists are read from, as they follow from a matter's (sealed) state. Pure: commits write
 * them and `verify` computes them again. */
export function rowsOf(compiled: CompiledScheme, matter: Matter): MatterRows {
  const title = matter.values['title'];
  return {
    parties: partyRows(compiled, matter),
    branches: Object.entries(matter.branches).flatMap(([branch, list]) =>
      list.map(({ party, stage }): BranchRow => ({ branch, party, stage })),
    ),
    clocks: clockRows(compiled, matter),
    timers: timerRows(compiled, matter),
    number: Object.values(matter.numbers)[0] ?? null,
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

function partyRows(compiled: CompiledScheme, matter: Matter): readonly PartyRow[] {
  const { scheme } = compiled;
  const open = scheme.stages[matter.stage]?.final !== true;
  const rows = new Map<string, PartyRow>();
  for (const [id, parties] of Object.entries(matter.parties)) {
    const actor = scheme.actors[id];
    if (!actor || actor.party === 'public') continue;
    for (const party of parties) {
      const key = `${actor.party} ${party}`;
      const row = rows.get(key);
      rows.set(key, {
        kind: actor.party,
        party,
        actors: [...(row?.actors ?? []), id],
        open,
        turn: row?.turn === true || (open && isTurnOf(compiled, matter, id, party)),
        due: earlier(row?.due ?? null, dueFor(compiled, matter, id, party)),
      });
    }
  }
  return [...rows.values()];
}

/** The earliest day on which a running clock of this part runs out for this party. */
function dueFor(
  { scheme }: CompiledScheme,
  matter: Matter,
  actor: string,
  party: string,
): IsoDate | null {
  let due: IsoDate | null = null;
  for (const clock of matter.clocks) {
    const definition = scheme.clocks[clock.clock];
    if (clock.stoppedOn !== null || definition?.owner !== actor) continue;
    const own = scheme.branches[definition.branch ?? '']?.over === actor;
    if (own && clock.party !== party) continue;
    due = earlier(due, clock.due);
  }
  return due;
}

function earlier(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

const noCalendars = {
  mainland: { name: 'mainland', years: [] },
  hongkong: { name: 'hongkong', years: [] },
} as const;

/** Whether something this party may do would move the matter or its own branch on. What depends on the
 * day or on facts from outside is left open: it is asked again when the case file is shown. */
function isTurnOf(compiled: CompiledScheme, matter: Matter, actor: string, party: string): boolean {
  const definition = compiled.scheme.actors[actor];
  const acting: Acting = {
    person: party,
    unit: definition?.party === 'unit' ? party : null,
    roles: definition?.role === undefined ? [] : [definition.role],
  };
  return Object.values(compiled.scheme.actions).some((action) => {
    if (isAutomatic(action) || !action.at.includes(matter.stage)) return false;
    if (action.goes === undefined && action.branchGoes === undefined) return false;
    if (![action.by].flat().includes(actor)) return false;
    const may = permitted(compiled, matter, action, acting);
    return 'parties' in may && may.parties.some((one) => !isStopped(compiled, matter, action, one));
  });
}

function isStopped(
  compiled: CompiledScheme,
  matter: Matter,
  action: Action,
  party: string | null,
): boolean {
  const onlyIf = (action.onlyIf ?? []).filter(({ rule }) => isTimeless(rule));
  if (onlyIf.length === 0) return false;
  const surroundings = { today: matter.openedOn, lookups: {}, calendars: noCalendars };
  return conditionsUnmet(compiled, matter, { ...action, onlyIf }, party, {}, surroundings) !== null;
}

function isTimeless(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return true;
  if ('today' in part || 'lookup' in part || 'workingDays' in part) return false;
  return Object.values(part).every(isTimeless);
}
