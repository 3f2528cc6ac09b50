import type { FindingKind } from './types.ts';

/** All kinds, the most serious first: what cannot stand beside what the letters say elsewhere, then promises of
 * which nothing more is seen, then how a letter is made. */
export const findingKinds = [
  'contradiction',
  'repeated-completion',
  'figure-recounted',
  'figure-regression',
  'stale-completion',
  'dropped',
  'no-movement',
  'role-conflict',
  'personal-data',
  'no-evidence',
] as const satisfies readonly FindingKind[];

/** Findings with the most serious kind first and, within a kind, those of the newest letters. `yearOf`: the year
 * of a letter by its id. */
export function mostSeriousFirst<
  F extends { readonly kind: FindingKind; readonly letters: readonly string[] },
>(findings: readonly F[], yearOf: (letter: string) => number | null): F[] {
  const newest = ({ letters }: F): number => Math.max(0, ...letters.map((id) => yearOf(id) ?? 0));
  return findings.toSorted(
    (a, b) => findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind) || newest(b) - newest(a),
  );
}
