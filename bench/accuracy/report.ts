import { letterKinds } from './corpus.ts';
import type { Accuracy, AccuracyRow } from './accuracy.ts';
import type { FirstContact } from './first-contact.ts';
import { lenientRates, parts, rates } from './tally.ts';

const percent = (share: number): string => (share * 100).toFixed(1);

function table(rows: readonly AccuracyRow[]): string {
  const lines = rows.flatMap((row) =>
    parts.flatMap((part) => {
      const tally = row.tallies[part];
      if (!tally || tally.expected + tally.found === 0) return [];
      const { precision, recall, f1 } = rates(tally);
      return `| ${row.name} | ${part} | ${String(tally.expected)} | ${String(tally.found)} | ${String(tally.correct)} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} | ${percent(lenientRates(tally).f1)} |`;
    }),
  );
  return [
    '| letters | part | expected | found | right | precision % | recall % | F1 % | lenient F1 % |',
    '|---|---|---:|---:|---:|---:|---:|---:|---:|',
    ...lines,
  ].join('\n');
}

const counts = (rows: readonly AccuracyRow[]): string =>
  letterKinds
    .map((kind) => `${kind} ${String(rows.find((row) => row.name === kind)?.letters ?? 0)}`)
    .join(', ');

const temptation = ({ tempted }: Pick<Accuracy, 'tempted'>): string =>
  `Pairs that look alike and are not the same, linked all the same: ${String(tempted.links)} of ${String(tempted.linksOf)}.
Traps among the findings fallen into: ${String(tempted.findings)} of ${String(tempted.findingsOf)}.`;

const allOf = (rows: readonly AccuracyRow[]): readonly AccuracyRow[] =>
  rows.filter((row) => row.name === 'all');

const corrections = ({ corrected }: FirstContact): string =>
  corrected.length === 0
    ? 'No mistake of that gold has been found since.'
    : `Mistakes of that gold, found afterwards and corrected since; the table still
has them: ${corrected.join('; ')}.`;

const met = (first: FirstContact): string => {
  const count = allOf(first.rows)[0]?.letters ?? 0;
  const { linksOf, findingsOf } = first.tempted;
  return `### The ${String(count)} letters met at commit \`${first.commit}\`, first contact

Gold \`${first.corpus}\`. ${corrections(first)}

${table(allOf(first.rows))}
${linksOf + findingsOf === 0 ? '' : `\n${temptation(first)}\n`}`;
};

function heldOutSection(heldOut: Accuracy, first: readonly FirstContact[]): string {
  const all = allOf(heldOut.rows)[0];
  return `## Held-out letters

The letters above were at hand while the reader was made, so its scores on them are fitted. The ${String(all?.letters ?? 0)} letters in
\`packages/text/corpus/held-out\` (${counts(heldOut.rows)}) were written, with their
gold, in ${String(first.length)} sets, the first two without knowing the reader, those after them by somebody who knew it, in forms
that it had not met; the first tables were taken when it met each set for the first time and are
kept as they were. They are the honest figures for letters of a form not seen before. Since then the reader was mended in
general ways for what it had missed there, so the last tables are fitted in part.

${first.map(met).join('\n')}
### Held-out letters, now

Gold \`${heldOut.corpus}\`.

${table(allOf(heldOut.rows))}

${temptation(heldOut)}

### Held-out letters by kind, now

${table(heldOut.rows.filter((row) => row.name !== 'all'))}
`;
}

/** The report as Markdown. It holds no date, so the same letters and program give the same bytes. */
export function reportOf(
  accuracy: Accuracy,
  heldOut: Accuracy,
  first: readonly FirstContact[],
): string {
  const all = accuracy.rows.find((row) => row.name === 'all');
  return `# How well letters are read and held to their promises

Made by \`npm run accuracy\` from the corpus \`${accuracy.corpus}\` (SHA-256 of names and contents of
\`packages/text/corpus\`): ${String(all?.letters ?? 0)} letters (${counts(accuracy.rows)}).
\`npm run accuracy -- --misses measure\` lists what was missed and what was invented of a part;
\`--check\` writes nothing. The command fails when a floor in \`bench/accuracy/floors.json\` is undercut.

A text is right when it equals the expected one but for white space, enumerators, the closing stop and the width of
punctuation; a figure when value, unit and qualifier are right; a work-list item when it stands in its row and column; a
status counts only where the measure was found. Lenient: texts that share 90 % of their character pairs, figures right but
for the qualifier. Links and findings are measured from the letters' texts on. The rules of annotation stand in
\`packages/text/corpus/README.md\`. No header or text of the program was used to make the gold.

## All letters of the corpus

${table(accuracy.rows.filter((row) => row.name === 'all'))}

${temptation(accuracy)}

## Real letters

${accuracy.real ? `${String(accuracy.real.letters)} letters, known here by hashes of their texts only.\n\n${table([accuracy.real])}` : 'The real letters (../shared/letters) are absent on the machine that made this report; they were not measured.'}

## By kind of letter

A series of letters stands in the row of its last letter's kind.

${table(accuracy.rows.filter((row) => row.name !== 'all'))}

${heldOutSection(heldOut, first)}`;
}
