import { describe, expect, it } from 'vitest';
import { findCitations, findDates, findDocumentNumbers, findFigures } from '../src/index.ts';

/** What a letter looks like to the finders, and what would hurt a finder that looks back or ahead
 * without bound. */
const PATTERNS: Readonly<Record<string, string>> = {
  'ordinary sentences':
    '2023年，园区引进企业120家，投资约3.5亿元，印发《园区管理办法》（深府〔2023〕8号）。一是推进一批项目；',
  'one digit for ever': '1',
  'one Chinese digit for ever': '一',
  multipliers: '百千万亿',
  'grouped digits': '1,111',
  dots: '1.',
  ranges: '3至',
  years: '2023-',
  months: '3月',
  sessions: '七届',
  'left marks': '《',
  'right marks': '》',
  brackets: '〔2023',
  quotes: '“3个',
  'an indefinite one': '一家、',
  ordinals: '第一、',
  blanks: '3 ',
  qualifiers: '超过约近3',
};

const best = (run: () => unknown): number => {
  let least = Infinity;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

const FINDERS = {
  findFigures,
  findDates: (text: string) => findDates(text, '2024-05-09'),
  findCitations,
  findDocumentNumbers,
};
const SIZE = 6_000;
const DOUBLINGS = 3;

/** Three doublings at once, because one alone drowns in the noise of a busy machine: linear time grows
 * 8 times, quadratic 64. Under 40 is not quadratic, and leaves five times what linear time needs. */
const MOST_GROWTH = 40;

describe('eight times the text takes far less than 64 times the time', () => {
  for (const [name, find] of Object.entries(FINDERS))
    for (const [kind, pattern] of Object.entries(PATTERNS))
      it(`${name}: ${kind}`, { retry: 4 }, () => {
        const once = pattern.repeat(SIZE / pattern.length);
        const many = once.repeat(2 ** DOUBLINGS);
        find(many);
        const [short, long] = [best(() => find(once)), best(() => find(many))];
        // A tenth of a millisecond is beneath what the clock and the collector allow to compare.
        expect(long / Math.max(short, 0.1)).toBeLessThan(MOST_GROWTH);
      });
});
