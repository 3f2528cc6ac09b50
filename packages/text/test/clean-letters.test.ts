import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clean, findPersonalData, toSimplified } from '../src/index.ts';

/** Real letters, which lie beside the project and are no part of it. */
const FOLDER = new URL('../../../../shared/letters/', import.meta.url);
const there = existsSync(FOLDER);
if (!there)
  process.stderr.write(`real letters are not at ${FOLDER.pathname}: their tests are skipped\n`);
const files = there ? readdirSync(FOLDER).filter((file) => file.endsWith('.txt')) : [];
const read = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');

const han = (text: string): string => toSimplified(text).replace(/[^\u3400-\u9fff]/g, '');
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Repairs expected of each letter, counted by hand. */
const REPAIRS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'futian-20240221.txt': { C18: 3, C19: 17 },
  'hetao-progress.txt': { C01: 291, C10: 1 },
  'longgang-20230477.txt': { C18: 1, C19: 1 },
  'longgang-20240104.txt': { C18: 1 },
};

test.skipIf(!there).each(Object.keys(REPAIRS))('%s: every repair is counted', (file) => {
  const { repairs } = clean(read(file));
  expect(Object.fromEntries(repairs.map((r) => [r.code, r.count]))).toEqual(REPAIRS[file]);
});

test.skipIf(!there).each(files)('%s: no Han character, figure or table cell is lost', (file) => {
  const raw = read(file);
  const { text } = clean(raw);
  expect(han(text)).toBe(han(raw));
  expect(text.replace(/\D/g, '')).toBe(raw.replace(/\D/g, ''));
  expect(count(text, /\t/g)).toBe(count(raw, /\t/g));
  expect(count(text, /^\t$/gm)).toBe(count(raw, /^[ \t]*\t[ \t]*$/gm));
  expect(clean(text).text).toBe(text);
});

test.skipIf(!there).each(files)('%s: personal data is seen, document numbers are not', (file) => {
  const { text } = clean(read(file));
  const found = findPersonalData(text).map((one) => text.slice(...one.span));
  for (const number of found.filter((one) => /\d/.test(one))) {
    expect(number).toMatch(/^\d{8}$|^1\d{10}$/);
    expect(text).not.toContain(`第${number}号`);
  }
  expect(found.length > 0).toBe(/联系人/.test(text));
});

test.skipIf(!there)('no pinyin is left in the converted report but the flagged place', () => {
  const { text, script, warnings } = clean(read('hetao-progress.txt'));
  expect(script).toBe('traditional');
  const flagged = warnings.filter((w) => w.code === 'C01').map((w) => text.slice(...w.span));
  expect(flagged).toHaveLength(1);
  const rest = flagged.reduce((left, one) => left.replace(one, ''), text);
  expect(rest).not.toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/);
});
