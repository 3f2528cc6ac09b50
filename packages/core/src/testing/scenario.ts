import {
  decide,
  decideFollowing,
  decideTimers,
  decideOpening,
  formatNumber,
  placesOf,
  replay,
  type Acting,
  type CompiledScheme,
  type Decision,
  type LeadMatter,
  type Matter,
  type MatterEvent,
  type RefusalCode,
  type SettledEffect,
  type Standing,
} from '../engine/index.ts';
import type { Decimal, IsoDate, Values } from '../model/index.ts';
import { notHeld } from '../rules/index.ts';
import type { Calendars } from '../time/index.ts';
import {
  givenRecords,
  played,
  seenOf,
  type GivenRecords,
  type PlayedRecords,
  type RecordRefusal,
} from './played-records.ts';

/** What must hold after a step. What is not named is not checked. */
export interface Expectation {
  readonly stage?: string;
  readonly outcome?: string;
  readonly values?: Values;
  readonly numbers?: Readonly<Record<string, string>>;
  /** Branch → party → stage. */
  readonly branches?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Clock → its due date; null: stopped or not known. A clock of a branch is `clock@party`. */
  readonly due?: Readonly<Record<string, IsoDate | null>>;
  /** What the step left behind, all of it in order. Of each effect only what is named here is compared. */
  readonly effects?: readonly Partial<SettledEffect>[];
  /** What accounts hold after it: `{ 'quota/permitted/W-1': '20', 'fund/budget CNY': '0' }`. */
  readonly balances?: Readonly<Record<string, Decimal>>;
  /** Ids of the entries of a register that are in force after it, in the order they were made; or how
   * many. */
  readonly inForce?: Readonly<Record<string, readonly string[] | number>>;
  /** Whom the matter waits for after it: units and persons, in any order. What is merely offered to them does not count. */
  readonly awaits?: readonly string[];
}

export interface Step {
  readonly on: IsoDate;
  /** A person's action, `timer` for what clocks do by themselves, or `lead` for what follows from where the matter
   * stands that this one is handled under. */
  readonly by: Acting | 'timer' | 'lead';
  /** With `lead`: that matter. */
  readonly lead?: LeadMatter;
  readonly do: string;
  readonly party?: string;
  readonly with?: Values;
  readonly lookups?: Values;
  /** The step must be refused, with this code: by the scheme, or by the records. */
  readonly refused?: RefusalCode | RecordRefusal;
  /** What a refusal by the scheme must say, in simplified Chinese; other words before and after it do not matter. */
  readonly says?: string;
  readonly expect?: Expectation;
}

/** A whole story of one matter: how it is opened, what happens, how it ends. */
export interface Scenario {
  readonly name: string;
  readonly standing?: Standing;
  /** The first numbers of the sequences; absent: 1 in the sequence's form. */
  readonly numbers?: Readonly<Record<string, string>>;
  /** What stands in registers and ledgers before. */
  readonly given?: GivenRecords;
  readonly opens: Omit<Step, 'do' | 'party' | 'by'> & { readonly by: Acting };
  readonly steps: readonly Step[];
}

export interface ScenarioRun {
  readonly scenario: string;
  readonly failures: readonly string[];
  readonly events: readonly MatterEvent[];
  /** The same, with the command and the day of each. */
  readonly history: readonly {
    readonly command: string;
    readonly on: IsoDate;
    readonly event: MatterEvent;
  }[];
  readonly matter: Matter | null;
  readonly visited: {
    readonly rules: ReadonlySet<string>;
    readonly stages: ReadonlySet<string>;
    readonly actions: ReadonlySet<string>;
    /** `branch.stage` */
    readonly branchStages: ReadonlySet<string>;
    readonly outcomes: ReadonlySet<string>;
  };
}

