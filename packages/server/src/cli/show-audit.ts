import type { Lineage } from '@twinpark/core/promises';
import { maskPersonalData } from '@twinpark/text';
import type { Audited } from './audit-files.ts';
import type { Context } from './context.ts';
import { statusMark } from './show-reading.ts';
import { say } from './texts.ts';
import { columns, wrap } from './wrap.ts';

/** An audit for a person at a terminal: what does not add up, with the words it rests on, then the
 * promises that more than one letter speaks of. Contact data is masked. */
export function showAudit({ letters, lineages, findings }: Audited, context: Context): string {
  const summary = say(context, 'auditSummary', {
    letters: letters.length,
    promises: lineages.length,
    findings: findings.length,
  });
  const followed = lineages.filter(
    ({ promises }) => new Set(promises.map(({ letter }) => letter)).size > 1,
  );
  const lines = [
    context.paint('bold', summary),
    ...(findings.length === 0 ? ['', say(context, 'noFindings')] : []),
    ...findings.flatMap((finding) => [
      '',
      `${context.paint('red', '▲')} ${context.paint('bold', say(context, finding.kind))}`,
      `  ${wrap(maskPersonalData(finding.explanation[context.language]), context.width, 2)}`,
      ...finding.texts.map(
        ({ letter, text }) =>
          `    ${context.paint('dim', `${letter}: `)}${wrap(maskPersonalData(text), context.width, 6 + columns(letter) < 40 ? 6 + columns(letter) : 6)}`,
      ),
    ]),
    ...(followed.length === 0 ? [] : ['', context.paint('underline', say(context, 'followed'))]),
    ...followed.flatMap((lineage) => showLineage(lineage, context)),
  ];
  return `${lines.join('\n')}\n`;
}

function showLineage(lineage: Lineage, context: Context): readonly string[] {
  return [
    '',
    ...lineage.promises.map(
      ({ year, status, text }) =>
        `  ${year === null ? '    ' : String(year)}  ${statusMark(status, context)} ${wrap(maskPersonalData(text), context.width, 21)}`,
    ),
  ];
}
