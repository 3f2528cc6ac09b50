import Big from 'big.js';
import type { Decimal } from '../model/index.ts';
import type {
  Counted,
  FigureDefinition,
  FigureRule,
  FigureScope,
  FigureSource,
  FrozenFigure,
} from './definition.ts';

/** Every count that a definition needs, in the order in which `evaluateFigure` asks for it. */
function countsOf({ rule }: FigureDefinition): readonly Counted[] {
  const walk = (one: FigureRule): readonly Counted[] => {
    if ('count' in one) return [one.count];
    if ('sum' in one) return one.sum.flatMap(walk);
    return [...walk(one.share.of), ...walk(one.share.in)];
  };
  return walk(rule);
}

/** The figure from its counts, which stand in the order of `countsOf`. Exact; null for a share of
 * nothing. Throws when a count is missing. */
function evaluateFigure(definition: FigureDefinition, counts: readonly number[]): Decimal | null {
  let at = 0;
  const next = (): Big => {
    const count = counts[at];
    at += 1;
    if (count === undefined) {
      throw new Error(
        `Figure "${definition.id}" was given ${String(counts.length)} counts; expected one for each of countsOf(). Evaluate every count first.`,
      );
    }
    return new Big(count);
  };
  const walk = (one: FigureRule): Big | null => {
    if ('count' in one) return next();
    if ('sum' in one) {
      return one.sum
        .map(walk)
        .reduce((a, b) => (a === null || b === null ? null : a.plus(b)), new Big(0));
    }
    const [part, whole] = [walk(one.share.of), walk(one.share.in)];
    if (part === null || whole === null || whole.eq(0)) return null;
    // Big rounds a quotient to DP places; multiplying first keeps the rounding to one step.
    return part.times(100).div(whole).round(one.share.places, 1);
  };
  return walk(definition.rule)?.toString() ?? null;
}

/** The figure as the records give it. */
export async function figureFrom(
  source: FigureSource,
  definition: FigureDefinition,
  scope: FigureScope,
): Promise<Decimal | null> {
  const counts: number[] = [];
  for (const counted of countsOf(definition)) counts.push(await source.count(counted, scope));
  return evaluateFigure(definition, counts);
}

/** What a sent letter said beside what the records give today for the same definition and date. */
export interface RecomputedFigure extends FrozenFigure {
  readonly now: Decimal | null;
  readonly same: boolean;
}

/** Computes the figures of a sent letter again. Anyone may: it needs the frozen figures, which are
 * public, and a source of counts. They differ when records of before that date came or went since. */
export async function recompute(
  figures: readonly FrozenFigure[],
  source: FigureSource,
): Promise<readonly RecomputedFigure[]> {
  const found: RecomputedFigure[] = [];
  for (const figure of figures) {
    const now = await figureFrom(source, figure.definition, figure.scope);
    found.push({ ...figure, now, same: now === figure.value });
  }
  return found;
}
