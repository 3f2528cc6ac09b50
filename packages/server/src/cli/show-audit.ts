import {
  originalExplanation,
  originalWords,
  type Finding,
  type LetterFacts,
  type Lineage,
} from '@twinpark/core/promises';
import { inOwnScript } from '../masked-original.ts';
import type { Audited } from './audit-files.ts';
import type { Context } from './context.ts';
import { statusMark } from './show-reading.ts';
import { say } from './texts.ts';
import { columns, wrap } from './wrap.ts';

/** An audit for a person at a terminal: what does not add up, with the words it rests on, then the
 * promises that more than one letter speaks of. Letters are quoted in their own script, contact data is masked. */
export function showAudit({ letters, lineages, findings }: Audited, context: Context): string {
  const summary = say(context, 'auditSummary', {
    letters: letters.length,
    promises: lineages.length,
    findings: findings.length,
  });
  const followed = lineages.filter(
    ({ promises }) => new Set(promises.map(({ letter }) => letter)).size > 1,
  );
  const scripts = new Map(
    letters.flatMap((letter) =>
      letter.originalScriptText === undefined ? [] : [[letter.id, letter] as const],
    ),
  );
  const explain = (finding: Finding): string =>
    inOwnScript(
      finding.explanation[context.language],
      originalExplanation(finding, scripts)?.[context.language],
    );
  const lines = [
    context.paint('bold', summary),
    ...(findings.length === 0 ? ['', say(context, 'noFindings')] : []),
    ...findings.flatMap((finding) => [
      '',
      `${context.paint('red', '▲')} ${context.paint('bold', say(context, finding.kind))}`,
      `  ${wrap(explain(finding), context.width, 2)}`,
      ...finding.texts.map(
        ({ letter, text, span }) =>
          `    ${context.paint('dim', `${letter}: `)}${wrap(quoted(scripts.get(letter), text, span), context.width, 6 + columns(letter) < 40 ? 6 + columns(letter) : 6)}`,
      ),
    ]),
    ...(followed.length === 0 ? [] : ['', context.paint('underline', say(context, 'followed'))]),
    ...followed.flatMap((lineage) => showLineage(lineage, context)),
  ];
  return `${lines.join('\n')}\n`;
}

const quoted = (
  letter: LetterFacts | undefined,
  text: string,
  span: readonly [number, number],
): string => inOwnScript(text, letter && originalWords(letter, text, span));

function showLineage(lineage: Lineage, context: Context): readonly string[] {
  return [
    '',
    ...lineage.promises.map(
      ({ year, status, text, original }) =>
        `  ${year === null ? '    ' : String(year)}  ${statusMark(status, context)} ${wrap(inOwnScript(text, original?.text), context.width, 21)}`,
    ),
  ];
}
