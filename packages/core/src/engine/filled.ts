import type { Value } from '../model/index.ts';

/** Whether something was given: no blank, no empty list. */
export function isFilled(value: Value | undefined): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** Whether a text that is not empty has nothing to be read in it: spaces, line ends, marks without a shape. */
export function saysNothing(given: string): boolean {
  return given !== '' && !/[^\s\p{Cc}\p{Cf}]/u.test(given);
}
