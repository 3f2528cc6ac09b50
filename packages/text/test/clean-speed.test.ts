import { expect, test } from 'vitest';
import { clean, maskPersonalData, splitLetters } from '../src/index.ts';

/** Pieces that tempt a pattern to look at the same text again and again when they are repeated. */
const TEMPTING = [
  ' ',
  '\n',
  '(',
  '区(qu)',
  '?',
  ',',
  '<br ',
  '<script',
  '&',
  '|\n',
  '**',
  '![',
  '# ',
  'a@',
  '12 ',
  '1 ',
  'x# ',
  '《',
  '瀵',
  '首页 > ',
  '联系人\n',
  '电话 ',
  '关于大会\n',
  '科，\n研究，',
  '王',
  '１．',
  '著',
];
const SHORT = 50_000;
const FACTOR = 4;

/** Milliseconds of processor time, to its grain of some ten, of the quickest of three runs: the clock goes on while
 * others use the processor. */
function quickest(run: () => void): number {
  return Math.min(
    ...[0, 1, 2].map(() => {
      const start = process.threadCpuUsage();
      run();
      const { user, system } = process.threadCpuUsage(start);
      return (user + system) / 1000;
    }),
  );
}

test.each(TEMPTING)(
  'four times as much of %j takes nowhere near sixteen times as long',
  (piece) => {
    const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
    for (const work of [clean, maskPersonalData, splitLetters]) {
      work(text(2000));
      const short = quickest(() => work(text(SHORT)));
      const long = quickest(() => work(text(SHORT * FACTOR)));
      // The fixed part keeps the clock's grain out of the comparison.
      expect(long).toBeLessThan(short * FACTOR * 3 + 60);
    }
  },
);
