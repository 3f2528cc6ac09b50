import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findDates, readLetter } from '../src/index.ts';

/** Cases of the damage list that are read by the readers of values and of letters. What `expect`
 * does not name is not looked at. */
interface Case {
  readonly name: string;
  readonly raw: string;
  readonly expect: {
    readonly warnings?: readonly { readonly code: string; readonly text?: string }[];
    readonly points?: readonly string[];
    readonly measureCounts?: readonly number[];
    readonly resultClass?: string;
    readonly workList?: readonly Readonly<Record<string, string | readonly string[]>>[];
    readonly dates?: readonly { readonly text: string; readonly value: string | null }[];
  };
}

const casesOf = (...codes: string[]) =>
  codes.flatMap((code) => {
    const file = new URL(`../spec/clean/${code}.json`, import.meta.url);
    return (JSON.parse(readFileSync(file, 'utf8')) as Case[]).map((given) => ({ ...given, code }));
  });
const read = (raw: string) => readLetter(raw, { file: 'case.txt' });

test.each(casesOf('C13', 'C14', 'C31'))(
  '$code: “$name” is flagged, or not',
  ({ code, raw, expect: wanted }) => {
    const { cleanText, warnings } = read(raw);
    const seen = warnings.filter((w) => w.code === code).map((w) => cleanText.slice(...w.span));
    expect(seen).toHaveLength(wanted.warnings?.length ?? 0);
    for (const [i, { text }] of (wanted.warnings ?? []).entries())
      expect(seen[i]).toBe(text ?? seen[i]);
  },
);

test.each(casesOf('C16'))('$code: the points of “$name”', ({ raw, expect: wanted }) => {
  const { points, resultClass } = read(raw);
  expect(points.map((point) => point.heading)).toEqual(wanted.points);
  const counts = points.map((point) => point.measures.length);
  expect(counts).toEqual(wanted.measureCounts ?? counts);
  expect(resultClass).toBe(wanted.resultClass ?? null);
});

test.each(casesOf('C17'))('$code: the work list of “$name”', ({ raw, expect: wanted }) => {
  const texts = (cells: readonly { readonly text: string }[]) => cells.map((cell) => cell.text);
  const rows = read(raw).workList.map((row) => ({
    heading: row.heading,
    done: texts(row.done),
    advancing: texts(row.advancing),
    next: texts(row.next),
    remark: row.remark,
  }));
  expect(rows).toEqual(wanted.workList);
});

test.each(casesOf('C32'))('$code: “$name”', ({ raw, expect: wanted }) => {
  const { cleanText, issuedOn } = read(raw);
  const dates = findDates(cleanText, issuedOn ?? undefined)
    .filter((date) => date.basis === 'implied' && date.kind !== 'session-year')
    .map(({ text, value }) => ({ text, value }));
  expect(
    dates.filter((date) => date.value !== null || wanted.dates?.some((d) => d.text === date.text)),
  ).toEqual(wanted.dates?.map(({ text, value }) => ({ text, value })));
});
