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
