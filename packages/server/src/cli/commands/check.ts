import { compileBundle } from '@twinpark/core/bundles';
import { compileScheme, parameterProblems, shapeProblems } from '@twinpark/core/engine';
import { recordsOf, type Bundle, type Zone, type ZoneScheme } from '@twinpark/core/model';
import {
  runBundleScenario,
  runScenario,
  unvisited,
  unvisitedParts,
  type BundleScenario,
  type Scenario,
} from '@twinpark/core/testing';
import { officialCalendars } from '@twinpark/core/time';
import type { Command } from 'commander';
import { schemeHash } from '../../matters/schemes.ts';
import { zoneFolders } from '../../zones.ts';
import type { Context } from '../context.ts';
import { exitCodes } from '../failure.ts';
import { zonesOf } from '../node-store.ts';
import { withExamples } from '../options.ts';
import { readmeOfBundle, readmeOfScheme, type ReadmeState } from '../readmes.ts';
import { say } from '../texts.ts';

interface CheckedScheme {
  readonly zone: string;
  readonly scheme: string;
  readonly version: number;
  readonly hash: string;
  readonly scenarios: number;
  readonly milliseconds: number;
  readonly problems: readonly CheckProblem[];
}

interface CheckProblem {
  readonly at: string;
  readonly message: string;
  readonly remedy: string;
}

/** `check [ZONE]`: compiles every scheme and bundle, plays every scenario, names what none visits, and whose README
 * is missing or says something else than the definition. */
export function addCheck(program: Command, context: Context): void {
  const command = program
    .command('check')
    .description(say(context, 'checkAbout'))
    .argument('[zone]')
    .option('--json', say(context, 'jsonOption'))
    .option('--write', say(context, 'checkWrite'))
    .action(async (zone: string | undefined, options: CheckOptions) => {
      process.exitCode = await check(context, zone, options);
    });
  withExamples(command, context, ['check', 'check hetao --json']);
}

interface CheckOptions {
  readonly json?: true;
  /** Writes into the READMEs what follows from the definitions. */
  readonly write?: boolean;
}

async function check(
  context: Context,
  wish: string | undefined,
  { json, write = false }: CheckOptions,
): Promise<number> {
  const checked: CheckedScheme[] = [];
  for (const zone of zonesOf(context, wish, 'ZONE')) {
    const stories = await zoneFolders.find((folder) => folder.zone === zone)?.scenarios();
    const sound: ZoneScheme[] = [];
    for (const scheme of zone.schemes) {
      const misshapen = shapeProblems(scheme.scheme);
      if (misshapen.length > 0) {
        // Nothing of it can be compiled, played or written before it follows the grammar.
        const found = unplayed(zone, scheme, misshapen);
        checked.push(found);
        if (!json) await context.print(shown(context, found));
        continue;
      }
      sound.push(scheme);
      const told = stories?.scenarios[scheme.scheme.id] ?? [];
      const readme = await readmeOfScheme(zone, scheme.scheme, write);
      const found = withReadme(context, checkScheme(context, zone, scheme, told), readme);
      checked.push(found);
      if (!json) await context.print(shown(context, found));
    }
    for (const bundle of zone.bundles ?? []) {
      const told = stories?.bundleScenarios[bundle.id] ?? [];
      const readme = await readmeOfBundle(zone, bundle, write);
      const found = withReadme(
        context,
        checkBundle(context, { ...zone, schemes: sound }, bundle, told),
        readme,
      );
      checked.push(found);
      if (!json) await context.print(shown(context, found));
    }
  }
  if (json) await context.print(`${JSON.stringify(checked, null, 1)}\n`);
  const isSound = checked.every(({ problems }) => problems.length === 0);
  return isSound ? exitCodes.success : exitCodes.badInput;
}

function unplayed(
  zone: Zone,
  { scheme }: ZoneScheme,
  problems: readonly CheckProblem[],
): CheckedScheme {
  return {
    zone: zone.id,
    scheme: scheme.id,
    version: scheme.version,
    hash: schemeHash(scheme),
    scenarios: 0,
    milliseconds: 0,
    problems,
  };
}

