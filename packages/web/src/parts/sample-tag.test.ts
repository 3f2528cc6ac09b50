import { expect, test } from 'vitest';
import { countedShare, sampleShare } from './sample-tag.ts';

const invented = { sample: true };
const real = { sample: false };

test('a page says that all it shows is invented only when all of it is', () => {
  expect(sampleShare([])).toBe(false);
  expect(sampleShare([real])).toBe(false);
  expect(sampleShare([invented, invented])).toBe(true);
  expect(sampleShare([invented, real])).toBe('some');
});

test('one real letter in one zone is enough that the first page speaks of some', () => {
  const samples = { sampleCount: 8, letterCount: 8 };
  expect(countedShare([samples, samples])).toBe(true);
  expect(countedShare([samples, { sampleCount: 8, letterCount: 9 }])).toBe('some');
  expect(countedShare([{ sampleCount: 0, letterCount: 3 }])).toBe(false);
});
