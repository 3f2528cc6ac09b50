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

type Wanted = NonNullable<LetterCase['expect']>;
type Row = NonNullable<Wanted['workList']>[number];

const rowOf = (row: Row): Row => ({
  heading: bare(row.heading),
  done: row.done.map(bare),
  advancing: row.advancing.map(bare),
  next: row.next.map(bare),
  remark: row.remark,
});

/** The case's expectations in the form in which `toldBy` gives a reading. */
function wantedOf(wanted: Wanted, code: string): unknown {
  return {
    ...wanted,
    ...(wanted.points && { points: wanted.points.map(bare) }),
    ...(wanted.workList && { workList: wanted.workList.map(rowOf) }),
    ...(wanted.warnings && { warnings: wanted.warnings.some((warning) => warning.code === code) }),
  };
}

/** What the reading says of the things that the case speaks of. */
function toldBy(reading: Reading, wanted: Wanted, code: string): unknown {
  const texts = (cells: readonly { readonly text: string }[]): string[] =>
    cells.map(({ text }) => bare(text));
  const all = {
    number: reading.number,
    resultClass: reading.resultClass,
    points: reading.points.map(({ heading }) => bare(heading)),
    measureCounts: reading.points.map(({ measures }) => measures.length),
    workList: reading.workList.map(({ heading, done, advancing, next, remark }) => ({
      heading: bare(heading),
      done: texts(done),
      advancing: texts(advancing),
      next: texts(next),
      remark,
    })),
    warnings: reading.warnings.some((warning) => warning.code === code),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in wanted));
}

const SPECS: readonly (readonly [string, unknown])[] = [
  ['C16', c16],
  ['C17', c17],
  ['C31', c31],
];

describe.each(SPECS)('%s in a whole letter', (code, spec) => {
  const cases = (spec as readonly LetterCase[]).filter(({ level }) => level === 'letter');

  it.each(cases)('$name', ({ raw, expect: wanted = {} }) => {
    const reading = readLetter(raw, { file: `${code}.txt` });
    expect(toldBy(reading, wanted, code)).toEqual(wantedOf(wanted, code));
  });
});
