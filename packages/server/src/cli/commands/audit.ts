import type { LetterPromise, Lineage } from '@twinpark/core/promises';
import type { Command } from 'commander';
import { auditReadings, type Audited } from '../audit-files.ts';
import { complaints } from '../complaints.ts';
import type { Context } from '../context.ts';
import { expandFiles } from '../expand.ts';
import { exitCodes } from '../failure.ts';
import { limitsOf, withExamples, withFileOptions, type FileOptions } from '../options.ts';
import { readFiles } from '../read-files.ts';
import { showAudit } from '../show-audit.ts';
import { say } from '../texts.ts';

interface AuditOptions extends FileOptions {
  readonly json?: true;
}

/** `audit FILE…`: promises, their lineage and findings over the letters given. */
export function addAudit(program: Command, context: Context): void {
  const command = program
    .command('audit')
    .description(say(context, 'auditAbout'))
    .argument('<file...>')
    .option('--json', say(context, 'jsonOption'))
    .action(async (files: readonly string[], options: AuditOptions) => {
      process.exitCode = await auditCommand(context, files, options);
    });
  withFileOptions(command, context);
  withExamples(command, context, [
    'audit 2023.docx 2024.docx 2025.pdf',
    'audit --recursive letters/ --json > audit.json',
  ]);
}

async function auditCommand(
  context: Context,
  paths: readonly string[],
  options: AuditOptions,
): Promise<number> {
  const json = options.json === true;
  const refused = complaints(context, json);
  const files = await expandFiles(paths, options.recursive === true);
  const readings = readFiles(context, files, limitsOf(options, context), refused);
  const audited = await auditReadings(readings);
  if (context.signal.aborted) return exitCodes.interrupted;
  for (const { file, sameAs } of audited.twins) {
    context.complain(`${say(context, 'twin', { file, other: sameAs })}\n`);
  }
  await context.print(
    json ? `${JSON.stringify(auditJson(audited), null, 1)}\n` : showAudit(audited, context),
  );
  return refused.count === 0 ? exitCodes.success : exitCodes.badInput;
}

/** The audit as machines get it; `texts` are the passages word for word, `quotes` the same with their
 * letter and span. */
function auditJson({ lineages, findings, twins }: Audited) {
  return {
    promises: lineages.map((lineage) => {
      const newest = newestOf(lineage);
      return {
        id: lineage.id,
        text: newest.text,
        owner: newest.owner,
        history: lineage.promises.map(({ id, letter, year, status, text, place, span }) => ({
          file: letter,
          year,
          status,
          text,
          id,
          place,
          span,
        })),
        links: lineage.links,
      };
    }),
    findings: findings.map(({ kind, files, texts, explanation, lineage }) => ({
      kind,
      files,
      texts: texts.map(({ text }) => text),
      explanation: {
        zh: explanation['zh-Hans'],
        'zh-Hant': explanation['zh-Hant'],
        en: explanation.en,
      },
      promise: lineage,
      quotes: texts.map(({ letter, text, span }) => ({ file: letter, text, span })),
    })),
    sameLetters: twins,
  };
}

function newestOf(lineage: Lineage): LetterPromise {
  const newest = lineage.promises.at(-1);
  if (!newest) throw new Error(`Lineage "${lineage.id}" has no promise; every lineage holds one.`);
  return newest;
}
