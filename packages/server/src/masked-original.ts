import { maskPersonalData } from '@twinpark/text';

/** The same words in another script, covered where the first are covered. */
export function coveredLike(original: string, plain: string, covered: string): string {
  if (plain === covered) return original;
  return [...covered.matchAll(/[^]/g)]
    .map(({ 0: unit, index }) => (unit === plain[index] ? (original[index] ?? '') : unit))
    .join('');
}

/** Words in the script of their letter, covered where the simplified ones are; where the two differ in
 * length, which only blanks do, by themselves. */
export function maskedOriginal(original: string, plain: string): string {
  return original.length === plain.length
    ? coveredLike(original, plain, maskPersonalData(plain))
    : maskPersonalData(original);
}

/** Words of a letter in its own script, without contact data. */
export function inOwnScript(text: string, original: string | undefined): string {
  return original === undefined ? maskPersonalData(text) : maskedOriginal(original, text);
}
