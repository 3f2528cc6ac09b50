import { describe, expect, it } from 'vitest';
import c16 from '../../spec/clean/C16.json' with { type: 'json' };
import c17 from '../../spec/clean/C17.json' with { type: 'json' };
import c31 from '../../spec/clean/C31.json' with { type: 'json' };
import type { Reading } from '../reading.ts';
import { readLetter } from './index.ts';

/** What a damage case expects of the whole letter, beside the clean text that the cleaning's own
 * runner looks at. Headings and items may be written with their enumerators. */
interface LetterCase {
  readonly name: string;
  readonly level?: string;
  readonly raw: string;
  readonly expect?: {
    readonly number?: string;
    readonly resultClass?: string;
    readonly points?: readonly string[];
    readonly measureCounts?: readonly number[];
    readonly workList?: readonly {
      readonly heading: string;
      readonly done: readonly string[];
      readonly advancing: readonly string[];
      readonly next: readonly string[];
      readonly remark: string;
    }[];
    readonly warnings?: readonly { readonly code: string; readonly text?: string }[];
  };
}

const ENUMERATOR =
  /^(?:(?:建议|意见)?[一二三四五六七八九十]+[、.]|（[一二三四五六七八九十]+）|\d+[.、])/;

function bare(text: string): string {
  return text.replace(ENUMERATOR, '').replace(/[。；]$/, '');
}

function workListOf({ workList }: Reading): unknown {
  const texts = (cells: readonly { readonly text: string }[]): string[] =>
    cells.map(({ text }) => bare(text));
  return workList.map(({ heading, done, advancing, next, remark }) => ({
    heading: bare(heading),
    done: texts(done),
    advancing: texts(advancing),
    next: texts(next),
    remark,
  }));
}

const SPECS: readonly (readonly [string, unknown])[] = [
  ['C16', c16],
  ['C17', c17],
  ['C31', c31],
];

describe.each(SPECS)('%s in a whole letter', (code, spec) => {
  const cases = (spec as readonly LetterCase[]).filter(({ level }) => level === 'letter');

  it.each(cases)('$name', (example) => {
    const reading = readLetter(example.raw, { file: `${code}.txt` });
    const { expect: wanted = {} } = example;
    if (wanted.number !== undefined) expect(reading.number).toBe(wanted.number);
    if (wanted.resultClass !== undefined) expect(reading.resultClass).toBe(wanted.resultClass);
    if (wanted.points !== undefined) {
      expect(reading.points.map(({ heading }) => bare(heading))).toEqual(wanted.points.map(bare));
    }
    if (wanted.measureCounts !== undefined) {
      expect(reading.points.map(({ measures }) => measures.length)).toEqual(wanted.measureCounts);
    }
    if (wanted.workList !== undefined) {
      expect(workListOf(reading)).toEqual(
        wanted.workList.map((row) => ({
          ...row,
          heading: bare(row.heading),
          done: row.done.map(bare),
          advancing: row.advancing.map(bare),
          next: row.next.map(bare),
        })),
      );
    }
    const told = reading.warnings.filter((warning) => warning.code === code);
    if (wanted.warnings !== undefined) {
      expect(told.length > 0).toBe(wanted.warnings.some((warning) => warning.code === code));
    }
    for (const { text } of wanted.warnings ?? []) {
      if (text === undefined) continue;
      const places = told.map(({ span }) => reading.cleanText.slice(...span));
      expect(places.some((place) => place.includes(text) || text.includes(place))).toBe(true);
    }
  });
});
