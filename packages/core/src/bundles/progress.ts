import type { Matter, Surroundings } from '../engine/index.ts';
import type { ClockRule, IsoDate, Text } from '../model/index.ts';
import { dueOf, type Due } from '../time/index.ts';
import { rowsOfClock } from '../catalogue/item.ts';
import { schemeOfPart, type CompiledBundle } from './compile.ts';

/** Where a part of an application stands. `ready`: it can be opened now. */
export type PartState = 'not-needed' | 'waiting' | 'ready' | 'running' | 'ended' | 'fell-away';

/** What is recorded of an application under a bundle. */
export interface Application {
  readonly openedOn: IsoDate;
  /** Parts that were found needed when it was handed in. */
  readonly needed: ReadonlySet<string>;
  /** Part → its matter, once opened. */
  readonly matters: Readonly<Record<string, Matter>>;
}

/** How one part's date follows: from when, under which row. */
export interface PartProgress {
  readonly part: string;
  readonly state: PartState;
  readonly matter: Matter | null;
  /** The parts it still waits for, or because of which it fell away. */
  readonly because: readonly string[];
  /** The day its clock starts; null where it is not needed or will not happen. */
  readonly from: IsoDate | null;
  readonly row: ClockRule | null;
  readonly due: IsoDate | null;
  /** Why no day can be named. */
  readonly why: Text | null;
}

export interface Progress {
  readonly parts: readonly PartProgress[];
  /** The day by which everything that will happen is decided; null while one of the days is not known. */
  readonly due: IsoDate | null;
  /** The parts, each waiting for the one before, that set this day. */
  readonly decisive: readonly string[];
  readonly done: boolean;
}

/** Where an application stands, and by when it will be decided: each part's promised days are counted from
 * the day on which the last part that it waits for is due. Running and ended parts count with their real
 * clocks, so that a correction moves the whole by what it moves the part. */
export function progressOf(
  compiled: CompiledBundle,
  application: Application,
  surroundings: Surroundings & { readonly clockTable: readonly ClockRule[] },
): Progress {
  const found = new Map<string, PartProgress>();
  const visit = (part: string): PartProgress => {
    const known = found.get(part);
    if (known) return known;
    const after = compiled.bundle.parts[part]?.after ?? [];
    const before = after.map((one) => ({ ...one, progress: visit(one.part) }));
    const own = progressOfPart(compiled, application, surroundings, part, before);
    found.set(part, own);
    return own;
  };
  const parts = Object.keys(compiled.bundle.parts).map(visit);
  const counted = parts.filter(({ state }) => state !== 'not-needed' && state !== 'fell-away');
  const isKnown = counted.every(({ due }) => due !== null);
  const last = counted.reduce<PartProgress | null>(
    (latest, one) => ((one.due ?? '') > (latest?.due ?? '') ? one : latest),
    null,
  );
  return {
    parts,
    due: isKnown ? (last?.due ?? null) : null,
    decisive: isKnown && last ? chainTo(compiled, found, last) : [],
    done: counted.every(({ state }) => state === 'ended'),
  };
}

type Before = {
  readonly part: string;
  readonly outcomes: readonly string[];
  readonly progress: PartProgress;
};

function progressOfPart(
  compiled: CompiledBundle,
  application: Application,
  surroundings: Surroundings & { readonly clockTable: readonly ClockRule[] },
  part: string,
  before: readonly Before[],
): PartProgress {
  const { openedOn, needed, matters } = application;
  const matter = matters[part] ?? null;
  const nowhere = { part, matter, from: null, row: null, due: null, why: null };
  if (!needed.has(part)) return { ...nowhere, state: 'not-needed', because: [] };
  if (matter) return dated(compiled, surroundings, part, matter);
  const relevant = before.filter(({ progress }) => progress.state !== 'not-needed');
  const failed = relevant.filter(
    ({ outcomes, progress }) =>
      progress.state === 'fell-away' ||
      (progress.state === 'ended' && !outcomes.includes(progress.matter?.outcome ?? '')),
  );
  if (failed.length > 0) {
    return { ...nowhere, state: 'fell-away', because: failed.map((one) => one.part) };
  }
  const open = relevant.filter(({ progress }) => progress.state !== 'ended');
  const because = open.map((one) => one.part);
  const blocked = open.find(({ progress }) => progress.due === null);
  const state = open.length === 0 ? ('ready' as const) : ('waiting' as const);
  if (blocked) return { ...nowhere, state, because, why: blocked.progress.why };
  // An earlier part may be late: what waits for it does not start before today.
  const earliest = open.length === 0 ? surroundings.today : openedOn;
  const from = [earliest, ...open.map(({ progress }) => progress.due ?? '')].sort().at(-1)!;
  return { ...nowhere, state, because, ...estimated(compiled, surroundings, part, from) };
}

function dated(
  compiled: CompiledBundle,
  surroundings: Surroundings & { readonly clockTable: readonly ClockRule[] },
  part: string,
  matter: Matter,
): PartProgress {
  const { scheme } = schemeOfPart(compiled, part);
  const ended = scheme.stages[matter.stage]?.final === true || matter.outcome !== null;
  const state = ended ? ('ended' as const) : ('running' as const);
  const clock = matter.clocks.findLast(
    (one) => one.clock === scheme.guide?.days.promised && one.party === null,
  );
  const common = { part, state, matter, because: [] };
  if (!clock) {
    // Its clock starts with acceptance; until then today is the best that can be said.
    const from = ended ? matter.openedOn : surroundings.today;
    if (ended) return { ...common, from, row: null, due: from, why: null };
    return { ...common, ...estimated(compiled, surroundings, part, from) };
  }
  const { startedOn: from, rule: row } = clock;
  if (clock.stoppedOn !== null) return { ...common, from, row, due: clock.stoppedOn, why: null };
  const { due, why } = dueOf(clock, surroundings.calendars);
  return { ...common, from, row, due, why };
}

/** By the longest of the rows that may hold: a promise is careful. */
function estimated(
  compiled: CompiledBundle,
  { clockTable, calendars }: Surroundings & { readonly clockTable: readonly ClockRule[] },
  part: string,
  from: IsoDate,
): Pick<PartProgress, 'from' | 'row' | 'due' | 'why'> {
  const { scheme } = schemeOfPart(compiled, part);
  const rows = rowsOfClock(scheme, scheme.guide?.days.promised, clockTable, from);
  let best: { readonly row: ClockRule; readonly due: Due } | null = null;
  for (const row of rows) {
    const due = dueOf({ rule: row, startedOn: from, pauses: [], extension: 0 }, calendars);
    if (due.due === null) return { from, row, due: null, why: due.why };
    if (best === null || due.due > (best.due.due ?? '')) best = { row, due };
  }
  return { from, row: best?.row ?? null, due: best?.due.due ?? null, why: null };
}

/** From the part that ends last back along those it waited for. */
function chainTo(
  compiled: CompiledBundle,
  found: ReadonlyMap<string, PartProgress>,
  last: PartProgress,
): readonly string[] {
  const before = (compiled.bundle.parts[last.part]?.after ?? []).flatMap(({ part }) => {
    const one = found.get(part);
    return one && one.state !== 'not-needed' ? [one] : [];
  });
  const latest = before.toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? 1 : -1))[0];
  return latest ? [...chainTo(compiled, found, latest), last.part] : [last.part];
}
