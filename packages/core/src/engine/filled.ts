import type { Value } from '../model/index.ts';

/** Whether something was given: no blank, no empty list. */
export function isFilled(value: Value | undefined): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}
