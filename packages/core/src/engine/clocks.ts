import type {
  ClockDefinition,
  ClockRule,
  Effect,
  IsoDate,
  Text,
  Value,
  Values,
} from '../model/index.ts';
import { isDate } from '../rules/index.ts';
import { dueOf, ruleInForce, type ClockRun } from '../time/index.ts';
import type { CompiledScheme } from './compile.ts';
import { branchValues, chosen, environmentOf, type Surroundings } from './environment.ts';
import type { ClockState, Matter, MatterEvent } from './matter.ts';
import { titled, type Refusal } from './refusal.ts';

type ClockEffect = Extract<
  Effect,
  { start: string } | { stop: string } | { pause: string } | { resume: string } | { extend: string }
>;

/** Whether an effect is about a clock, and which. */
export function clockOf(effect: Effect): string | null {
  if ('start' in effect) return effect.start;
  if ('stop' in effect) return effect.stop;
  if ('pause' in effect) return effect.pause;
  if ('resume' in effect) return effect.resume;
  return 'extend' in effect ? effect.extend : null;
}

/** A clock cannot do what an action wants of it. The action is refused. */
export class ClockRefusal extends Error {
  override readonly name = 'ClockRefusal';
  readonly refusal: Refusal;
  constructor(clock: Text, why: Text) {
    super(titled(clock, why).en);
    this.refusal = { code: 'condition', message: titled(clock, why) };
  }
}

/** No row of the clock table is in force yet for a clock that an action starts: it is not the actor's fault, but
 * nothing may go on without its deadline. */
const noRow = (row: string, today: IsoDate): Text => ({
  'zh-Hans': `时限表中没有 ${today} 已生效的“${row}”，请管理员补上该行及其依据后再办理`,
  'zh-Hant': `時限表內沒有於 ${today} 已生效的「${row}」，請管理員補上該行及其依據後再辦理`,
  en: `the clock table has no row “${row}” in force on ${today}; ask the administrator to add it with its basis, then do this again`,
});

/** Nobody is told that a date has moved which has not. */
const notRunning: Text = {
  'zh-Hans': '该时限已不在计算，不能延长',
  'zh-Hant': '該時限已不在計算，不能延長',
  en: 'this clock does not run any more and cannot be extended',
};
function tooLong({ unit, extension = 0 }: ClockRule, before: number): Text {
  const [hans, hant, en] = unitWords[unit];
  const more = extension - before;
  return {
    'zh-Hans': `按规定合计最多延长 ${extension} ${hans}，已延长 ${before} ${hans}，还可延长 ${more} ${hans}`,
    'zh-Hant': `按規定合共最多延長 ${extension} ${hant}，已延長 ${before} ${hant}，尚可延長 ${more} ${hant}`,
    en: `the rule allows ${extension} ${en} in all, ${before} were given before; give at most ${more}`,
  };
}
const unitWords: Readonly<Record<ClockRule['unit'], readonly [string, string, string]>> = {
  day: ['日', '日', 'days'],
  'working-day': ['个工作日', '個工作日', 'working days'],
  week: ['周', '星期', 'weeks'],
  month: ['个月', '個月', 'months'],
};

/** Where an action acts: its branch, the party there, and the branches (`branch@party`) it opened. */
export interface ActingAt {
  readonly branch: string | undefined;
  readonly party: string | null;
  readonly opened: ReadonlySet<string>;
}

/** The events of one clock effect: for the matter's clock; for the branches of its kind that the same
 * action has just opened; else for the acting branch; else for every open branch. Starting a clock that runs, or stopping one that does
 * not, changes nothing. */
export function clockEvents(
  compiled: CompiledScheme,
  matter: Matter,
  effect: ClockEffect,
  acting: ActingAt,
  surroundings: Surroundings,
): readonly MatterEvent[] {
  const id = clockOf(effect);
  const clock = id === null ? undefined : compiled.scheme.clocks[id];
  if (id === null || !clock)
    throw new Error(`Effect ${JSON.stringify(effect)} names no declared clock.`);
  const of = partiesOf(clock, matter, acting);
  // Nothing starts for a party whose branch was closed: what it gave back is no longer its to do.
  const open = matter.branches[clock.branch ?? '']?.map(({ party }): string | null => party);
  const parties = 'start' in effect && open ? of.filter((party) => open.includes(party)) : of;
  return parties.flatMap((party) => {
    const running = matter.clocks.findLast(
      (one) => one.clock === id && one.party === party && one.stoppedOn === null,
    );
    if ('start' in effect) {
      if (running) return [];
      const since = effect.since === undefined ? undefined : matter.values[effect.since];
      return started(compiled, matter, { id, clock, party, since }, surroundings);
    }
    if (!running) {
      if ('extend' in effect) throw new ClockRefusal(clock.title, notRunning);
      return [];
    }
    const { today } = surroundings;
    if ('stop' in effect) return [{ kind: 'clock-stopped', clock: id, party, on: today } as const];
    const values = { ...matter.values, ...branchValues(matter, acting.branch, acting.party) };
    return changed(clock.title, running, effect, values, surroundings);
  });
}