/** Plays one scenario against its scheme; failures say step, expected and found. */
export function runScenario(
  compiled: CompiledScheme,
  scenario: Scenario,
  calendars: Calendars,
): ScenarioRun {
  const failures: string[] = [];
  const rules = new Set<string>();
  const events: MatterEvent[] = [];
  const history: ScenarioRun['history'][number][] = [];
  let matter: Matter | null = null;
  let records = givenRecords(compiled, scenario.given);

  const numbers = (on: IsoDate) =>
    Object.fromEntries(
      Object.entries(compiled.scheme.numbers).map(([id, numbering]) => [
        id,
        scenario.numbers?.[id] ?? formatNumber(numbering, Number(on.slice(0, 4)), 1),
      ]),
    );
  const surroundings = (step: Pick<Step, 'on' | 'lookups'>) => ({
    today: step.on,
    lookups: step.lookups ?? {},
    calendars,
    records: seenOf(records, scenario.name),
    visited: rules,
  });
  const settle = (
    name: string,
    decision: Decision,
    step: Pick<Step, 'on' | 'refused' | 'says' | 'expect'>,
  ) => {
    if ('refusals' in decision) {
      const codes = decision.refusals.map((refusal) => refusal.code);
      if (step.refused === undefined || !codes.some((code) => code === step.refused)) {
        const said = decision.refusals.map((r) => `${r.code}: ${r.message.en}`).join('; ');
        failures.push(
          `${name}: refused (${said}), expected ${step.refused ?? 'it to be carried out'}`,
        );
      }
      const words = decision.refusals.map((r) => r.message['zh-Hans']);
      if (step.says !== undefined && !words.some((one) => one.includes(step.says ?? ''))) {
        failures.push(`${name}: it says “${words.join('; ')}”, expected “${step.says}”`);
      }
      return;
    }
    const left = played(compiled, records, decision.events, step.on);
    if (typeof left === 'string') {
      if (step.refused === left) return;
      const wanted = step.refused ?? 'it to be carried out';
      failures.push(`${name}: the records refuse it (${left}), expected ${wanted}`);
      return;
    }
    records = left;
    if (step.refused !== undefined)
      failures.push(`${name}: carried out, expected refusal ${step.refused}`);
    events.push(...decision.events);
    history.push(...decision.events.map((event) => ({ command: name, on: step.on, event })));
    matter = decision.matter;
    failures.push(...unmet(compiled, name, decision.matter, step.expect ?? {}));
    failures.push(...unmetRecords(name, records, decision.events, step.expect ?? {}));
  };

  const { opens } = scenario;
  settle(
    'opening',
    decideOpening(
      compiled,
      scenario.name,
      {
        id: `${scenario.name}/0`,
        by: opens.by,
        values: opens.with ?? {},
        lookups: opens.lookups ?? {},
        numbers: numbers(opens.on),
        serials: records.serials,
        at: `${opens.on}T01:00:00Z`,
        today: opens.on,
      },
      scenario.standing ?? {},
      surroundings(opens),
    ),
    opens,
  );
  for (const [i, step] of scenario.steps.entries()) {
    if (!matter) break;
    const name = `step ${i + 1} (${step.do} on ${step.on})`;
    const common = {
      id: `${scenario.name}/${i + 1}`,
      lookups: step.lookups ?? {},
      numbers: numbers(step.on),
      serials: records.serials,
      at: `${step.on}T01:00:00Z`,
      today: step.on,
    };
    const timer = { person: 'timer', unit: null, roles: [] };
    const decision =
      step.by === 'timer'
        ? decideTimers(compiled, matter, { ...common, by: timer }, surroundings(step))
        : step.by === 'lead'
          ? decideFollowing(
              compiled,
              matter,
              step.lead ?? { stage: '', values: {}, branches: {} },
              { ...common, by: timer },
              surroundings(step),
            )
          : decide(
              compiled,
              matter,
              {
                ...common,
                action: step.do,
                by: step.by,
                values: step.with ?? {},
                ...(step.party !== undefined && { party: step.party }),
              },
              surroundings(step),
            );
    settle(name, decision, step);
  }
  if (matter && JSON.stringify(replay(events, scenario.name)) !== JSON.stringify(matter)) {
    failures.push('the events replayed do not give the state they were decided to');
  }
  return {
    scenario: scenario.name,
    failures,
    events,
    history,
    matter,
    visited: { rules, ...visitedBy(events) },
  };
}

function visitedBy(events: readonly MatterEvent[]): Omit<ScenarioRun['visited'], 'rules'> {
  const [stages, actions, branchStages, outcomes] = [0, 1, 2, 3].map(() => new Set<string>());
  for (const event of events) {
    if (event.kind === 'opened') stages!.add(event.stage);
    if (event.kind === 'moved') stages!.add(event.to);
    if (event.kind === 'acted') actions!.add(event.action);
    if (event.kind === 'branch-opened') branchStages!.add(`${event.branch}.${event.stage}`);
    if (event.kind === 'branch-moved') branchStages!.add(`${event.branch}.${event.to}`);
    if (event.kind === 'concluded') outcomes!.add(event.outcome);
  }
  return { stages: stages!, actions: actions!, branchStages: branchStages!, outcomes: outcomes! };
}

