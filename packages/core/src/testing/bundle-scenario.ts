import {
  askedQuestions,
  isNeeded,
  openingValues,
  progressOf,
  schemeOfPart,
  type CompiledBundle,
  type PartState,
  type Progress,
} from '../bundles/index.ts';
import {
  checkValue,
  decide,
  decideTimers,
  decideOpening,
  formatNumber,
  type Acting,
  type CompiledScheme,
  type Decision,
  type Matter,
  type Standing,
} from '../engine/index.ts';
import type { ClockRule, IsoDate, Values } from '../model/index.ts';
import type { Calendars } from '../time/index.ts';
import type { Step } from './scenario.ts';

/** What must hold of an application after a step. What is not named is not checked. */
export interface BundleExpectation {
  readonly parts?: Readonly<Record<string, PartState>>;
  /** The day for the whole; null: not known. */
  readonly due?: IsoDate | null;
  readonly decisive?: readonly string[];
  readonly done?: boolean;
  /** Part → field values of its matter. */
  readonly values?: Readonly<Record<string, Values>>;
}

export interface BundleStep extends Omit<Step, 'expect' | 'by' | 'lead'> {
  readonly by: Acting | 'timer';
  readonly part: string;
  readonly expect?: BundleExpectation;
}

/** A story of one application under a bundle: its answers, and what happens to its parts. */
export interface BundleScenario {
  readonly name: string;
  /** Part → who holds the standing parts of its scheme. */
  readonly standing?: Readonly<Record<string, Standing>>;
  readonly opens: {
    readonly on: IsoDate;
    readonly by: Acting;
    readonly with: Values;
    readonly lookups?: Values;
    readonly expect?: BundleExpectation;
  };
  readonly steps: readonly BundleStep[];
}

export interface BundleRun {
  readonly scenario: string;
  readonly failures: readonly string[];
  /** `part.state` of every state that was seen. */
  readonly seen: ReadonlySet<string>;
}

/** Plays one application: opens what can be opened, in the order of dependence, after every step. */
export function runBundleScenario(
  compiled: CompiledBundle,
  scenario: BundleScenario,
  clockTable: readonly ClockRule[],
  calendars: Calendars,
): BundleRun {
  const { opens } = scenario;
  const failures: string[] = [];
  const seen = new Set<string>();
  const matters: Record<string, Matter> = {};
  const surroundings = (today: IsoDate, lookups: Values = {}) => ({
    today,
    lookups,
    calendars,
    clockTable,
  });
  const needed = new Set(
    Object.keys(compiled.bundle.parts).filter((part) =>
      isNeeded(compiled, part, opens.with, surroundings(opens.on)),
    ),
  );
  failures.push(...wrongAnswers(compiled, opens.with, surroundings(opens.on)));

  const progressOn = (on: IsoDate): Progress =>
    progressOf(compiled, { openedOn: opens.on, needed, matters }, surroundings(on));

  const settle = (at: string, part: string, decision: Decision, refused?: string): void => {
    if ('refusals' in decision) {
      const said = decision.refusals.map(({ code, message }) => `${code}: ${message.en}`);
      if (!decision.refusals.some(({ code }) => code === refused)) {
        failures.push(`${at}: ${part} refused (${said.join('; ')})`);
      }
      return;
    }
    if (refused !== undefined) failures.push(`${at}: carried out, expected refusal ${refused}`);
    matters[part] = decision.matter;
  };

  const openReady = (at: string, on: IsoDate, lookups: Values = {}): void => {
    for (const { part, state } of progressOn(on).parts) {
      if (state !== 'ready') continue;
      const scheme = schemeOfPart(compiled, part);
      const command = {
        ...commonTo(`${scenario.name}/${part}`, scheme, on, lookups),
        by: opens.by,
        values: openingValues(compiled, part, opens.with, matters),
      };
      const standing = scenario.standing?.[part] ?? {};
      settle(
        `${at}, opening`,
        part,
        decideOpening(scheme, part, command, standing, surroundings(on, lookups)),
      );
    }
  };

  const check = (at: string, on: IsoDate, expected: BundleExpectation = {}): void => {
    const progress = progressOn(on);
    for (const { part, state } of progress.parts) seen.add(`${part}.${state}`);
    failures.push(...unmet(at, progress, matters, expected));
  };

  openReady('opening', opens.on, opens.lookups);
  check('opening', opens.on, opens.expect);
  for (const [i, step] of scenario.steps.entries()) {
    const at = `step ${i + 1} (${step.part}: ${step.do} on ${step.on})`;
    const matter = matters[step.part];
    if (!matter) {
      failures.push(`${at}: the part is not open`);
      continue;
    }
    const scheme = schemeOfPart(compiled, step.part);
    const common = commonTo(`${scenario.name}/${i + 1}`, scheme, step.on, step.lookups ?? {});
    const around = surroundings(step.on, step.lookups);
    const decision =
      step.by === 'timer'
        ? decideTimers(scheme, matter, { ...common, by: timer }, around)
        : decide(
            scheme,
            matter,
            {
              ...common,
              action: step.do,
              by: step.by,
              values: step.with ?? {},
              ...(step.party !== undefined && { party: step.party }),
            },
            around,
          );
    settle(at, step.part, decision, step.refused);
    openReady(at, step.on, step.lookups);
    check(at, step.on, step.expect);
  }
  return { scenario: scenario.name, failures, seen };
}

