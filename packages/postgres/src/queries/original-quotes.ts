import { originalExplanation, originalWords, type ListedFinding } from '@twinpark/core/promises';
import { statement, type Queryable } from '../database.ts';

interface ScriptsRow {
  readonly letter: string;
  readonly title: string | null;
  readonly cleanText: string;
  readonly originalScriptText: string;
}

const readScripts = statement<ScriptsRow>(
  'read-original-scripts',
  `select letter::text as letter, reading->>'title' as title, reading->>'cleanText' as "cleanText",
     reading->>'originalScriptText' as "originalScriptText"
   from readings where zone = $1 and letter = any ($2::uuid[]) and original_script`,
);

/** Findings whose quotes of letters in traditional script, those of the explanation too, have them in it as
 * well. */
export async function withOriginals(
  database: Queryable,
  zone: string,
  findings: readonly ListedFinding[],
): Promise<readonly ListedFinding[]> {
  const letters = [...new Set(findings.flatMap(({ texts }) => texts.map(({ letter }) => letter)))];
  if (letters.length === 0) return findings;
  const rows = await database.query(readScripts, [zone, letters]);
  if (rows.length === 0) return findings;
  const scripts = new Map(rows.map((row) => [row.letter, row]));
  return findings.map((finding) => {
    const explanation = originalExplanation(finding, scripts);
    return {
      ...finding,
      ...(explanation && { originalExplanation: explanation }),
      texts: finding.texts.map((quote) => {
        const letter = scripts.get(quote.letter);
        const original = letter && originalWords(letter, quote.text, quote.span);
        return original === undefined ? quote : { ...quote, original };
      }),
    };
  });
}
