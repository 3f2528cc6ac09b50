import { Option, type Command } from 'commander';
import { defaultLimits, formatSize, parseSize, type FileLimits } from '../files/index.ts';
import type { Context } from './context.ts';
import { UsageError } from './failure.ts';
import { say } from './texts.ts';

/** Options that every command with FILE arguments has. */
export interface FileOptions {
  readonly recursive?: true;
  readonly maxSize?: string;
}

export function withFileOptions(command: Command, context: Context): Command {
  return command
    .option('-r, --recursive', say(context, 'recursiveOption'))
    .addOption(
      new Option('--max-size <size>', say(context, 'maxSizeOption')).default(
        undefined,
        formatSize(defaultLimits.maxBytes),
      ),
    );
}

/** The limits that --max-size asks for; a larger file may also unpack to more. */
export function limitsOf(options: FileOptions, context: Context): FileLimits {
  if (options.maxSize === undefined) return defaultLimits;
  const maxBytes = parseSize(options.maxSize);
  if (maxBytes === null || maxBytes < 1) {
    throw new UsageError(say(context, 'badSize', { value: options.maxSize }));
  }
  return {
    ...defaultLimits,
    maxBytes,
    maxInflatedBytes: Math.max(defaultLimits.maxInflatedBytes, maxBytes * 2),
  };
}

/** Examples and exit codes under a command's help. */
export function withExamples(
  command: Command,
  context: Context,
  examples: readonly string[],
): Command {
  const lines = examples.map((example) => `  $ npx twinpark ${example}`).join('\n');
  return command.addHelpText(
    'after',
    `\n${say(context, 'examples')}\n${lines}\n\n${say(context, 'exitCodes')}`,
  );
}

/** A year as --year takes it. */
export function yearOf(value: string, context: Context): number {
  const year = /^\d{4}$/u.test(value) ? Number(value) : 0;
  if (year < 1949 || year > 2199) throw new UsageError(say(context, 'badYear', { value }));
  return year;
}
