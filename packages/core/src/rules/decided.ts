import { missingOf, type Compiled } from './mechanism.ts';
import type { Because } from './result.ts';

/** `all` and `any`: one operand with the deciding value settles it, even while others are unknown. */
export function decided(
  mechanism: 'all' | 'any',
  annotations: Pick<Because, 'label' | 'source'>,
  operands: readonly Compiled[],
  deciding: boolean,
): Compiled['evaluate'] {
  return (environment) => {
    const results = operands.map((operand) => operand.evaluate(environment));
    const settled = results.some((result) => result.value === deciding);
    const unknown = results.some((result) => result.value === null);
    const value = settled ? deciding : unknown ? null : !deciding;
    return {
      value,
      because: { mechanism, value, ...annotations, of: results.map((r) => r.because) },
      missing: value === null ? missingOf(results) : [],
    };
  };
}
