import { readdirSync, readFileSync } from 'node:fs';
import fc from '../../core/test/properties.ts';
import { expect, test } from 'vitest';
import { clean, findPersonalData, maskPersonalData, toSimplified } from '../src/index.ts';

const FOLDER = new URL('../spec/clean/', import.meta.url);

/** Every raw text of the damage list, and small pieces that join them in unlucky ways. */
const fragments: readonly string[] = readdirSync(FOLDER)
  .flatMap((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as { raw: string }[])
  .map((given) => given.raw);
const pieces = '(?)（）《》，,、。；：“”|*#@&<>[]!\t\n　 市区園會著壹瞭一二1９Ａa\u00a0\u200b'
  .split('')
  .concat(
    '(shi',
    'shi)',
    '市(',
    '&nbsp;',
    '&amp;',
    '<br',
    '/>',
    '**',
    '第 ',
    ' 号',
    'B 类',
    '\n\n',
    '?。',
  );
const mixture = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.constantFrom(...pieces)), { maxLength: 14 })
  .map((parts) => parts.join(''));

test('cleaning twice equals cleaning once, whatever damage meets', () => {
  fc.assert(
    fc.property(mixture, (raw) => {
      const once = clean(raw);
      const twice = clean(once.text);
      expect(twice.text).toBe(once.text);
      expect(twice.repairs).toEqual([]);
      expect(twice.warnings).toEqual(once.warnings);
    }),
    { numRuns: 1500 },
  );
});

test('every warning points into the text and says something', () => {
  fc.assert(
    fc.property(mixture, (raw) => {
      const { text, warnings } = clean(raw);
      for (const { code, message, span } of warnings) {
        expect(code).toMatch(/^C\d\d$/);
        expect(message).toMatch(/in line \d+: expected .+; .+/);
        expect(span[0]).toBeLessThan(span[1]);
        expect(span[1]).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 500 },
  );
});

test('masking keeps the length and leaves nothing to find', () => {
  fc.assert(
    fc.property(mixture, (raw) => {
      const masked = maskPersonalData(raw);
      expect(masked).toHaveLength(raw.length);
      expect(findPersonalData(masked)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('conversion to simplified text moves no offset and is settled at once', () => {
  fc.assert(
    fc.property(mixture, (raw) => {
      const simplified = toSimplified(raw);
      expect(simplified).toHaveLength(raw.length);
      expect(toSimplified(simplified)).toBe(simplified);
    }),
    { numRuns: 500 },
  );
});
