import type { Goes } from '../model/index.ts';

/** The names that a `Goes` can lead to. */
export function targetsOf(
  goes: Goes<string, string, string, string> | undefined,
): readonly string[] {
  if (goes === undefined) return [];
  return typeof goes === 'string' ? [goes] : goes.map((way) => way.to);
}
