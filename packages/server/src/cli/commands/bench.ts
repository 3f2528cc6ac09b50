import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { Option, type Command } from 'commander';
import { benchOptions, benchValue, type BenchOption } from '../bench-options.ts';
import type { Context } from '../context.ts';
import { exitCodes, UsageError } from '../failure.ts';
import { withExamples } from '../options.ts';
import { say } from '../texts.ts';

/** `bench/<name>.ts` at the root of the project, each with an exported `run()`. */
const folder = new URL('../../../../../bench/', import.meta.url);

/** `bench [NAME] [--key value]`: runs one benchmark, or all, and prints their figures as one JSON object
 * by name. */
export function addBench(program: Command, context: Context): void {
  const command = program
    .command('bench')
    .description(say(context, 'benchAbout'))
    .argument('[name]')
    .action(async (name: string | undefined, given: Record<string, string>) => {
      process.exitCode = await bench(context, name, given);
    });
  const keys = new Set(Object.values(benchOptions).flatMap((options) => Object.keys(options)));
  // Hidden: what an option means depends on the benchmark, so the help lists them below, by benchmark.
  for (const key of keys) command.addOption(new Option(`--${key} <value>`).hideHelp());
  command.addHelpText('after', `\n${say(context, 'benchOptions')}\n${optionLines(context)}`);
  withExamples(command, context, [
    'bench',
    'bench reading',
    'bench import --letters 10000',
    'bench search --letters 10000',
    'bench rules',
    'bench simulate --sizes 10000,100000',
    'bench queue --sizes 10000,1000000',
    'bench kill --rounds 100',
  ]);
}

function optionLines(context: Context): string {
  return Object.entries(benchOptions)
    .flatMap(([name, options]) =>
      Object.entries(options).map(([key, option]) => {
        const left = `  ${name} --${key}`.padEnd(22);
        return `${left} ${option.about[context.language]} (${expected(context, option)})`;
      }),
    )
    .join('\n');
}

function expected(context: Context, { takes }: BenchOption): string {
  if (takes.kind === 'choice') return say(context, 'oneOf', { choices: takes.choices.join(', ') });
  const bounds = { least: String(takes.least), most: String(takes.most) };
  return say(context, takes.kind === 'whole' ? 'wholeNumber' : 'wholeNumbers', bounds);
}

/** What `run` of a benchmark takes. Throws UsageError where an option does not fit it. */
function runOptions(
  context: Context,
  bench: string | undefined,
  given: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const options = benchOptions[bench ?? ''] ?? {};
  const own = Object.entries(given).filter(([key]) => key !== 'lang');
  return Object.fromEntries(
    own.map(([key, value]) => {
      const flag = `--${key}`;
      const option = options[key];
      if (option === undefined) throw new UsageError(wrongOption(context, bench, key));
      const read = benchValue(option, value);
      if (read !== null) return [key, read];
      const hint = { bench: bench ?? '', option: flag, example: option.example };
      const wanted = expected(context, option);
      throw new UsageError(say(context, 'badBenchOption', { value, expected: wanted, ...hint }));
    }),
  );
}

function wrongOption(context: Context, bench: string | undefined, key: string): string {
  const option = `--${key}`;
  if (bench === undefined) {
    const owner = Object.keys(benchOptions).find((name) => key in benchOptions[name]!) ?? '';
    return say(context, 'namelessBenchOption', { option, bench: owner });
  }
  const keys = Object.keys(benchOptions[bench] ?? {}).map((one) => `--${one}`);
  return say(context, 'noBenchOption', { bench, option, expected: keys.join(', ') || '–' });
}

async function bench(
  context: Context,
  wish: string | undefined,
  given: Readonly<Record<string, string>>,
): Promise<number> {
  const files = await readdir(folder).catch(() => []);
  const names = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => basename(file, '.ts'))
    .toSorted();
  if (wish !== undefined && !names.includes(wish)) {
    throw new UsageError(say(context, 'noBench', { value: wish, expected: names.join(', ') }));
  }
  const options = runOptions(context, wish, given);
  const figures: Record<string, unknown> = {};
  for (const name of wish === undefined ? names : [wish]) {
    if (context.signal.aborted) return exitCodes.interrupted;
    if (context.progressIsSeen) context.complain(`${name} …\n`);
    figures[name] = await runBench(name, options);
  }
  await context.print(`${JSON.stringify(figures, null, 2)}\n`);
  return exitCodes.success;
}

async function runBench(name: string, options: object): Promise<unknown> {
  const module: unknown = await import(new URL(`${name}.ts`, folder).href);
  if (typeof module === 'object' && module !== null && 'run' in module) {
    const { run } = module;
    if (typeof run === 'function') return run.call(undefined, options);
  }
  throw new Error(
    `bench/${name}.ts exports no run(); expected an async function that returns its figures.`,
  );
}
