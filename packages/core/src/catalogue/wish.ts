/** English words that say nothing about what somebody wants. */
const idle = new Set(
  'a an and are at be by can do for from get give have hello help how i in is it me my need of on or over that our please so some the their these this to want we what will with would you your'.split(
    ' ',
  ),
);

/** What Chinese wishes begin with or are held together by, and what says nothing about what somebody wants. */
const idlePhrases =
  /(?:我们|我們)?(?:我?想要?|我要|我需要)|我们|我們|怎[么麼][样樣]?|怎[样樣]|如何|能不能|能否|可不可以|可以|可否|[请請][问問]|一[个個家间間台份位]|[办辦]理|申[请請]|需要|[的在给給]/gu;

/** A wish without what says nothing in it. */
export function wishOf(text: string): string {
  return text.normalize('NFKC').replaceAll(idlePhrases, ' ');
}

/** A text as it is looked for in a wish: its Chinese characters in order, its other words, its grams. */
export interface Phrase {
  readonly characters: string;
  readonly words: readonly string[];
  readonly grams: readonly string[];
}

export function phraseOf(text: string): Phrase {
  const grams = gramsOf(text);
  const words = grams.filter((gram) => !/^\p{Script=Han}/u.test(gram));
  const characters = (text.normalize('NFKC').match(/\p{Script=Han}/gu) ?? []).join('');
  return { characters, words, grams };
}

/** How many other characters may stand between those of a phrase: 开一家香港公司 names 开公司. */
const mostBetween = 6;

/** Whether a wish names a phrase: all its words in any order, its Chinese characters in their order and near one
 * another; two characters stand together, else any pair would be found. */
export function names(wish: Phrase, { characters, words }: Phrase): boolean {
  if (characters.length < 2 && words.length === 0) return false;
  return (
    words.every((word) => wish.words.some((said) => said === word || isSameWord(said, word))) &&
    standsIn(wish.characters, characters)
  );
}

function standsIn(wish: string, phrase: string): boolean {
  if (phrase.length <= 2) return wish.includes(phrase);
  for (let from = wish.indexOf(phrase[0]!); from >= 0; from = wish.indexOf(phrase[0]!, from + 1)) {
    let at = from;
    for (const character of phrase.slice(1)) {
      at = wish.indexOf(character, at + 1);
      if (at < 0) return false;
    }
    if (at - from < phrase.length + mostBetween) return true;
  }
  return false;
}

/** Whether one word is the beginning of the other: `permit`, `permits`. */
export function isSameWord(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 4 && long.startsWith(short);
}

/** The distinct grams of a text: pairs of neighbouring Chinese characters (a lone one by itself), and
 * words of letters and digits in lower case. Matches runs of Han characters or of letters and digits of any
 * other script; leaves out punctuation and blanks. */
export function gramsOf(text: string): readonly string[] {
  const grams = new Set<string>();
  const runs = text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/(\p{Script=Han}+)|([\p{L}\p{N}]+)/gu);
  for (const [, han, word] of runs) {
    if (han === undefined) {
      for (const part of word?.match(/[^\p{Script=Han}]+/gu) ?? []) {
        if (!idle.has(part)) grams.add(part);
      }
      for (const part of word?.match(/\p{Script=Han}+/gu) ?? []) addPairs(grams, part);
    } else {
      addPairs(grams, han);
    }
  }
  return [...grams];
}

function addPairs(grams: Set<string>, run: string): void {
  const characters = Array.from(run);
  if (characters.length === 1) grams.add(run);
  for (let at = 0; at + 1 < characters.length; at += 1) {
    grams.add(`${characters[at] ?? ''}${characters[at + 1] ?? ''}`);
  }
}