function partiesOf(
  clock: ClockDefinition,
  matter: Matter,
  acting: ActingAt,
): readonly (string | null)[] {
  if (clock.branch === undefined) return [null];
  const open = (matter.branches[clock.branch] ?? []).map((branch) => branch.party);
  const opened = open.filter((party) => acting.opened.has(`${clock.branch}@${party}`));
  if (opened.length > 0) return opened;
  return clock.branch === acting.branch ? [acting.party] : open;
}

function started(
  compiled: CompiledScheme,
  matter: Matter,
  {
    id,
    clock,
    party,
    since,
  }: {
    readonly id: string;
    readonly clock: ClockDefinition;
    readonly party: string | null;
    readonly since: Value | undefined;
  },
  surroundings: Surroundings,
): readonly MatterEvent[] {
  const { today } = surroundings;
  const isPast = typeof since === 'string' && isDate(since) && since < today;
  const startedOn = isPast ? since : today;
  const name = chosen(compiled, clock.rule, environmentOf(matter, surroundings));
  const { place } = compiled.scheme;
  const rule = name === null ? null : ruleInForce(compiled.clockTable, name, place, today);
  if (!rule) throw new ClockRefusal(clock.title, noRow(`${name ?? '?'} (${place})`, today));
  const run: ClockRun = { rule, startedOn, pauses: [], extension: 0 };
  const { due } = dueOf(run, surroundings.calendars);
  return [{ kind: 'clock-started', clock: id, party, run, due }];
}

function changed(
  title: Text,
  clock: ClockState,
  effect: Exclude<ClockEffect, { start: string } | { stop: string }>,
  values: Values,
  { today, calendars }: Surroundings,
): readonly MatterEvent[] {
  const { clock: id, party, rule, startedOn, pauses, extension } = clock;
  const open = pauses.some((pause) => pause.until === null);
  let run: ClockRun = { rule, startedOn, pauses, extension };
  let change: 'paused' | 'resumed' | 'extended';
  if ('pause' in effect) {
    if (open) return [];
    // The day on which the pause begins does not count; that on which it ends does.
    run = { ...run, pauses: [...pauses, { from: today, until: null }] };
    change = 'paused';
  } else if ('resume' in effect) {
    if (!open) return [];
    run = {
      ...run,
      pauses: pauses.map((pause) => (pause.until === null ? { ...pause, until: today } : pause)),
    };
    change = 'resumed';
  } else {
    const by = Number(values[effect.by]);
    if (!Number.isInteger(by) || by <= 0) return [];
    if (extension + by > (rule.extension ?? 0)) {
      throw new ClockRefusal(title, tooLong(rule, extension));
    }
    run = { ...run, extension: extension + by };
    change = 'extended';
  }
  return [{ kind: 'clock-changed', clock: id, party, change, run, due: dueOf(run, calendars).due }];
}

/** Running clocks computed again, for instance after a calendar was published: an event for each that
 * moved. */
export function recomputed(
  matter: Matter,
  surroundings: Pick<Surroundings, 'calendars'>,
  because?: Text,
): readonly MatterEvent[] {
  return matter.clocks.flatMap((clock) => {
    if (clock.stoppedOn !== null) return [];
    const { rule, startedOn, pauses, extension } = clock;
    const run: ClockRun = { rule, startedOn, pauses, extension };
    const { due } = dueOf(run, surroundings.calendars);
    if (due === clock.due) return [];
    return [
      {
        kind: 'clock-changed',
        clock: clock.clock,
        party: clock.party,
        change: 'recomputed',
        run,
        due,
        ...(because && { because }),
      } as const,
    ];
  });
}

/** Clocks that ran out before `today`. */
export function overdue(matter: Matter, today: IsoDate): readonly ClockState[] {
  return matter.clocks.filter(
    (clock) => clock.stoppedOn === null && clock.due !== null && clock.due < today,
  );
}
