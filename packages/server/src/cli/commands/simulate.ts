import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Zone } from '@twinpark/core/model';
import { settablePaths, type ChangeRefusal } from '@twinpark/core/simulate';
import { officialCalendars } from '@twinpark/core/time';
import type { Command } from 'commander';
import {
  prepareSimulation,
  readChanges,
  runSimulation,
  type Prepared,
  type PreparedRefusal,
} from '../../simulate/index.ts';
import type { Context } from '../context.ts';
import { exitCodes, UsageError } from '../failure.ts';
import { withStore, zonesOf } from '../node-store.ts';
import { withExamples, yearOf } from '../options.ts';
import { progressBar, type Progress } from '../progress.ts';
import { showSimulation } from '../show-simulation.ts';
import { systemReason } from '../system-reason.ts';
import { say } from '../texts.ts';

interface SimulateOptions {
  readonly with?: string;
  readonly year?: string;
  readonly zone?: string;
  readonly out?: string;
  readonly json?: true;
  readonly paths?: true;
}

/** How many matters of each kind the terminal and the page show. */
const kept = { text: 10, page: 100 };

/** `simulate SCHEME --with FILE --year Y`: past matters decided again under a changed scheme. */
export function addSimulate(program: Command, context: Context): void {
  const command = program
    .command('simulate')
    .description(say(context, 'simulateAbout'))
    .argument('<scheme>')
    .option('--with <file>', say(context, 'withOption'))
    .option('--year <year>', say(context, 'simulateYearOption'))
    .option('--zone <zone>', say(context, 'zoneOption'))
    .option('--out <file>', say(context, 'simulateOutOption'))
    .option('--paths', say(context, 'pathsOption'))
    .option('--json', say(context, 'jsonOption'))
    .action(async (scheme: string, options: SimulateOptions) => {
      process.exitCode = await simulate(context, scheme, options);
    });
  withExamples(command, context, [
    'simulate training-support --paths --zone hetao',
    'simulate training-support --with change.json --year 2025 --zone hetao',
    'simulate training-support --with change.json --year 2025 --zone hetao --out chart.html',
  ]);
}

async function simulate(
  context: Context,
  schemeId: string,
  options: SimulateOptions,
): Promise<number> {
  const zone = zoneOf(context, schemeId, options.zone);
  if (options.paths === true) return showPaths(context, zone, schemeId, options.json === true);
  if (options.with === undefined) throw new UsageError(say(context, 'missingWith'));
  if (options.year === undefined) throw new UsageError(say(context, 'missingYear'));
  const year = yearOf(options.year, context);
  const { out } = options;
  if (out !== undefined && !/^\.html?$/iu.test(extname(out))) {
    throw new UsageError(say(context, 'badSimulateOut', { value: out }));
  }
  const prepared = await prepare(context, zone, schemeId, options.with);
  const json = options.json === true && out === undefined;
  if (json) await context.print(jsonHead(prepared, year));
  let isFirst = true;
  let bar: Progress | null = null;
  const report = await withStore(context, (store) =>
    runSimulation({
      prepared,
      store,
      calendars: officialCalendars,
      year,
      asOf: context.now(),
      kept: out === undefined ? kept.text : kept.page,
      signal: context.signal,
      progress: (done, total) => {
        bar ??= progressBar(context, say(context, 'simulating'), total);
        bar.step(done);
      },
      told: async (verdict) => {
        if (!json || !('matter' in verdict)) return;
        const { kind, matter } = verdict;
        const why = kind === 'changed' ? { reasons: verdict.reasons() } : {};
        await context.print(
          `${isFirst ? '' : ','}\n${JSON.stringify({ kind, ...matter, ...why })}`,
        );
        isFirst = false;
      },
    }),
  );
  (bar as Progress | null)?.end();
  if (report === null) return exitCodes.interrupted;
  const simulated = { prepared, year, report };
  if (json) {
    const { most: _most, ...sums } = report;
    await context.print(`\n],\n"report": ${JSON.stringify(sums)}}\n`);
  } else if (out === undefined) {
    await context.print(showSimulation(simulated, context));
  } else {
    // Loaded late: only who wants the page waits for what makes documents.
    const { simulationHtml } = await import('../../documents/index.ts');
    await write(context, out, simulationHtml(simulated, context.language));
    context.complain(`${say(context, 'wrote', { file: out })}\n`);
  }
  return exitCodes.success;
}

