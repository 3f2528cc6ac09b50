import { originalWords } from '@twinpark/core/promises';

/** A place in a letter's simplified, masked text, and what the same words are in its own script. */
export interface Scripts {
  /** The text out of which the snippet was cut. */
  readonly text: string;
  /** The same in traditional script, unmasked and of the same length. */
  readonly original: string;
}

/** A snippet in the script of its letter, covered where it is covered; undefined when the two texts are not the
 * same length. */
export function originalSnippet(
  { text, original }: Scripts,
  start: number,
  snippet: string,
): string | undefined {
  if (text.length !== original.length) return undefined;
  return coveredLike(original.slice(start, start + snippet.length), snippet);
}

/** A snippet out of the headings, which stand one to a line, each somewhere in the letter. */
export function originalHeadings(
  { text, original }: Scripts,
  headings: string,
  start: number,
  snippet: string,
): string {
  const lines = headings.slice(start, start + snippet.length).split('\n');
  const scripts = { cleanText: text, originalScriptText: original };
  const said = lines.map((line) => originalWords(scripts, line) ?? line).join('\n');
  return coveredLike(said, snippet);
}

/** Words with blanks and covered characters where the snippet has them. */
const coveredLike = (words: string, snippet: string): string =>
  Array.from({ length: snippet.length }, (_, at) =>
    /[\s*]/.test(snippet.charAt(at)) ? snippet.charAt(at) : words.charAt(at),
  ).join('');
