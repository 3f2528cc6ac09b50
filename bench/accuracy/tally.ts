/** What is counted for one kind of part; `near` are found parts that are right in the lenient measure
 * only. */
export interface Tally {
  readonly expected: number;
  readonly found: number;
  readonly correct: number;
  readonly near: number;
}

export const nothing: Tally = { expected: 0, found: 0, correct: 0, near: 0 };

const add = (a: Tally, b: Tally): Tally => ({
  expected: a.expected + b.expected,
  found: a.found + b.found,
  correct: a.correct + b.correct,
  near: a.near + b.near,
});

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Shares from 0 to 1; with nothing found precision is 1, with nothing expected recall is 1. */
export function rates({ expected, found, correct }: Tally): Rates {
  const precision = found === 0 ? 1 : correct / found;
  const recall = expected === 0 ? 1 : correct / expected;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** The same with near matches counted as right. */
export const lenientRates = (tally: Tally): Rates =>
  rates({ ...tally, correct: tally.correct + tally.near });

export const parts = [
  'header fields',
  'points',
  'measures',
  'statuses',
  'figures',
  'citations',
  'work-list items',
  'lineage links',
  'findings',
] as const;
export type Part = (typeof parts)[number];

export type Tallies = Readonly<Partial<Record<Part, Tally>>>;

/** Adds up tallies part by part. */
export function sum(all: readonly Tallies[]): Tallies {
  const total: Partial<Record<Part, Tally>> = {};
  for (const tallies of all) {
    for (const part of parts) {
      const tally = tallies[part];
      if (tally) total[part] = add(total[part] ?? nothing, tally);
    }
  }
  return total;
}