function withReadme(context: Context, checked: CheckedScheme, state: ReadmeState): CheckedScheme {
  if (state === 'right') return checked;
  const problem = {
    at: `${checked.scheme}/README.md`,
    message: say(context, state === 'missing' ? 'readmeMissing' : 'readmeDiffers'),
    remedy: say(context, state === 'missing' ? 'readmeMissingRemedy' : 'readmeDiffersRemedy'),
  };
  return { ...checked, problems: [...checked.problems, problem] };
}

function checkScheme(
  context: Context,
  zone: Zone,
  running: ZoneScheme,
  scenarios: readonly Scenario[],
): CheckedScheme {
  const { scheme } = running;
  const started = performance.now();
  const hash = schemeHash(scheme);
  const { compiled, problems } = compileScheme(scheme, hash, zone.clockTable, recordsOf(zone));
  const found: CheckProblem[] = [...problems, ...parameterProblems(zone, running)];
  // A scheme with unknown names cannot be played.
  if (problems.length === 0) {
    const runs = scenarios.map((scenario) => runScenario(compiled, scenario, officialCalendars));
    for (const run of runs) {
      const at = say(context, 'scenarioPlace', { name: run.scenario });
      const remedy = say(context, 'scenarioRemedy');
      found.push(...run.failures.map((message) => ({ at, message, remedy })));
    }
    const message = say(context, scenarios.length === 0 ? 'noScenarios' : 'unvisited');
    const remedy = say(context, 'unvisitedRemedy');
    found.push(...unvisited(compiled, runs).map((at) => ({ at, message, remedy })));
  }
  return {
    zone: zone.id,
    scheme: scheme.id,
    version: scheme.version,
    hash,
    scenarios: scenarios.length,
    milliseconds: Math.round(performance.now() - started),
    problems: found,
  };
}

function checkBundle(
  context: Context,
  zone: Zone,
  bundle: Bundle,
  scenarios: readonly BundleScenario[],
): CheckedScheme {
  const started = performance.now();
  const schemes = new Map(
    zone.schemes.map(({ scheme }) => [
      scheme.id,
      compileScheme(scheme, schemeHash(scheme), zone.clockTable, recordsOf(zone)).compiled,
    ]),
  );
  const { compiled, problems } = compileBundle(bundle, schemes);
  const found: CheckProblem[] = [...problems];
  if (problems.length === 0) {
    const runs = scenarios.map((scenario) =>
      runBundleScenario(compiled, scenario, zone.clockTable, officialCalendars),
    );
    for (const run of runs) {
      const at = say(context, 'scenarioPlace', { name: run.scenario });
      const remedy = say(context, 'scenarioRemedy');
      found.push(...run.failures.map((message) => ({ at, message, remedy })));
    }
    const message = say(context, scenarios.length === 0 ? 'noScenarios' : 'unvisited');
    const remedy = say(context, 'unvisitedRemedy');
    found.push(...unvisitedParts(compiled, runs).map((at) => ({ at, message, remedy })));
  }
  return {
    zone: zone.id,
    scheme: bundle.id,
    version: bundle.version,
    hash: schemeHash(bundle),
    scenarios: scenarios.length,
    milliseconds: Math.round(performance.now() - started),
    problems: found,
  };
}

function shown(context: Context, checked: CheckedScheme): string {
  const { zone, scheme, version, scenarios, problems, milliseconds: ms } = checked;
  const head = say(context, 'checkedScheme', {
    zone,
    scheme,
    version,
    scenarios,
    problems: problems.length,
    ms,
  });
  const mark = problems.length === 0 ? context.paint('green', '✓') : context.paint('red', '✗');
  const lines = problems.map(
    ({ at, message, remedy }) =>
      `  ${say(context, 'place')} ${at}\n  ${say(context, 'value')} ${message}\n  ${say(context, 'remedy')} ${remedy}\n`,
  );
  return `${mark} ${head}\n${lines.join('\n')}`;
}
