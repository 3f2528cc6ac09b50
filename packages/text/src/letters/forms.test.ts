import { describe, expect, it } from 'vitest';
import header from '../../spec/letters/header.json' with { type: 'json' };
import kind from '../../spec/letters/kind.json' with { type: 'json' };
import structure from '../../spec/letters/structure.json' with { type: 'json' };
import workList from '../../spec/letters/work-list.json' with { type: 'json' };
import type { Reading } from '../reading.ts';
import { readLetter } from './index.ts';

/** One letter and what its reading must hold. Measures are pairs of status and text, cells are
 * texts, warnings are codes; fields that a case does not name are not looked at. */
interface LetterSpec {
  readonly name: string;
  readonly raw: string;
  readonly expect: Readonly<Record<string, unknown>>;
}

const SPECS: readonly (readonly [string, readonly LetterSpec[]])[] = [
  ['the header', header],
  ['the kind', kind],
  ['points and measures', structure],
  ['the work list', workList],
];

function texts(cells: readonly { readonly text: string }[]): string[] {
  return cells.map(({ text }) => text);
}

function toldBy(reading: Reading, asked: Readonly<Record<string, unknown>>): unknown {
  const told: Readonly<Record<string, unknown>> = {
    ...reading,
    points: reading.points.map(({ heading, measures }) => ({
      heading,
      measures: measures.map(({ status, text }) => [status, text]),
    })),
    workList: reading.workList.map((row) => ({
      heading: row.heading,
      done: texts(row.done),
      advancing: texts(row.advancing),
      next: texts(row.next),
      remark: row.remark,
    })),
    warnings: [...new Set(reading.warnings.map(({ code }) => code))],
  };
  return Object.fromEntries(Object.keys(asked).map((key) => [key, told[key]]));
}

/** Every part with a text stands in the clean text where its span says. */
function misplaced({ cleanText, points, workList }: Reading): unknown[] {
  const parts = [
    ...points.flatMap(({ heading, span, measures }) => [{ text: heading, span }, ...measures]),
    ...workList.flatMap(({ done, advancing, next }) => [...done, ...advancing, ...next]),
  ];
  return parts.filter(({ text, span }) => cleanText.slice(...span) !== text);
}

describe.each(SPECS)('%s of letters in many forms', (_, cases) => {
  it.each(cases)('$name', ({ raw, expect: wanted }) => {
    const reading = readLetter(raw, { file: 'letter.txt' });
    expect(toldBy(reading, wanted)).toEqual(wanted);
    expect(misplaced(reading)).toEqual([]);
  });

  it.each(cases)('$name, read again from its clean text, says the same', ({ raw }) => {
    const reading = readLetter(raw, { file: 'letter.txt' });
    const again = readLetter(reading.originalScriptText ?? reading.cleanText, {
      file: 'letter.txt',
    });
    expect({ ...again, script: reading.script, repairs: reading.repairs }).toEqual(reading);
  });
});
