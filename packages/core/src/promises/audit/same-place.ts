import { namedThings, sameThing } from '../named-thing.ts';
import type { LetterPromise } from '../types.ts';

/** Whether the points under which two promises stand are about one park or place, or about none by name. */
export function samePlace(a: LetterPromise, b: LetterPromise): boolean {
  const [x, y] = [namedThings(a.heading), namedThings(b.heading)];
  if (x.length === 0 && y.length === 0) return true;
  return x.some((one) => y.some((other) => sameThing(one, other)));
}
