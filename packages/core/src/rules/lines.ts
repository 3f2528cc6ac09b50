import type { Value, Values } from '../model/index.ts';
import { missingOf, type Compiled, type Environment } from './mechanism.ts';

/** The lines of a repeating group for which a condition holds, and what that needs but lacks. A group
 * not yet filled has no lines. */
export function linesOf(
  group: Value | undefined,
  where: Compiled | undefined,
  environment: Environment,
): { readonly counted: readonly Values[]; readonly missing: readonly string[] } {
  const lines = (Array.isArray(group) ? group : []) as readonly Values[];
  if (!where) return { counted: lines, missing: [] };
  const results = lines.map((line) => where.evaluate({ ...environment, item: line }));
  return {
    counted: lines.filter((_, i) => results[i]?.value === true),
    missing: missingOf(results),
  };
}