function unmet(
  compiled: CompiledScheme,
  name: string,
  matter: Matter,
  expect: Expectation,
): readonly string[] {
  const failures: string[] = [];
  const same = (what: string, found: unknown, wanted: unknown) => {
    if (wanted === undefined || JSON.stringify(found) === JSON.stringify(wanted)) return;
    failures.push(
      `${name}: ${what} is ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`,
    );
  };
  same('stage', matter.stage, expect.stage);
  same('outcome', matter.outcome, expect.outcome);
  for (const [id, value] of Object.entries(expect.values ?? {})) same(id, matter.values[id], value);
  for (const [id, number] of Object.entries(expect.numbers ?? {}))
    same(id, matter.numbers[id], number);
  for (const [id, parties] of Object.entries(expect.branches ?? {})) {
    for (const [party, stage] of Object.entries(parties)) {
      same(`${id} of ${party}`, matter.branches[id]?.find((b) => b.party === party)?.stage, stage);
    }
  }
  for (const [key, due] of Object.entries(expect.due ?? {})) {
    const [id, party = null] = key.split('@');
    const clock = matter.clocks.findLast((one) => one.clock === id && one.party === party);
    same(`clock ${key}`, clock && clock.stoppedOn === null ? clock.due : null, due);
  }
  if (expect.awaits !== undefined) {
    const awaited = placesOf(compiled, matter).flatMap((one) => (one.turn ? [one.party] : []));
    same('whom it waits for', awaited.toSorted(), expect.awaits.toSorted());
  }
  return failures;
}

function unmetRecords(
  name: string,
  { balances, entries }: PlayedRecords,
  events: readonly MatterEvent[],
  expect: Expectation,
): readonly string[] {
  const failures: string[] = [];
  const same = (what: string, found: unknown, wanted: unknown) => {
    const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)];
    if (left !== right) failures.push(`${name}: ${what} is ${left}, expected ${right}`);
  };
  if (expect.effects) {
    const settled = events.flatMap((event) =>
      event.kind === 'concluded' || event.kind === 'recorded' ? event.effects : [],
    );
    const named = settled.map((effect, i) => {
      const wanted = expect.effects?.[i];
      if (wanted === undefined) return effect;
      const keys = Object.keys(wanted);
      const all: Readonly<Record<string, unknown>> = { ...effect };
      return Object.fromEntries(keys.map((key) => [key, all[key]]));
    });
    same('effects', named, expect.effects);
  }
  for (const [account, held] of Object.entries(expect.balances ?? {})) {
    const key = [...balances.keys()].find(
      (one) => one === account || one.startsWith(`${account} `),
    );
    same(`balance of ${account}`, (key && balances.get(key)) ?? '0', held);
  }
  for (const [register, wanted] of Object.entries(expect.inForce ?? {})) {
    const found = [...entries.values()].flatMap((entry) =>
      entry.register === register && entry.status === 'valid' ? [entry.id] : [],
    );
    same(`in force in ${register}`, typeof wanted === 'number' ? found.length : found, wanted);
  }
  return failures;
}

/** What no scenario visits: stages, actions, branch stages, outcomes and rules of the scheme; and conditions that no
 * scenario ever sees refuse. */
export function unvisited(
  compiled: CompiledScheme,
  runs: readonly ScenarioRun[],
): readonly string[] {
  const { scheme } = compiled;
  const seen = (kind: keyof ScenarioRun['visited'], name: string) =>
    runs.some((run) => run.visited[kind].has(name));
  return [
    ...Object.keys(scheme.stages)
      .filter((id) => !seen('stages', id))
      .map((id) => `stages.${id}`),
    ...Object.keys(scheme.actions)
      .filter((id) => !seen('actions', id))
      .map((id) => `actions.${id}`),
    ...Object.entries(scheme.branches).flatMap(([id, branch]) =>
      Object.keys(branch.stages)
        .filter((stage) => !seen('branchStages', `${id}.${stage}`))
        .map((stage) => `branches.${id}.stages.${stage}`),
    ),
    ...Object.keys(scheme.outcomes)
      .filter((id) => !seen('outcomes', id))
      .map((id) => `outcomes.${id}`),
    ...compiled.places.filter((place) => !seen('rules', place)),
    ...compiled.places
      .filter((place) => /\.onlyIf\[\d+\]$/.test(place) && seen('rules', place))
      .filter((place) => !place.includes('.effects[') && !seen('rules', notHeld(place)))
      .map((place) => `${place}: never refuses`),
  ];
}
