import { readLetter, type LetterKind, type Reading } from '@twinpark/text';
import {
  corpusHash,
  goldFindings,
  goldLetters,
  goldSeries,
  letterKinds,
  type LetterSet,
} from './corpus.ts';
import { scoreLetter, type Miss } from './letter.ts';
import { realLetters } from './real.ts';
import { scoreSeries } from './series.ts';
import { sum, type Tallies } from './tally.ts';

/** One row of the report: a kind of letter, all of them, or the real letters. */
export interface AccuracyRow {
  readonly name: LetterKind | 'all' | 'real letters';
  readonly letters: number;
  readonly tallies: Tallies;
}

export interface Accuracy {
  readonly corpus: string;
  readonly rows: readonly AccuracyRow[];
  /** Null where the real letters are not on this machine. */
  readonly real: AccuracyRow | null;
  readonly tempted: {
    readonly links: number;
    readonly linksOf: number;
    readonly findings: number;
    readonly findingsOf: number;
  };
  readonly misses: readonly (Miss & { readonly file: string })[];
}

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Reads a set of letters and compares it with the gold; the real letters go with the tuned ones.
 * Lineages and findings are measured from the letters' texts on, not from the gold's measures, and
 * stand in the row of their letters' kind. */
export function measureAccuracy(set: LetterSet = 'tuned'): Accuracy {
  const letters = goldLetters(set);
  const readings = new Map<string, Reading>(
    letters.map(({ file, raw }) => [file, readLetter(raw, { file })]),
  );
  const scored = letters.map((letter) => {
    const reading = readings.get(letter.file);
    if (!reading) throw new Error(`"${letter.file}" was not read.`);
    return { letter, score: scoreLetter(letter.gold, reading) };
  });
  const findings = new Map(goldFindings(set).map((one) => [one.series, one]));
  const series = goldSeries(set).map((one) => {
    const expected = findings.get(one.series);
    if (!expected) {
      throw new Error(
        `findings.json has no series "${one.series}", which lineages.json has. Add it there.`,
      );
    }
    const kind = letters.find(({ file }) => file === one.letters.at(-1)?.file)?.gold.kind;
    return { kind, name: one.series, score: scoreSeries(one, expected, readings) };
  });
  const row = (name: LetterKind | 'all'): AccuracyRow => {
    const own = scored.filter(({ letter }) => name === 'all' || letter.gold.kind === name);
    return {
      name,
      letters: own.length,
      tallies: sum([
        ...own.map(({ score }) => score.tallies),
        ...series
          .filter(({ kind }) => name === 'all' || kind === name)
          .map(({ score }) => score.tallies),
      ]),
    };
  };
  const real = set === 'tuned' ? realLetters() : null;
  return {
    corpus: corpusHash(set),
    rows: [...letterKinds.map((kind) => row(kind)), row('all')],
    real: real && { name: 'real letters', letters: real.letters, tallies: real.tallies },
    tempted: {
      links: total(series.map(({ score }) => score.temptedLinks)),
      linksOf: total(series.map(({ score }) => score.tempting)),
      findings: total(series.map(({ score }) => score.temptedFindings)),
      findingsOf: total(series.map(({ score }) => score.traps)),
    },
    misses: [
      ...scored.flatMap(({ letter, score }) =>
        score.misses.map((miss) => ({ ...miss, file: letter.file })),
      ),
      ...series.flatMap(({ name, score }) => score.misses.map((miss) => ({ ...miss, file: name }))),
      ...(real?.misses ?? []),
    ],
  };
}
