import { clauses, things } from './clauses.ts';
import { hashText, mix } from './hash.ts';
import { namedThings } from './named-thing.ts';
import { bigrams, normalise } from './normalise.ts';

const BANDS = 10;
const ROWS = 3;
const MOST_NAMES = 6;
const MOST_CLAUSES = 4;
const MOST_RUNS = 6;

/** Keys of the wording: minhash over bigrams, in bands. Two texts with bigram Jaccard s share at least
 * one of the 10 bands of 3 rows with probability 1 − (1 − s³)¹⁰: 0.99 at 0.75, 0.74 at 0.5, 0.08 at 0.2. */
function bandKeys(grams: Uint32Array): string[] {
  if (grams.length < 3) return [];
  const keys: string[] = [];
  for (let band = 0; band < BANDS; band += 1) {
    let key = band;
    for (let row = 0; row < ROWS; row += 1) {
      let least = 0xffffffff;
      const seed = band * ROWS + row;
      for (const gram of grams) {
        const h = mix(gram, seed);
        if (h < least) least = h;
      }
      key = mix(key ^ least, 7);
    }
    keys.push(`w${key.toString(36)}`);
  }
  return keys;
}

/** Keys of what a text is about: of the runs of four characters in it, the few with the smallest
 * hashes, so that two texts about one thing choose the same ones. */
function thingKeys(text: string): string[] {
  const runs = new Set<number>();
  for (const one of things(text).slice(0, 6)) {
    for (let i = 0; i + 4 <= one.length; i += 1) runs.add(hashText(one.slice(i, i + 4)));
  }
  return [...runs]
    .sort((a, b) => a - b)
    .slice(0, MOST_RUNS)
    .map((hash) => `o${hash.toString(36)}`);
}

/** The keys under which promises that may be the same are looked up, at most 26: named things
 * (`n…`), whole clauses (`c…`, officials copy clauses), runs of what it is about
 * (`o…`) and minhash bands of the wording (`w…`).
 * Text that says nothing of substance has no keys. */
export function keysOf(text: string): readonly string[] {
  const names = namedThings(text)
    .toSorted((a, b) => b.name.length - a.name.length)
    .slice(0, MOST_NAMES)
    .map(({ name }) => `n${name.length <= 24 ? name : hashText(name).toString(36)}`);
  const whole = clauses(text)
    .filter((clause) => clause.normal.length >= 6)
    .slice(0, MOST_CLAUSES)
    .map((clause) => `c${hashText(clause.normal).toString(36)}`);
  return [
    ...new Set([...names, ...whole, ...thingKeys(text), ...bandKeys(bigrams(normalise(text)))]),
  ];
}
