import { readLetters } from '@twinpark/text';
import type { Command } from 'commander';
import { decodeFile } from '../../files/index.ts';
import { importFiles, type ImportProgress, type ImportReport } from '../../import/index.ts';
import { complaints } from '../complaints.ts';
import type { Context } from '../context.ts';
import { expandFiles } from '../expand.ts';
import { exitCodes } from '../failure.ts';
import { withStore, zonesOf } from '../node-store.ts';
import { limitsOf, withExamples, withFileOptions, type FileOptions } from '../options.ts';
import { progressBar } from '../progress.ts';
import { say } from '../texts.ts';

interface ImportOptions extends FileOptions {
  readonly zone?: string;
  readonly again?: true;
  readonly json?: true;
}

/** `import FILE…`: stores letters and their promises. May be stopped and run again at any time. */
export function addImport(program: Command, context: Context): void {
  const command = program
    .command('import')
    .description(say(context, 'importAbout'))
    .argument('<file...>')
    .option('--zone <zone>', say(context, 'importZoneOption'))
    .option('--again', say(context, 'againOption'))
    .option('--json', say(context, 'jsonOption'))
    .action(async (files: readonly string[], options: ImportOptions) => {
      process.exitCode = await importCommand(context, files, options);
    });
  withFileOptions(command, context);
  withExamples(command, context, [
    'import letter.docx --zone hetao',
    'import --recursive letters/ --zone dayun',
  ]);
}

async function importCommand(
  context: Context,
  paths: readonly string[],
  options: ImportOptions,
): Promise<number> {
  const json = options.json === true;
  const wish = options.zone ?? (context.env['TWINPARK_ZONE'] || undefined);
  const zone = zonesOf(context, wish)[0];
  if (!zone) throw new Error('The node has no zone; expected at least one in zones.ts.');
  if (wish === undefined) context.complain(`${say(context, 'defaultZone', { zone: zone.id })}\n`);
  const limits = limitsOf(options, context);
  const files = await expandFiles(paths, options.recursive === true);
  const refused = complaints(context, json);
  const report = await withStore(context, async (store) => {
    const progress = progressBar(context, say(context, 'importing'), files.length);
    try {
      return await importFiles({
        files,
        zone: zone.id,
        store,
        decode: (path) => decodeFile(path, limits),
        read: readLetters,
        again: options.again,
        newId: () => context.newId(),
        now: () => new Date(context.now()),
        signal: context.signal,
        onProgress: ({ file, result, done }) => {
          tellTrouble(file, result, () => {
            progress.end();
            return refused;
          });
          for (const line of withdrawnLines(context, file, result)) {
            progress.end();
            context.complain(`${line}\n`);
          }
          progress.step(done);
        },
      });
    } finally {
      progress.end();
    }
  });
  await context.print(
    json ? `${JSON.stringify({ zone: zone.id, ...report })}\n` : summary(report, context),
  );
  if (!report.finished) return exitCodes.interrupted;
  return report.refused + report.failed === 0 ? exitCodes.success : exitCodes.badInput;
}

function tellTrouble(
  file: string,
  result: ImportProgress['result'],
  told: () => ReturnType<typeof complaints>,
): void {
  if (result.outcome === 'refused') told().refuse(file, result.refusal);
  if (result.outcome === 'failed') told().fail(file, result.message);
}

/** When and why letters of the file were withdrawn before. */
function withdrawnLines(
  context: Context,
  file: string,
  result: ImportProgress['result'],
): readonly string[] {
  if (!('letters' in result)) return [];
  return result.letters.flatMap((letter) => {
    if (letter.outcome !== 'withdrawn') return [];
    const { by, reason, at } = letter;
    return [say(context, 'wasWithdrawn', { file, by, reason, date: at.slice(0, 10) })];
  });
}

function summary(report: ImportReport, context: Context): string {
  const { stored, alreadyStored, withdrawn, refused, failed, finished } = report;
  const lines = [
    say(context, 'stored', { count: stored }),
    ...(alreadyStored > 0 ? [say(context, 'alreadyStored', { count: alreadyStored })] : []),
    ...(withdrawn > 0 ? [say(context, 'withdrawnCount', { count: withdrawn })] : []),
    ...(refused + failed > 0 ? [say(context, 'refusedCount', { count: refused + failed })] : []),
    ...(finished ? [] : [say(context, 'resume')]),
  ];
  return `${lines.join('\n')}\n`;
}
