import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clean, splitLetters } from '../src/index.ts';

/** One case of the damage list. `unchanged`: the text must come out as it went in. `level`: where
 * the damage is read; without it, in the text; text and page are run here, values and letter by their readers,
 * whose expectations stand in `expect`. Absent repairs and warnings mean that there are none. */
interface Case {
  readonly name: string;
  readonly level?: 'page' | 'values' | 'letter';
  readonly raw: string;
  readonly clean: string;
  readonly unchanged?: boolean;
  readonly repairs?: readonly { readonly code: string; readonly count: number }[];
  readonly warnings?: readonly { readonly code: string; readonly text: string }[];
  readonly expect?: { readonly letters?: number };
}

const FOLDER = new URL('../spec/clean/', import.meta.url);
const CODES = Array.from({ length: 33 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`);

const casesOf = (code: string): readonly Case[] =>
  JSON.parse(readFileSync(new URL(`${code}.json`, FOLDER), 'utf8')) as Case[];

test('every kind of damage has its file, and no other file lies there', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(CODES.map((code) => `${code}.json`));
});

describe.each(CODES)('%s', (code) => {
  const cases = casesOf(code);

  test('has at least six cases, each with a name of its own, and sound text that must not change', () => {
    expect(cases.length).toBeGreaterThanOrEqual(6);
    expect(new Set(cases.map((c) => c.name)).size).toBe(cases.length);
    expect(cases.some((c) => c.unchanged && !c.warnings)).toBe(true);
  });

  test.each(cases)('$name', (given) => {
    const cleaned = clean(given.raw);
    expect(cleaned.text).toBe(given.clean);
    expect(clean(cleaned.text).text).toBe(cleaned.text);
    expect(given.unchanged ?? false).toBe(given.clean === given.raw);
  });
});

const all = CODES.flatMap((code) => casesOf(code).map((given) => ({ ...given, code })));

test.each(all.filter((c) => c.level === undefined))(
  '$code: repairs and warnings of “$name” are counted and placed',
  (given) => {
    const { text, repairs, warnings } = clean(given.raw);
    expect(repairs).toEqual(given.repairs ?? []);
    expect(warnings.map((w) => ({ code: w.code, text: text.slice(...w.span) }))).toEqual(
      given.warnings ?? [],
    );
  },
);

test.each(all.filter((c) => c.level === 'page'))(
  '$code: the page of “$name” comes apart into its letters',
  (given) => {
    expect(splitLetters(clean(given.raw).text)).toHaveLength(given.expect!.letters!);
  },
);
