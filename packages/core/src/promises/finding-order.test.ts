import { expect, test } from 'vitest';
import { mostSeriousFirst } from './index.ts';

test('findings go by how serious their kind is, then by their newest letter', () => {
  const years = new Map([
    ['a', 2022],
    ['b', 2024],
  ]);
  const of = (kind: 'contradiction' | 'no-evidence', ...letters: string[]) => ({ kind, letters });
  const sorted = mostSeriousFirst(
    [
      of('no-evidence', 'b'),
      of('contradiction', 'a'),
      of('contradiction', 'a', 'b'),
      of('no-evidence', 'c'),
    ],
    (letter) => years.get(letter) ?? null,
  );
  expect(sorted).toEqual([
    of('contradiction', 'a', 'b'),
    of('contradiction', 'a'),
    of('no-evidence', 'b'),
    of('no-evidence', 'c'),
  ]);
});
