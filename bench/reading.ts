// Measured on two cores, 20 MB of varied letters: `npm run bench -- reading` four times gave 2.54, 2.73, 2.77 and 2.83
// times the time of the bare cut, the goal is at most 3; with nothing before it (chrt -f) 2.44 and 2.47. The machine
// beneath swung between 4.7 and 7.6 MB/s meanwhile. Before patterns were tried by their first two characters: 2.89,
// 3.10 and 3.25 in the same half hour.
// One text of 200 MB (82 million characters): 37 s of CPU, ten times what 20 MB took, at most 3.1 GB resident.
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { readLetter } from '@twinpark/text';
import { varyBytes } from './variety/vary-letter.ts';

export interface ReadingOptions {
  /** Size of the corpus of varied letters, in MB of UTF-8 (1 MB is 1,000,000 bytes). Default 20. */
  readonly megabytes?: number;
  /** Passes of each; the medians count. Default 5. */
  readonly passes?: number;
}

export interface ReadingBench {
  readonly letters: number;
  readonly megabytes: number;
  readonly passes: number;
  /** Median speed of `readLetter` over all letters. */
  readonly medianMBps: number;
  /** Median speed of a bare jieba cut over the same letters in the same run. */
  readonly jiebaMBps: number;
  /** Time of reading over time of the cut: how many times as long. */
  readonly ratio: number;
  readonly measures: number;
  readonly figures: number;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return sorted.length % 2 === 1 ? middle : ((sorted[sorted.length / 2 - 1] ?? 0) + middle) / 2;
};

/** Seconds that `work` takes. */
function timed(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

/** So many stretches of the corpus are read and cut in turns. */
const stretches = 10;

/** Reads ≥ 20 MB of varied letters, alternating with a bare jieba cut of the same text stretch by stretch, so that
 * both meet the same machine however it swings: what counts is the sum of each stretch's medians. Letters that
 * were never read before are a part of the first pass only; a warming pass of each over a tenth goes before. */
export async function run(options: ReadingOptions = {}): Promise<ReadingBench> {
  const { megabytes = 20, passes = 5 } = options;
  if (!(megabytes > 0) || !Number.isInteger(passes) || passes < 1) {
    throw new RangeError(
      `megabytes ${String(megabytes)}, passes ${String(passes)}: expected a positive size and a whole number of passes.`,
    );
  }
  const letters = varyBytes(megabytes * 1e6);
  const bytes = letters.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const jieba = Jieba.withDict(dict);
  let measures = 0;
  let figures = 0;
  let words = 0;
  const read = (some: typeof letters): void => {
    for (const { file, text } of some) {
      const reading = readLetter(text, { file });
      for (const point of reading.points) measures += point.measures.length;
      figures += reading.figures.length;
    }
  };
  const cut = (some: typeof letters): void => {
    for (const { text } of some) words += jieba.cut(text).length;
  };
  const warming = letters.slice(0, Math.ceil(letters.length / 10));
  read(warming);
  cut(warming);
  const each = Math.ceil(letters.length / stretches);
  const parts = Array.from({ length: stretches }, (_, at) => ({
    letters: letters.slice(at * each, (at + 1) * each),
    reads: [] as number[],
    cuts: [] as number[],
  }));
  for (let pass = 0; pass < passes; pass += 1) {
    measures = 0;
    figures = 0;
    for (const part of parts) {
      part.reads.push(timed(() => read(part.letters)));
      part.cuts.push(timed(() => cut(part.letters)));
    }
  }
  if (words === 0 || measures === 0) {
    throw new Error(
      'Nothing was cut or read, so nothing was measured. Is the corpus in its place?',
    );
  }
  const round = (value: number): number => Math.round(value * 100) / 100;
  const readTime = parts.reduce((sum, { reads }) => sum + median(reads), 0);
  const cutTime = parts.reduce((sum, { cuts }) => sum + median(cuts), 0);
  return {
    letters: letters.length,
    megabytes: round(bytes / 1e6),
    passes,
    medianMBps: round(bytes / 1e6 / readTime),
    jiebaMBps: round(bytes / 1e6 / cutTime),
    ratio: round(readTime / cutTime),
    measures,
    figures,
  };
}