const timer: Acting = { person: 'timer', unit: null, roles: [] };

function commonTo(id: string, { scheme }: CompiledScheme, on: IsoDate, lookups: Values) {
  const numbers = Object.fromEntries(
    Object.entries(scheme.numbers).map(([name, numbering]) => [
      name,
      formatNumber(numbering, Number(on.slice(0, 4)), 1),
    ]),
  );
  const serials = Object.fromEntries(Object.keys(scheme.numbers).map((name) => [name, 1]));
  return { id, lookups, numbers, serials, at: `${on}T01:00:00Z`, today: on };
}

function wrongAnswers(
  compiled: CompiledBundle,
  answers: Values,
  surroundings: Parameters<typeof askedQuestions>[2],
): readonly string[] {
  const { asks, required } = askedQuestions(compiled, answers, surroundings);
  const strange = Object.keys(answers).filter((id) => !asks.includes(id));
  const missing = required.filter((id) => answers[id] === undefined);
  const wrong = Object.entries(answers).flatMap(([id, value]) => {
    const field = compiled.questions.fields[id];
    const message = field ? checkValue(field, value, surroundings.today) : null;
    return message ? [`opening: ${id}: ${message.en}`] : [];
  });
  return [
    ...strange.map((id) => `opening: "${id}" is not asked; asked are ${asks.join(', ')}`),
    ...missing.map((id) => `opening: "${id}" is required`),
    ...wrong,
  ];
}

function unmet(
  at: string,
  progress: Progress,
  matters: Readonly<Record<string, Matter>>,
  expected: BundleExpectation,
): readonly string[] {
  const failures: string[] = [];
  const same = (what: string, found: unknown, wanted: unknown) => {
    if (wanted === undefined || JSON.stringify(found) === JSON.stringify(wanted)) return;
    failures.push(`${at}: ${what} is ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`);
  };
  for (const [part, state] of Object.entries(expected.parts ?? {})) {
    same(part, progress.parts.find((one) => one.part === part)?.state, state);
  }
  same('the day for the whole', progress.due, expected.due);
  same('what sets it', progress.decisive, expected.decisive);
  same('whether all is done', progress.done, expected.done);
  for (const [part, values] of Object.entries(expected.values ?? {})) {
    for (const [id, value] of Object.entries(values)) {
      same(`${part}.${id}`, matters[part]?.values[id], value);
    }
  }
  return failures;
}

/** What no story of a bundle shows: a part that runs to its end, one that is not needed where that can
 * be, one that falls away where it waits for another. */
export function unvisitedParts(
  { bundle }: CompiledBundle,
  runs: readonly BundleRun[],
): readonly string[] {
  return Object.entries(bundle.parts)
    .flatMap(([part, { when, after }]) => [
      `${part}.ended`,
      ...(when ? [`${part}.not-needed`] : []),
      ...(after ? [`${part}.fell-away`] : []),
    ])
    .filter((one) => !runs.some(({ seen }) => seen.has(one)));
}
