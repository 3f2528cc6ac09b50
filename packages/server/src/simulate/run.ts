import { setImmediate } from 'node:timers/promises';
import { compileScheme, type CompiledScheme } from '@twinpark/core/engine';
import { recordsOf, type Instant, type Values } from '@twinpark/core/model';
import { Facts, Simulation, type SimulationReport, type Verdict } from '@twinpark/core/simulate';
import type { Calendars } from '@twinpark/core/time';
import type { MatterStore, PastMatterRow, PastMattersPage } from '@twinpark/postgres';
import { pastOf } from './past.ts';
import type { Prepared } from './prepare.ts';

export interface SimulationRun {
  readonly prepared: Prepared;
  readonly store: Pick<MatterStore, 'pastMatters' | 'keptScheme'>;
  readonly calendars: Calendars;
  /** Matters opened in this year. */
  readonly year: number;
  readonly asOf: Instant;
  /** How many of each kind the report keeps. */
  readonly kept: number;
  readonly signal?: AbortSignal | undefined;
  /** Called after each page. */
  readonly progress?: (done: number, total: number) => void;
  /** Called with each matter's verdict, in order; waited for. */
  readonly told?: (verdict: Verdict) => Promise<void> | void;
}

/** Decides the matters of a year again, page by page: holds two pages, sums and the greatest changes. Null
 * where it was stopped by the signal. */
export async function runSimulation(run: SimulationRun): Promise<SimulationReport | null> {
  const { prepared, calendars, kept, signal } = run;
  const { compiled, parameters } = prepared;
  const facts = new Facts(compiled.scheme, parameters.before, parameters.after);
  const versions = new Map<string, Promise<CompiledScheme>>();
  const version = (row: PastMatterRow): Promise<CompiledScheme> => {
    const found = versions.get(row.schemeHash) ?? pinned(run, row);
    versions.set(row.schemeHash, found);
    return found;
  };
  // Before, a command saw what it saw.
  const then = { calendars, seen: (saw: Values): Values => saw };
  const simulation = new Simulation(then, { compiled, calendars }, facts, kept);
  let done = 0;
  let total = 0;
  for await (const page of pages(run)) {
    if (signal?.aborted) return null;
    total = page.total ?? total;
    for (const [i, row] of page.items.entries()) {
      // The page that is coming is read from its socket meanwhile, and Ctrl-C is heard.
      if (i % 20 === 0) await setImmediate();
      const verdict = simulation.take(pastOf(row), await version(row));
      await run.told?.(verdict);
    }
    done += page.items.length;
    run.progress?.(done, total);
  }
  return signal?.aborted ? null : simulation.report();
}

/** The pages of past matters, each asked for before the one ahead of it is decided: the database reads
 * while the rules run. At most two are held. */
async function* pages({
  prepared: { zone, scheme },
  store,
  year,
  asOf,
}: SimulationRun): AsyncGenerator<PastMattersPage> {
  const page = (cursor: string | undefined): Promise<PastMattersPage> =>
    store.pastMatters({ zone: zone.id, scheme: scheme.id, year, asOf, cursor, limit: 200 });
  let coming: Promise<PastMattersPage> | null = page(undefined);
  try {
    while (coming !== null) {
      const here: PastMattersPage = await coming;
      coming = here.next === null ? null : page(here.next);
      // Asked for again below, where it is waited for.
      coming?.catch(() => undefined);
      yield here;
    }
  } finally {
    // Whoever stops early may close the store: no question is left open.
    await coming?.catch(() => undefined);
  }
}

/** The version of the scheme a matter is pinned to. */
async function pinned(
  { prepared: { zone, scheme }, store }: SimulationRun,
  { id, schemeHash: hash }: PastMatterRow,
): Promise<CompiledScheme> {
  const definition = await store.keptScheme(zone.id, hash);
  if (definition === null) {
    throw new Error(
      `Matter ${id} of zone "${zone.id}" runs under version ${hash} of scheme "${scheme.id}", which is not in the store; expected every version that a matter is pinned to. Restore the table scheme_versions from a backup.`,
    );
  }
  // What today's checks would find wrong with an old version is not asked: matters ran under it.
  return compileScheme(definition, hash, zone.clockTable, recordsOf(zone)).compiled;
}