/** The matters follow one by one: however many they are, none waits in memory. */
function jsonHead({ zone, scheme, changes }: Prepared, year: number): string {
  const head = { zone: zone.id, scheme: scheme.id, version: scheme.version, year, changes };
  return `${JSON.stringify(head).slice(0, -1)},\n"matters": [`;
}

/** The zone that runs a scheme. */
function zoneOf(context: Context, schemeId: string, wish: string | undefined): Zone {
  const zones = zonesOf(context, wish);
  const found = zones.filter(({ schemes }) => schemes.some(({ scheme }) => scheme.id === schemeId));
  const [zone, other] = found;
  if (zone === undefined) {
    const all = zones.flatMap(({ schemes }) => schemes.map(({ scheme }) => scheme.id));
    const expected = [...new Set(all)].join(', ');
    throw new UsageError(say(context, 'unknownScheme', { value: schemeId, expected }));
  }
  if (other === undefined) return zone;
  const expected = found.map(({ id }) => id).join(', ');
  throw new UsageError(say(context, 'schemeInZones', { value: schemeId, expected }));
}

async function showPaths(
  context: Context,
  zone: Zone,
  schemeId: string,
  json: boolean,
): Promise<number> {
  const running = zone.schemes.find(({ scheme }) => scheme.id === schemeId)!;
  const parameters = { ...zone.parameters, ...running.parameters };
  const paths = settablePaths({ scheme: running.scheme, parameters });
  const lines = paths.map(({ path, value }) => `${path}  ${JSON.stringify(value)}\n`);
  await context.print(json ? `${JSON.stringify(paths, null, 1)}\n` : lines.join(''));
  return exitCodes.success;
}

async function prepare(
  context: Context,
  zone: Zone,
  schemeId: string,
  file: string,
): Promise<Prepared> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    const reason = systemReason(error, context, 'read');
    const said = say(context, 'cannotReadChanges', { value: file, reason });
    throw new UsageError(said, { cause: error });
  }
  const changes = readChanges(content);
  if ('problem' in changes) {
    const { kind, found } = changes.problem;
    throw new UsageError(say(context, kind, { value: file, found }));
  }
  const prepared = prepareSimulation(zone, schemeId, changes);
  if (!('kind' in prepared)) return prepared;
  throw new UsageError(refusalLines(context, file, prepared).join('\n'));
}

function refusalLines(context: Context, file: string, refusal: PreparedRefusal): readonly string[] {
  if (refusal.kind === 'nothing-changed') {
    return [say(context, 'nothing-changed', { value: file })];
  }
  if (refusal.kind === 'problems') {
    return refusal.problems.map(({ at, message, remedy }) =>
      say(context, 'schemeProblem', { at, message, remedy }),
    );
  }
  return refusal.refusals.map((one) => changeRefusal(context, one));
}

function changeRefusal(context: Context, refusal: ChangeRefusal): string {
  const { kind, path } = refusal;
  if (kind === 'unknown-path') {
    return say(context, kind, { path, expected: refusal.nearest.join(', ') || '–' });
  }
  if (kind === 'wrong-scheme') return say(context, kind, { path, expected: refusal.expected });
  return say(context, kind, {
    path,
    value: JSON.stringify(refusal.value),
    now: JSON.stringify(refusal.now),
    expected: say(context, `expected.${refusal.expected}`),
  });
}

async function write(context: Context, file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    const reason = systemReason(error, context, 'write');
    throw new UsageError(say(context, 'cannotWrite', { value: file, reason }), { cause: error });
  }
}
