import {
  byTimer,
  decide,
  decideOpening,
  decideTimers,
  evolve,
  rulesOf,
  saidInGeneral,
  type CompiledScheme,
  type Decision,
  type Matter,
  type MatterEvent,
  type Refusal,
  type SettledEffect,
} from '../engine/index.ts';
import type { IsoDate, Rule, Text, Values } from '../model/index.ts';
import type { Result } from '../rules/index.ts';
import type { Calendars } from '../time/index.ts';
import type { PastCommand, PastMatter } from './past.ts';
import { ownRecords } from './records.ts';

/** Under what a matter is decided again. */
export interface World {
  readonly compiled: CompiledScheme;
  readonly calendars: Calendars;
  /** The facts that a command would have seen, given what it saw. */
  readonly seen: (saw: Values, values: Values, on: IsoDate) => Values;
}

/** Each top-level rule that was asked, by its place, with its last result. */
export type Trace = ReadonlyMap<string, Result>;

/** What comes of a matter under some rulebook. */
export type Again =
  | {
      readonly kind: 'decided';
      readonly outcome: string | null;
      readonly effects: readonly SettledEffect[];
      /** The day of each. */
      readonly days: readonly IsoDate[];
      readonly trace: Trace;
    }
  /** A condition does not hold: it would have been refused there, and ended. */
  | {
      readonly kind: 'stopped';
      readonly action: string;
      readonly on: IsoDate;
      readonly message: Text;
      readonly effects: readonly SettledEffect[];
      readonly days: readonly IsoDate[];
      readonly trace: Trace;
    }
  /** Facts are missing that nobody recorded, or the records of the time do not fit. */
  | {
      readonly kind: 'undecided';
      readonly action: string;
      readonly on: IsoDate;
      readonly why: 'missing' | 'other-way' | 'refused' | 'broken';
      readonly missing: readonly string[];
      readonly message: Text;
    };

const places = new WeakMap<CompiledScheme, ReadonlyMap<Rule, string>>();

function placesOf(compiled: CompiledScheme): ReadonlyMap<Rule, string> {
  const known =
    places.get(compiled) ?? new Map(rulesOf(compiled.scheme).map(({ rule, at }) => [rule, at]));
  places.set(compiled, known);
  return known;
}

/** The same rules, which write down what they said. */
function traced(compiled: CompiledScheme, trace: Map<string, Result>): CompiledScheme {
  const known = placesOf(compiled);
  return {
    ...compiled,
    rule: (rule) => {
      const { type, evaluate } = compiled.rule(rule);
      const at = known.get(rule) ?? '';
      return {
        type,
        evaluate: (environment) => {
          const result = evaluate(environment);
          trace.set(at, result);
          return result;
        },
      };
    },
  };
}

/** The same scheme, which does not ask again for what was given and erased since. A rule that needs it lacks
 * it all the same. */
function withoutErased(compiled: CompiledScheme, erased: readonly string[]): CompiledScheme {
  if (erased.length === 0) return compiled;
  const { scheme } = compiled;
  const kept = (asks: readonly string[] | undefined) =>
    asks && { asks: asks.filter((field) => !erased.includes(field)) };
  return {
    ...compiled,
    scheme: {
      ...scheme,
      opening: { ...scheme.opening, ...kept(scheme.opening.asks) },
      actions: Object.fromEntries(
        Object.entries(scheme.actions).map(([id, action]) => [
          id,
          { ...action, ...kept(action.asks) },
        ]),
      ),
    },
  };
}

/** What a matter left in the records, at which place of its events and on which day. */
type Left = readonly [
  SettledEffect,
  { readonly seq: number; readonly ordinal: number; readonly on: IsoDate },
];

const leftBy = (effects: readonly Left[]) => ({
  effects: effects.map(([effect]) => effect),
  days: effects.map(([, { on }]) => on),
});

/** Decides everything that was done on a matter again: the same commands, on the same days, with the facts
 * of this world. Pure. It never guesses: what the recorded facts do not settle is undecided. */
