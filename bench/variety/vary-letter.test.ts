import { readLetter } from '@twinpark/text';
import { expect, test } from 'vitest';
import { varyBytes, varyLetter } from './vary-letter.ts';

const letters = Array.from({ length: 400 }, (_, seed) => varyLetter(seed));

test('the same seed gives the same letter', () => {
  expect(varyLetter(17)).toEqual(letters[17]);
});

test('no two letters are equal or have a file name in common', () => {
  expect(new Set(letters.map(({ text }) => text)).size).toBe(letters.length);
  expect(new Set(letters.map(({ file }) => file)).size).toBe(letters.length);
});

test('varied letters are read as letters: of every kind, with measures and figures', () => {
  const readings = letters.map(({ file, text }) => readLetter(text, { file }));
  const kinds = new Set(readings.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining(['agreement', 'proposal-reply', 'report', 'suggestion-reply']),
  );
  const withMeasures = readings.filter(({ points }) => points.some((p) => p.measures.length > 0));
  expect(withMeasures.length).toBeGreaterThan(letters.length * 0.95);
  expect(readings.filter(({ figures }) => figures.length > 0).length).toBeGreaterThan(350);
  expect(readings.filter(({ script }) => script === 'traditional').length).toBeGreaterThan(40);
  const keys = readings
    .filter(({ number }) => number)
    .map(({ number, lead }) => `${number} ${lead}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('enough letters are made for a number of bytes', () => {
  const bytes = varyBytes(100_000).map(({ text }) => new TextEncoder().encode(text).length);
  const total = bytes.reduce((a, b) => a + b, 0);
  expect(total).toBeGreaterThanOrEqual(100_000);
  expect(total - (bytes.at(-1) ?? 0)).toBeLessThan(100_000);
});

test('a seed outside its range is refused', () => {
  expect(() => varyLetter(-1)).toThrow('expected a whole number');
  expect(() => varyLetter(1.5)).toThrow('expected a whole number');
});
