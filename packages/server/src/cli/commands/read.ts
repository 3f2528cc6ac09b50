import type { Command } from 'commander';
import { complaints } from '../complaints.ts';
import type { Context } from '../context.ts';
import { expandFiles } from '../expand.ts';
import { exitCodes } from '../failure.ts';
import { limitsOf, withExamples, withFileOptions, type FileOptions } from '../options.ts';
import { readFiles } from '../read-files.ts';
import { showReading } from '../show-reading.ts';
import { say } from '../texts.ts';

interface ReadOptions extends FileOptions {
  readonly json?: true;
}

/** `read FILE…`: what letters say. With --json one array on standard output, an element for each
 * file that could be read; refused files are JSON lines on standard error. */
export function addRead(program: Command, context: Context): void {
  const command = program
    .command('read')
    .description(say(context, 'readAbout'))
    .argument('<file...>')
    .option('--json', say(context, 'jsonOption'))
    .action(async (files: readonly string[], options: ReadOptions) => {
      process.exitCode = await read(context, files, options);
    });
  withFileOptions(command, context);
  withExamples(command, context, [
    'read letter.docx',
    'read letters/*.txt --json > readings.json',
    'read --recursive letters/ --lang zh',
  ]);
}

async function read(
  context: Context,
  paths: readonly string[],
  options: ReadOptions,
): Promise<number> {
  const json = options.json === true;
  const limits = limitsOf(options, context);
  const refused = complaints(context, json);
  const files = await expandFiles(paths, options.recursive === true);
  let done = 0;
  if (json) await context.print('[');
  for await (const reading of readFiles(context, files, limits, refused)) {
    if (json) {
      await context.print(`${done === 0 ? '\n' : ',\n'}${JSON.stringify(reading)}`);
    } else {
      await context.print(`${done === 0 ? '' : '\n'}${showReading(reading, context)}`);
    }
    done += 1;
  }
  if (json) await context.print(done === 0 ? ']\n' : '\n]\n');
  if (context.signal.aborted) return exitCodes.interrupted;
  if (refused.count === 0) return exitCodes.success;
  if (!json && files.length > 1) {
    context.complain(`${say(context, 'refusedSome', { refused: refused.count, done })}\n`);
  }
  return exitCodes.badInput;
}