export function decideAgain(past: PastMatter, world: World): Again {
  const trace = new Map<string, Result>();
  const compiled = withoutErased(traced(world.compiled, trace), past.erased);
  const events: MatterEvent[] = [];
  const effects: Left[] = [];
  let matter: Matter | null = null;
  for (const command of past.commands) {
    if (command.migratedTo !== undefined && matter !== null) {
      const stage = command.migratedTo;
      const { by } = command;
      const schemeHash = compiled.hash;
      matter = evolve(matter, { kind: 'migrated', schemeHash, stage, by, because: '' }, past.id);
      continue;
    }
    // A command without an act only recomputed clocks or erased values.
    if (command.action === '') continue;
    let decision: Decision;
    try {
      const own = ownRecords(past, effects);
      decision = decided(compiled, past, matter, command, world, own);
    } catch (error) {
      // A rulebook that nobody runs yet may break on one matter of a million; the others still count.
      const said = error instanceof Error ? error.message : String(error);
      const message = { 'zh-Hans': said, 'zh-Hant': said, en: said };
      return undecided(command, 'broken', [], message);
    }
    if ('refusals' in decision)
      return refused(compiled, command, decision.refusals, leftBy(effects), trace);
    matter = decision.matter;
    for (const event of decision.events) {
      events.push(event);
      if (event.kind !== 'concluded' && event.kind !== 'recorded') continue;
      const seq = events.length;
      const { on } = command;
      effects.push(...event.effects.map((one, ordinal) => [one, { seq, ordinal, on }] as const));
    }
  }
  return { kind: 'decided', outcome: matter?.outcome ?? null, ...leftBy(effects), trace };
}

function decided(
  compiled: CompiledScheme,
  past: PastMatter,
  matter: Matter | null,
  command: PastCommand,
  world: World,
  records: ReturnType<typeof ownRecords>,
): Decision {
  const { on, action: name, by, party, numbers, serials } = command;
  const known = compiled.scheme.actions[name];
  const asked = name === 'opening' ? compiled.scheme.opening.asks : known?.asks;
  // What the changed form no longer asks for was not given.
  const values: Values = Object.fromEntries(
    Object.entries(command.values).filter(([field]) => asked?.includes(field)),
  );
  const lookups = world.seen(command.saw, { ...matter?.values, ...values }, on);
  const surroundings = { today: on, lookups, calendars: world.calendars, records };
  const common = { id: past.id, by, lookups, numbers, serials, at: `${on}T00:00:00Z`, today: on };
  if (matter === null) {
    return decideOpening(compiled, past.id, { ...common, values }, past.standing, surroundings);
  }
  if (known && byTimer(known)) return decideTimers(compiled, matter, common, surroundings);
  return decide(
    compiled,
    matter,
    { ...common, action: name, values, ...(party !== null && { party }) },
    surroundings,
  );
}

function refused(
  compiled: CompiledScheme,
  command: PastCommand,
  refusals: readonly Refusal[],
  left: Pick<Extract<Again, { kind: 'decided' }>, 'effects' | 'days'>,
  trace: Trace,
): Again {
  const [first] = refusals;
  const { action, on } = command;
  const message = first?.message ?? { 'zh-Hans': '', 'zh-Hant': '', en: '' };
  if (first?.code === 'missing') {
    return undecided(
      command,
      'missing',
      refusals.flatMap(({ field }) => field ?? []),
      message,
    );
  }
  if (first?.code === 'condition') {
    const place = action === 'opening' ? action : `actions.${action}`;
    const conditions = (
      action === 'opening' ? compiled.scheme.opening : compiled.scheme.actions[action]
    )?.onlyIf;
    const results = (conditions ?? []).map((_, i) => trace.get(`${place}.onlyIf[${String(i)}]`));
    const at = results.findIndex((result) => result !== undefined && result.value !== true);
    const unmet = results[at];
    if (unmet?.value === null) return undecided(command, 'missing', unmet.missing, message);
    const otherwise = conditions?.[at]?.otherwise;
    return {
      kind: 'stopped',
      action,
      on,
      // Without the rule's own words: they may name personal values. The trace has them.
      message: otherwise === undefined ? message : saidInGeneral(otherwise),
      ...left,
      trace,
    };
  }
  const isElsewhere = first?.code === 'wrong-stage' || first?.code === 'unknown-action';
  return undecided(command, isElsewhere ? 'other-way' : 'refused', [], message);
}

function undecided(
  { action, on }: PastCommand,
  why: Extract<Again, { kind: 'undecided' }>['why'],
  missing: readonly string[],
  message: Text,
): Again {
  return { kind: 'undecided', action, on, why, missing, message };
}
