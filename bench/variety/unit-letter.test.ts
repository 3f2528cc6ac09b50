import { letterYear } from '@twinpark/core/promises';
import { readLetter } from '@twinpark/text';
import { expect, test } from 'vitest';
import { unitLetter } from './unit-letter.ts';
import { unitCount, unitOf } from './unit.ts';

test('the units are several hundred in at least forty cities, no two of one name', () => {
  const units = Array.from({ length: unitCount }, (_, at) => unitOf(at));
  expect(new Set(units.map(({ name }) => name)).size).toBe(unitCount);
  expect(unitCount).toBeGreaterThanOrEqual(400);
  expect(new Set(units.map(({ city }) => city)).size).toBeGreaterThanOrEqual(40);
});

test('the same number gives the same letter, another number another one', () => {
  expect(unitLetter(17)).toEqual(unitLetter(17));
  const texts = Array.from({ length: 200 }, (_, at) => unitLetter(at).text);
  expect(new Set(texts).size).toBe(texts.length);
});

test('what a unit works on comes back in its letter of the next year', () => {
  const [before, after] = [6, 7].map((year) => unitLetter(5 + year * unitCount));
  const readings = [before, after].map((letter) =>
    readLetter(letter?.text ?? '', { file: letter?.file ?? '' }),
  );
  const [year, next] = readings.map((reading) => letterYear(reading));
  expect((next ?? 0) - (year ?? 0)).toBe(1);
  const shared = unitOf(5).undertakings.filter(({ name }) =>
    readings.every(({ cleanText }) => cleanText.includes(name.replace(/[《》]/gu, ''))),
  );
  expect(shared.length).toBeGreaterThan(1);
});

test('a number outside its range is refused', () => {
  expect(() => unitLetter(-1)).toThrow('expected a whole number');
});
