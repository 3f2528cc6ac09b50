import type { Action, IsoDate } from '../model/index.ts';
import { conditionsUnmet, permitted } from './abilities.ts';
import type { CompiledScheme } from './compile.ts';
import { isAutomatic } from './effect-rules.ts';
import type { Acting, Matter } from './matter.ts';

/** A unit's or person's place in a matter. */
export interface PartyPlace {
  readonly kind: 'unit' | 'person';
  readonly party: string;
  /** The parts it holds. */
  readonly actors: readonly string[];
  readonly open: boolean;
  /** Whether something it may do would move the matter on. */
  readonly turn: boolean;
  /** The earliest day on which a running clock of its parts runs out. */
  readonly due: IsoDate | null;
}

/** The places that units and persons have in a matter, as they follow from its (sealed) state: the queue and
 * the notices both stand on this. */
export function placesOf(compiled: CompiledScheme, matter: Matter): readonly PartyPlace[] {
  const { scheme } = compiled;
  const open = scheme.stages[matter.stage]?.final !== true;
  const rows = new Map<string, PartyPlace>();
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

/** The actions by which a party would move the matter or its own branch on, of those it may do now. What
 * depends on the day or on facts from outside is left open. */
export function movesOf(
  compiled: CompiledScheme,
  matter: Matter,
  { actors, party, open }: Pick<PartyPlace, 'actors' | 'party' | 'open'>,
): readonly string[] {
  if (!open) return [];
  return Object.entries(compiled.scheme.actions).flatMap(([id, action]) =>
    actors.some((actor) => moves(compiled, matter, action, actor, party)) ? [id] : [],
  );
}

/** Whether something this party may do would move the matter or its own branch on. What depends on the
 * day or on facts from outside is left open: it is asked again when the case file is shown. */
function isTurnOf(compiled: CompiledScheme, matter: Matter, actor: string, party: string): boolean {
  return Object.values(compiled.scheme.actions).some((action) =>
    moves(compiled, matter, action, actor, party),
  );
}

function moves(
  compiled: CompiledScheme,
  matter: Matter,
  action: Action,
  actor: string,
  party: string,
): boolean {
  if (isAutomatic(action) || !action.at.includes(matter.stage)) return false;
  if (action.goes === undefined && action.branchGoes === undefined) return false;
  if (![action.by].flat().includes(actor)) return false;
  const definition = compiled.scheme.actors[actor];
  const acting: Acting = {
    person: party,
    unit: definition?.party === 'unit' ? party : null,
    roles: definition?.role === undefined ? [] : [definition.role],
  };
  const may = permitted(compiled, matter, action, acting);
  return 'parties' in may && may.parties.some((one) => !isStopped(compiled, matter, action, one));
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
