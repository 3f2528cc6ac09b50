import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SUSPECTS } from '../clean/suspects.ts';
import * as STATUS_WORDS from '../letters/status-words.ts';
import { firstCharacters } from './first-characters.ts';
import { Presence } from './presence.ts';
import { Scanner } from './scanner.ts';

const begins = (pattern: RegExp): string | null => {
  const units = firstCharacters(pattern);
  return units === null
    ? null
    : [...units]
        .sort((a, b) => a - b)
        .map((unit) => String.fromCharCode(unit))
        .join('');
};

test.each([
  [/将|正在/, '将正'],
  [/(?:已经?|业已)完成/, '业已'],
  [/未?启动/, '启未'],
  [/^(?:为|对于?)/, '为对'],
  [/(?<![\d.第])\d+项/, '0123456789'],
  [/(?=下)下一步/, '下'],
  [/[A-C]类|\u3105/, 'ABCㄅ'],
  [/x{2,3}|y{0,2}z/, 'xyz'],
  [/\(略\)|\?。/, '(?'],
  [/[^，]项/, null],
  [/.{2}项/, null],
  [/[一-龥]待/, null],
  [/项?/, null],
  [/br/i, null],
])('%s begins with %j', (pattern, first) => {
  expect(begins(pattern)).toBe(first);
});

const PATTERNS = [...Object.values(STATUS_WORDS), ...SUSPECTS.map(({ pattern }) => pattern)];
/** Characters of the patterns themselves, so that many random texts match. */
const LETTERS = [...new Set(PATTERNS.map(({ source }) => source).join(''))].filter(
  (c) => !/[\\^|?*+{}]/.test(c),
);
const TEXT = fc
  .array(fc.constantFrom(...LETTERS, '\n', '?', '3', '已完成', '正在推进', '广东官制广东省'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

test('a pattern that matches is never called impossible', () => {
  const half = PATTERNS.length / 2;
  for (const some of [PATTERNS.slice(0, half), PATTERNS.slice(half)]) {
    const presence = new Presence(some);
    fc.assert(
      fc.property(TEXT, (text) => {
        const possible = presence.in(text);
        some.forEach((pattern, index) => {
          const found = text.search(pattern) >= 0;
          expect(found && (possible & (1 << index)) === 0, `${pattern} in ${text}`).toBe(false);
        });
      }),
      { seed: 20240104, numRuns: 300 },
    );
  }
});

test('one pass finds what matchAll of each pattern finds', () => {
  const patterns = SUSPECTS.map(({ pattern }) => pattern);
  const scanner = new Scanner(SUSPECTS);
  fc.assert(
    fc.property(TEXT, (text) => {
      const found: string[] = [];
      scanner.scan(text, (index, start, end) => found.push(`${index} ${start} ${end}`));
      const each = patterns.flatMap((pattern, index) =>
        [...text.matchAll(pattern)]
          .filter(([value]) => value !== '')
          .map((match) => `${index} ${match.index} ${match.index + match[0].length}`),
      );
      expect(found.sort()).toEqual(each.sort());
    }),
    { seed: 20240104, numRuns: 300 },
  );
});
