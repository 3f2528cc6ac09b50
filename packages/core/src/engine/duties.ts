import type { Action } from '../model/index.ts';
import { conditionsUnmet, permitted } from './abilities.ts';
import type { CompiledScheme } from './compile.ts';
import { isAutomatic } from './effect-rules.ts';
import type { Acting, Matter } from './matter.ts';
import { targetsOf } from './targets.ts';

/** A unit or person, and the parts it holds in a matter. */
export interface Holding {
  readonly party: string;
  readonly actors: readonly string[];
}

/** The actions that a matter waits for a party to take, of those it may take now: what a running clock needs, what the
 * stage needs to go on. Not a duty is what the scheme says is `offered`, what can be done once the matter has its
 * outcome and no clock runs (revoke, renew), and the applicant's way out while others can go on (withdraw).
 * What depends on the day or on facts from outside is left open: it is asked again when the case file is shown. */
export function dutiesOf(
  compiled: CompiledScheme,
  matter: Matter,
  holding: Holding,
  all: readonly Holding[],
): readonly string[] {
  const moves = movesOf(compiled, matter, holding).filter(
    ({ action, actor, party }) =>
      !isOffered(compiled, matter, action, actor, party) &&
      isNeeded(compiled, matter, action, actor, party),
  );
  const isWayOut = ({ action, actor }: Move): boolean =>
    actor === compiled.scheme.opening.by &&
    compiled.scheme.actors[actor]?.standing !== true &&
    action.branchGoes === undefined &&
    targetsOf(action.goes).every((stage) => compiled.scheme.stages[stage]?.final === true);
  const others = (): boolean =>
    all.some(
      (other) => other.party !== holding.party && dutiesOf(compiled, matter, other, []).length > 0,
    );
  const ids = (some: readonly Move[]): readonly string[] => [...new Set(some.map(({ id }) => id))];
  const [ways, duties] = [moves.filter(isWayOut), moves.filter((move) => !isWayOut(move))];
  return ways.length === 0 || others() ? ids(duties) : ids(moves);
}

interface Move {
  readonly id: string;
  readonly action: Action;
  readonly actor: string;
  readonly party: string;
}

/** What a party may do now that would move the matter or its own branch. */
function movesOf(
  compiled: CompiledScheme,
  matter: Matter,
  { actors, party }: Holding,
): readonly Move[] {
  return Object.entries(compiled.scheme.actions).flatMap(([id, action]) =>
    actors
      .filter((actor) => moves(compiled, matter, action, actor, party))
      .map((actor) => ({ id, action, actor, party })),
  );
}

function isOffered(
  { scheme }: CompiledScheme,
  matter: Matter,
  { offered, branch }: Action,
  actor: string,
  party: string,
): boolean {
  if (offered === undefined || offered === true) return offered === true;
  if ('while' in offered) {
    return (matter.branches[offered.while] ?? []).some(({ stage }) => offered.at.includes(stage));
  }
  if (branch === undefined) return offered.at.includes(matter.stage);
  const own = scheme.branches[branch]?.over === actor;
  return (matter.branches[branch] ?? [])
    .filter((one) => !own || one.party === party)
    .every(({ stage }) => offered.at.includes(stage));
}

/** Whether a clock or the stage's own progress needs it: a running clock is the party's, or the action stops one; else
 * the matter is not decided yet. */
function isNeeded(
  { scheme }: CompiledScheme,
  matter: Matter,
  action: Action,
  actor: string,
  party: string,
): boolean {
  if (matter.outcome === null) return true;
  const stops = (action.effects ?? []).flatMap((effect) => ('stop' in effect ? [effect.stop] : []));
  return matter.clocks.some((clock) => {
    if (clock.stoppedOn !== null || clock.pauses.at(-1)?.until === null) return false;
    const { owner, branch } = scheme.clocks[clock.clock] ?? {};
    const isOwn =
      owner === actor && (scheme.branches[branch ?? '']?.over !== actor || clock.party === party);
    return isOwn || stops.includes(clock.clock);
  });
}

const noCalendars = {
  mainland: { name: 'mainland', years: [] },
  hongkong: { name: 'hongkong', years: [] },
} as const;

/** Whether a party may do it now, as far as that does not depend on the day or on facts from outside, and it would
 * move the matter or its own branch on, or stop a clock that runs for it. */
function moves(
  compiled: CompiledScheme,
  matter: Matter,
  action: Action,
  actor: string,
  party: string,
): boolean {
  const isOpen = compiled.scheme.stages[matter.stage]?.final !== true;
  if (!isOpen || isAutomatic(action) || !action.at.includes(matter.stage)) return false;
  const leads = action.goes !== undefined || action.branchGoes !== undefined;
  if (!leads && !endsOwnClock(compiled, matter, action, actor)) return false;
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

/** Whether it stops a clock of the matter that runs for this part: a check that is done and moves nothing. */
function endsOwnClock(
  { scheme }: CompiledScheme,
  { clocks }: Matter,
  { branch, effects = [] }: Action,
  actor: string,
): boolean {
  if (branch !== undefined) return false;
  const own = effects.flatMap((effect) =>
    'stop' in effect && scheme.clocks[effect.stop]?.owner === actor ? [effect.stop] : [],
  );
  return clocks.some(({ clock, stoppedOn }) => stoppedOn === null && own.includes(clock));
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
