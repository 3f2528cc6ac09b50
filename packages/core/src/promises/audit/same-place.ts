import { namedThings, sameThing, tellsApart } from '../named-thing.ts';
import type { LetterPromise } from '../types.ts';

/** Whether the points under which two promises stand are about one park or place, or about none by name. */
export function samePlace(a: LetterPromise, b: LetterPromise): boolean {
  const [x, y] = [namedThings(a.heading), namedThings(b.heading)];
  if (x.length === 0 && y.length === 0) return true;
  return x.some((one) => y.some((other) => sameThing(one, other)));
}

/** Whether two points name different parks or places, and the promises under them nothing that would tell that
 * they are one all the same. */
export function elsewhere(a: LetterPromise, b: LetterPromise): boolean {
  const [x, y] = [namedThings(a.heading), namedThings(b.heading)];
  if (x.length === 0 || y.length === 0 || samePlace(a, b)) return false;
  return !namedThings(a.text).some((one) =>
    namedThings(b.text).some((other) => tellsApart(one.sort) && sameThing(one, other)),
  );
}
