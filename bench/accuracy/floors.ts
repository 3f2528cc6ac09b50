import { readFileSync } from 'node:fs';
import type { Accuracy } from './accuracy.ts';
import { parts, rates, type Part } from './tally.ts';

/** Lowest F1 in percent that a part may have over all letters of the corpus, and the lowest precision
 * of links and findings: a false accusation is worse than a missed one. */
export interface Floors {
  readonly f1: Readonly<Record<Part, number>>;
  readonly precision: Readonly<Partial<Record<Part, number>>>;
  readonly real: Readonly<Partial<Record<Part, number>>>;
}

export function readFloors(): Floors {
  return JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'));
}

/** One sentence for each floor that is undercut; none when all hold. */
export function undercut(accuracy: Accuracy, floors: Floors): readonly string[] {
  const all = accuracy.rows.find((row) => row.name === 'all')?.tallies ?? {};
  const complaint = (
    where: string,
    part: Part,
    measure: 'f1' | 'precision',
    share: number,
    floor: number | undefined,
  ): string[] =>
    floor !== undefined && share * 100 < floor
      ? [
          `${where}: ${measure === 'f1' ? 'F1' : 'precision'} of ${part} is ${(share * 100).toFixed(1)} %, expected at least ${String(floor)} %. See the misses with: npm run accuracy -- --misses ${part.split(' ')[0]?.replace(/s$/, '') ?? part}`,
        ]
      : [];
  return parts.flatMap((part) => {
    const own = all[part];
    const real = accuracy.real?.tallies[part];
    return [
      ...(own
        ? [
            ...complaint('corpus', part, 'f1', rates(own).f1, floors.f1[part]),
            ...complaint('corpus', part, 'precision', rates(own).precision, floors.precision[part]),
          ]
        : [`corpus: nothing was measured for ${part}, expected a part of that kind in the gold.`]),
      ...(real ? complaint('real letters', part, 'f1', rates(real).f1, floors.real[part]) : []),
    ];
  });
}
