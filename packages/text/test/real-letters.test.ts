import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLetter } from '../src/letters/index.ts';
import type { Cell, MeasureStatus, Reading } from '../src/reading.ts';
import expected from './real-letters.json' with { type: 'json' };

/** The real letters lie beside the project, not in it. Of their sentences only the first two
 * characters, the length and the last two are written down; persons only as lengths. */
const folder = new URL('../../../../shared/letters/', import.meta.url);
const LETTERS: Readonly<Record<string, unknown>> = expected;

const SIGN: Readonly<Record<MeasureStatus, string>> = {
  done: 'd',
  advancing: 'a',
  planned: 'p',
  unknown: 'u',
};

function mark(text: string): string {
  return `${text.slice(0, 2)} ${text.length} ${text.slice(-2)}`;
}

function marks(cells: readonly Cell[]): string[] {
  return cells.map(({ text }) => mark(text));
}

function told(reading: Reading): unknown {
  const { kind, script, number, session, lead, coHandlers, consulted, parties } = reading;
  const { issuedOn, resultClass, disclosure, satisfaction, contact } = reading;
  return {
    kind,
    script,
    number,
    session,
    lead,
    coHandlers,
    consulted,
    parties,
    issuedOn,
    resultClass,
    disclosure,
    satisfaction,
    title: mark(reading.title ?? ''),
    addressees: reading.addressees.map((name) => name.length),
    contact: contact === null ? null : [contact.name?.length, contact.phone?.length],
    points: reading.points.map(
      ({ heading, measures }) =>
        `${mark(heading)} ${measures.map(({ status }) => SIGN[status]).join('')}`,
    ),
    workList: reading.workList.map(({ heading, done, advancing, next, remark }) => ({
      heading: mark(heading),
      done: marks(done),
      advancing: marks(advancing),
      next: marks(next),
      remark,
    })),
    figures: reading.figures.map(({ value, unit, qualifier }) => `${value} ${unit} ${qualifier}`),
    warnings: [...new Set(reading.warnings.map(({ code }) => code))].sort(),
  };
}

describe.each(Object.keys(LETTERS))('the real letter %s', (name) => {
  const file = new URL(`${name}.txt`, folder);
  const present = existsSync(file);
  if (!present)
    console.warn(`SKIPPED: no letter ${name}.txt at ../shared/letters, so it was not read.`);

  it.skipIf(!present)(
    'gives every header field, measure, figure and work-list cell in its place',
    () => {
      const reading = readLetter(readFileSync(file, 'utf8'), { file: name });
      expect(told(reading)).toEqual(LETTERS[name]);
    },
  );
});
