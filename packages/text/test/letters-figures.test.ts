import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clean } from '../src/clean/clean.ts';
import { findFigures } from '../src/values/figures.ts';

/** The real letters lie beside the project, not in it. Only what they count is written down here. */
const folder = new URL('../../../../shared/letters/', import.meta.url);

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'futian-20240221': [
    '6 批 exact',
    '777 个 exact',
    '100000000 元 over',
    '30 % exact',
    '500000 元 at-most',
    '30 家 over',
  ],
  'hetao-progress': [
    '5 所 exact',
    '10 个 exact',
    '6 个 exact',
    '500 人 over',
    '600000 平方米 about',
    '557 项 exact',
    '8 家 exact',
  ],
  'longgang-20230477': ['16 家 exact', '180 公顷 about', '16 家 exact', '5 个 exact'],
  'longgang-20240104': [
    '839 名 exact',
    '30 批 exact',
    '30 所 over',
    '4 个 exact',
    '32 个 exact',
    '2 项 exact',
    '1 家 exact',
    '38 篇 exact',
    '176 篇 exact',
    '9 个 exact',
    '30 项 over',
    '50 项 over',
    '9 个 exact',
  ],
};

describe('the figures of the real letters', () => {
  for (const [letter, expected] of Object.entries(EXPECTED)) {
    const file = new URL(`${letter}.txt`, folder);
    const absent = !existsSync(file);
    if (absent)
      console.warn(
        `SKIPPED: ${file.pathname} is not there, the figures of ${letter} are not tested`,
      );
    it.skipIf(absent)(`${letter}: every figure, and nothing else`, () => {
      const text = clean(readFileSync(file, 'utf8')).text;
      const found = findFigures(text);
      expect(found.map((figure) => `${figure.value} ${figure.unit} ${figure.qualifier}`)).toEqual(
        expected,
      );
      for (const { span, text: words } of found) expect(text.slice(...span)).toBe(words);
    });
  }
});
