import { describe, expect, test } from 'vitest';
import { completion } from './completion.ts';
import { dropped } from './dropped.ts';
import { figures } from './figures.ts';
import { furtherCases } from './further.ts';
import { severalLetters } from './several.ts';
import { standstill } from './standstill.ts';
import { trueFindings } from './true-findings.ts';
import { withinLetter } from './within-letter.ts';
import { findingsOf, type Case } from './written.ts';

// Whole letters in official form, read by the reader: what an official would dispute is not said.

const said = ({ letters }: Case): string[] => findingsOf(letters).map(({ kind }) => kind);

describe.each([
  ['figures', figures],
  ['what was done', completion],
  ['work that goes on', standstill],
  ['plans', dropped],
  ['one letter', withinLetter],
  ['anything else', furtherCases],
  ['several letters', severalLetters],
] as const)('nobody is accused over %s', (_, cases) => {
  test.each(cases)('$name', (one) => {
    expect(said(one)).toEqual([]);
  });
});

describe('what the letters show is still found', () => {
  test.each(trueFindings)('$name', (one) => {
    expect(said(one)).toEqual(one.found);
  });
});
