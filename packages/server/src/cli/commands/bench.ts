import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { exitCodes, UsageError } from '../failure.ts';
import { withExamples } from '../options.ts';
import { say } from '../texts.ts';

/** `bench/<name>.ts` at the root of the project, each with an exported `run()`. */
const folder = new URL('../../../../../bench/', import.meta.url);

interface BenchOptions {
  readonly letters?: string;
}

/** `bench [NAME]`: runs one benchmark, or all, and prints their figures as one JSON object by name. */
export function addBench(program: Command, context: Context): void {
  const command = program
    .command('bench')
    .description(say(context, 'benchAbout'))
    .argument('[name]')
    .option('--letters <number>', say(context, 'benchLettersOption'))
    .action(async (name: string | undefined, { letters }: BenchOptions) => {
      process.exitCode = await bench(context, name, runOptions(context, name, letters));
    });
  withExamples(command, context, ['bench', 'bench reading', 'bench import --letters 10000']);
}

function runOptions(
  context: Context,
  name: string | undefined,
  letters: string | undefined,
): object {
  if (letters === undefined) return {};
  const count = /^\d{1,7}$/u.test(letters) ? Number(letters) : 0;
  if (name !== 'import' || count < 50 || count > 1_000_000) {
    throw new UsageError(say(context, 'badLetters', { value: letters }));
  }
  return { letters: count };
}

async function bench(context: Context, wish: string | undefined, options: object): Promise<number> {
  const files = await readdir(folder).catch(() => []);
  const names = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => basename(file, '.ts'))
    .toSorted();
  if (wish !== undefined && !names.includes(wish)) {
    throw new UsageError(say(context, 'noBench', { value: wish, expected: names.join(', ') }));
  }
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
