import fc from '../../../core/test/properties.ts';
import { expect, test } from 'vitest';
import { SUSPECTS } from '../clean/suspects.ts';
import * as STATUS_WORDS from '../letters/status-words.ts';
import { beginnings } from './beginnings.ts';
import { Presence } from './presence.ts';
import { Scanner } from './scanner.ts';

const begins = (pattern: RegExp): string | null => {
  const heads = beginnings(pattern);
  if (heads === null) return null;
  const single = [...heads.single].map((unit) => String.fromCharCode(unit));
  const pairs = heads.pairs.map((pair) => String.fromCharCode(...pair));
  return [...single, ...new Set(pairs)].sort().join(' ');
};

test.each([
  [/将|正在/, '将 正在'],
  [/(?:已经?|业已)完成/, '业已 已完 已经'],
  [/未?启动/, '启动 未启'],
  [/^(?:为|对于?)/, '为 对'],
  [/为$|对于?到/, '为 对于 对到'],
  [/(?<![\d.第])[12]+项/, '11 12 1项 21 22 2项'],
  [/(?=下)下一步/, '下'],
  [/正(?=在|推进)/, '正在 正推'],
  [/正(?!在)/, '正'],
  [/[A-C]类|\u3105/, 'A类 B类 C类 ㄅ'],
  [/x{2,3}|y{0,2}z/, 'xx yy yz z'],
  [/\(略\)|\?。/, '(略 ?。'],
  [/以[^，]{0,3}为/, '以'],
  [/(甲)乙?\1/, '甲'],
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
      { numRuns: 300 },
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
    { numRuns: 300 },
  );
});
