import { toSimplified } from '@twinpark/text';

/** Text as search compares it: simplified, ASCII in lower case; no offset moves. */
export function searchForm(text: string): string {
  return toSimplified(text).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

const partOfWord = /[\p{L}\p{N}]/u;

/** The distinct pairs of neighbouring letters or digits in texts that are in search form. A pair
 * never spans a blank or a punctuation mark, so a word's pairs are among those of any text that
 * holds the word. */
export function bigrams(...texts: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const text of texts) {
    let before = '';
    for (const character of text) {
      const here = partOfWord.test(character) ? character : '';
      if (before !== '' && here !== '') found.add(before + here);
      before = here;
    }
  }
  return [...found];
}

/** What somebody asked for. */
export interface SearchTerms {
  /** In search form, without doubles; every one must be found. */
  readonly words: readonly string[];
  /** The words that their bigrams alone do not prove: all that are not two characters long. */
  readonly unproven: readonly string[];
  readonly grams: readonly string[];
  /** A regular expression (PostgreSQL) that the words fulfil when they stand together; numbers and
   * Latin words must stand alone in it: 777 is not found whole in 20777. */
  readonly phrase: string;
}

const mostWords = 8;
const longestWord = 100;

/** Takes a query apart at blanks and commas; null when nothing that can be searched is left. */
export function searchTerms(text: string): SearchTerms | null {
  const parts = searchForm(text.normalize('NFKC'))
    .split(/[\s,，、;；"“”]+/u)
    .filter((part) => partOfWord.test(part))
    .slice(0, mostWords)
    .map((part) => part.slice(0, longestWord).toWellFormed());
  if (parts.length === 0) return null;
  const words = [...new Set(parts)];
  return {
    words,
    unproven: words.filter((word) => bigrams(word).join('') !== word),
    grams: bigrams(...words),
    phrase: parts.map(wholeWord).join('\\s*'),
  };
}

function wholeWord(word: string): string {
  const escaped = word.replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`);
  const before = /^[0-9a-z]/.test(word) ? '(?<![0-9a-z])' : '';
  const after = /[0-9a-z]$/.test(word) ? '(?![0-9a-z])' : '';
  return before + escaped + after;
}
