import type { Value, Values } from '../model/index.ts';
import { missingOf, type Compiled, type Environment } from './mechanism.ts';

/** A line of a repeating group as rules see it, with its place from 0. */
export interface Line {
  readonly item: Values;
  readonly line: number;
}

/** The lines of a repeating group for which a condition holds, and what that needs but lacks. A group
 * not yet filled has no lines. */
export function linesOf(
  group: Value | undefined,
  where: Compiled | undefined,
  environment: Environment,
): { readonly counted: readonly Line[]; readonly missing: readonly string[] } {
  const items = (Array.isArray(group) ? group : []) as readonly Values[];
  const lines = items.map((item, line) => ({ item, line }));
  if (!where) return { counted: lines, missing: [] };
  const results = lines.map((line) => where.evaluate({ ...environment, ...line }));
  return {
    counted: lines.filter((_, i) => results[i]?.value === true),
    missing: missingOf(results),
  };
}
