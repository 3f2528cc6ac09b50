import type { LetterSummary } from '@twinpark/core/promises';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { exitCodes, UsageError } from '../failure.ts';
import { withStore, zonesOf } from '../node-store.ts';
import { withExamples } from '../options.ts';
import { say } from '../texts.ts';

interface RemoveOptions {
  readonly zone: string;
  readonly by: string;
  readonly reason: string;
  readonly json?: true;
}

/** `remove LETTER --zone Z --by NAME --reason WHY`: withdraws one letter, named by id, file or number. */
export function addRemove(program: Command, context: Context): void {
  const command = program
    .command('remove')
    .description(say(context, 'removeAbout'))
    .argument('<letter>')
    .requiredOption('--zone <zone>', say(context, 'zoneOption'))
    .requiredOption('--by <name>', say(context, 'removeByOption'))
    .requiredOption('--reason <text>', say(context, 'reasonOption'))
    .option('--json', say(context, 'jsonOption'))
    .action(async (letter: string, options: RemoveOptions) => {
      process.exitCode = await remove(context, letter, options);
    });
  withExamples(command, context, [
    'remove 20240088 --zone hetao --by 王小明 --reason 发文单位更正后重发',
  ]);
}

async function remove(context: Context, name: string, options: RemoveOptions): Promise<number> {
  const zone = zonesOf(context, options.zone)[0]?.id ?? options.zone;
  const by = options.by.trim();
  const reason = options.reason.trim();
  if (by === '' || reason === '') throw new UsageError(say(context, 'emptyReason'));
  const { letter, promises } = await withStore(context, async (store) => {
    const letter = oneOf(await store.lettersNamed(zone, name), context, name, zone);
    const gone = await store.withdrawLetter(zone, letter.id, { by, reason, at: context.now() });
    if (gone === null) throw new UsageError(say(context, 'noLetter', { value: name, zone }));
    return { letter, promises: gone.promises };
  });
  const { id, title, file } = letter;
  await context.print(
    options.json === true
      ? `${JSON.stringify({ zone, id, title, file, promises, by, reason })}\n`
      : `${say(context, 'removed', { title: (title ?? file).replace(/\s*\n\s*/gu, ''), id, promises })}\n`,
  );
  return exitCodes.success;
}

function oneOf(
  found: readonly LetterSummary[],
  context: Context,
  value: string,
  zone: string,
): LetterSummary {
  const [letter] = found;
  if (letter === undefined) throw new UsageError(say(context, 'noLetter', { value, zone }));
  if (found.length === 1) return letter;
  const letters = found
    .map(({ id, title, issuedOn, file }) => `  ${id}  ${issuedOn ?? ''}  ${title ?? file}`)
    .join('\n');
  throw new UsageError(
    say(context, 'severalLetters', { value, zone, count: found.length, letters }),
  );
}
