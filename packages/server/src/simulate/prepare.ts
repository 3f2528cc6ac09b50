import { compileScheme, shapeProblems, type CompiledScheme } from '@twinpark/core/engine';
import { recordsOf, type Parameters, type Scheme, type Zone } from '@twinpark/core/model';
import type { Problem } from '@twinpark/core/rules';
import {
  changedScheme,
  type Change,
  type ChangeRefusal,
  type Changes,
} from '@twinpark/core/simulate';
import { schemeHash } from '../matters/schemes.ts';

/** A changed scheme of a zone, ready to decide with. */
export interface Prepared {
  readonly zone: Zone;
  /** The current version. */
  readonly scheme: Scheme;
  readonly compiled: CompiledScheme;
  readonly changes: readonly Change[];
  readonly parameters: { readonly before: Parameters; readonly after: Parameters };
}

export type PreparedRefusal =
  | { readonly kind: 'refused'; readonly refusals: readonly ChangeRefusal[] }
  /** The changes were made, but what they made is no scheme. */
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'nothing-changed' };

/** Makes the changes to a zone's scheme and compiles what they make. Throws where the zone has no such
 * scheme. */
export function prepareSimulation(
  zone: Zone,
  schemeId: string,
  changes: Changes,
): Prepared | PreparedRefusal {
  const running = zone.schemes.find(({ scheme }) => scheme.id === schemeId);
  if (!running) throw new Error(`Zone "${zone.id}" has no scheme "${schemeId}".`);
  const { scheme } = running;
  const before = { ...zone.parameters, ...running.parameters };
  const made = changedScheme({ scheme, parameters: before }, changes);
  if ('refusals' in made) return { kind: 'refused', refusals: made.refusals };
  if (made.changes.length === 0) return { kind: 'nothing-changed' };
  const { rulebook } = made;
  const compiled = compiledFrom(zone, rulebook.scheme, schemeHash(rulebook.scheme));
  if ('problems' in compiled) return { kind: 'problems', problems: compiled.problems };
  return {
    zone,
    scheme,
    compiled: compiled.compiled,
    changes: made.changes,
    parameters: { before, after: rulebook.parameters },
  };
}

/** A scheme from a file, compiled; or what is wrong with it. */
function compiledFrom(
  zone: Zone,
  scheme: Scheme,
  hash: string,
): { readonly compiled: CompiledScheme } | { readonly problems: readonly Problem[] } {
  const misshapen = shapeProblems(scheme);
  if (misshapen.length > 0) return { problems: misshapen };
  const { compiled, problems } = compileScheme(scheme, hash, zone.clockTable, recordsOf(zone));
  return problems.length > 0 ? { problems } : { compiled };
}
