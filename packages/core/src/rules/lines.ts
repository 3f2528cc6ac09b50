import type { Value, Values } from '../model/index.ts';
import type { Because } from './result.ts';
import { missingOf, type Compiled, type Environment } from './mechanism.ts';

/** A line of a repeating group as rules see it, with its place from 0. */
export interface Line {
  readonly item: Values;
  readonly line: number;
  /** What a rule sees that is evaluated for this line. */
  readonly inside: Environment;
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
  readonly left: readonly { readonly line: number; readonly why: Because }[];
  readonly missing: readonly string[];
} {
  const items = (Array.isArray(group) ? group : []) as readonly Values[];
  const lines = items.map((item, line) => ({ item, line, inside: { ...environment, item, line } }));
  if (!where) return { counted: lines, left: [], missing: [] };
  const counted: Line[] = [];
  const left: { readonly line: number; readonly why: Because }[] = [];
  const results = lines.map((one) => {
    const result = where.evaluate(one.inside);
    if (result.value === true) counted.push(one);
    else left.push({ line: one.line, why: inTheWay(result.because) });
    return result;
  });
  return { counted, left, missing: missingOf(results) };
}

/** Of conditions that must all hold, the first that does not. */
function inTheWay(because: Because): Because {
  const wrong =
    because.mechanism === 'all' ? because.of.find(({ value }) => value !== true) : undefined;
  return wrong ? inTheWay(wrong) : because;
}
