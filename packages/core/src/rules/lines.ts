import type { Value, Values } from '../model/index.ts';
import type { Because } from './result.ts';
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
): {
  readonly counted: readonly Line[];
  /** The others, with why the condition does not hold for them. */
  readonly left: readonly (Line & { readonly why: Because })[];
  readonly missing: readonly string[];
} {
  const items = (Array.isArray(group) ? group : []) as readonly Values[];
  const lines = items.map((item, line) => ({ item, line }));
  if (!where) return { counted: lines, left: [], missing: [] };
  const results = lines.map((line) => where.evaluate({ ...environment, ...line }));
  return {
    counted: lines.filter((_, i) => results[i]?.value === true),
    left: lines.flatMap((line, i) => {
      const result = results[i];
      return result && result.value !== true ? [{ ...line, why: inTheWay(result.because) }] : [];
    }),
    missing: missingOf(results),
  };
}

/** Of conditions that must all hold, the first that does not. */
function inTheWay(because: Because): Because {
  const wrong =
    because.mechanism === 'all' ? because.of.find(({ value }) => value !== true) : undefined;
  return wrong ? inTheWay(wrong) : because;
}
