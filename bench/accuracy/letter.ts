import type { Reading } from '@twinpark/text';
import { comparable, pairTexts, topic, type Pairing } from './alike.ts';
import type { GoldFigure, GoldReading } from './corpus.ts';
import { scoreHeader } from './header.ts';
import type { Tallies, Tally } from './tally.ts';

/** One part that was missed or invented, for the person who mends the reader. */
export interface Miss {
  readonly part: string;
  readonly expected: string;
  readonly found: string;
}

export interface LetterScore {
  readonly tallies: Tallies;
  readonly misses: readonly Miss[];
}

const count = (
  expected: readonly unknown[],
  found: readonly unknown[],
  pairing: Pairing<unknown, unknown>,
): Tally => ({
  expected: expected.length,
  found: found.length,
  correct: pairing.exact.length,
  near: pairing.near.length,
});

function textMisses<A, B>(
  part: string,
  expected: readonly A[],
  found: readonly B[],
  pairing: Pairing<A, B>,
  textOf: { readonly expected: (a: A) => string; readonly found: (b: B) => string },
): Miss[] {
  const matched = new Set<unknown>([...pairing.exact, ...pairing.near].flat());
  return [
    ...pairing.near.map(([a, b]) => ({
      part,
      expected: textOf.expected(a),
      found: textOf.found(b),
    })),
    ...expected
      .filter((a) => !matched.has(a))
      .map((a) => ({ part, expected: textOf.expected(a), found: '' })),
    ...found
      .filter((b) => !matched.has(b))
      .map((b) => ({ part, expected: '', found: textOf.found(b) })),
  ];
}

/** 个月 may be read as 月, 个百分点 as 百分点; of 5个工作日 the unit is 工作日 alone. */
const unitOf = (figure: GoldFigure): string =>
  comparable(figure.unit).replace(/^个(?=月|百分点)/u, '');

const figureText = (figure: GoldFigure): string =>
  `${String(figure.value)} ${unitOf(figure)} ${figure.qualifier}`;

/** A figure is right with value, unit and qualifier; near with value and unit. */
export function pairFigures<F extends GoldFigure>(
  expected: readonly GoldFigure[],
  found: readonly F[],
): Pairing<GoldFigure, F> {
  const open = [...found];
  const take = (same: (figure: F) => boolean): F | undefined => {
    const at = open.findIndex(same);
    return at < 0 ? undefined : open.splice(at, 1)[0];
  };
  const exact: (readonly [GoldFigure, F])[] = [];
  const waiting: GoldFigure[] = [];
  for (const figure of expected) {
    const hit = take((other) => figureText(other) === figureText(figure));
    if (hit) exact.push([figure, hit]);
    else waiting.push(figure);
  }
  const near: (readonly [GoldFigure, F])[] = [];
  for (const figure of waiting) {
    const hit = take((other) => other.value === figure.value && unitOf(other) === unitOf(figure));
    if (hit) near.push([figure, hit]);
  }
  return { exact, near };
}

const cellsOf = (
  rows: readonly Record<'done' | 'advancing' | 'next', readonly string[]>[],
): { readonly text: string }[] =>
  rows.flatMap((row, i) =>
    (['done', 'advancing', 'next'] as const).flatMap((column) =>
      // an item counts only in its own row and column
      row[column].map((text) => ({ text: `〖${String(i)} ${column}〗${comparable(text)}` })),
    ),
  );

/** Compares what was read of a letter with what the letter says. */
export function scoreLetter(gold: GoldReading, reading: Reading): LetterScore {
  const header = scoreHeader(gold, reading);
  const byText = {
    expected: (part: { readonly text: string }) => part.text,
    found: (part: { readonly text: string }) => part.text,
  };
  const headings = (points: readonly { readonly heading: string }[]): { text: string }[] =>
    points.filter((p) => p.heading !== '').map((p) => ({ text: topic(p.heading) }));
  const goldPoints = headings(gold.points);
  const readPoints = headings(reading.points);
  const points = pairTexts(goldPoints, readPoints, byText);

  const goldMeasures = gold.points.flatMap((p) => p.measures.map((m) => ({ ...m })));
  const readMeasures = reading.points.flatMap((p) => [...p.measures]);
  const measures = pairTexts(goldMeasures, readMeasures, byText);
  const paired = [...measures.exact, ...measures.near];
  const wrongStatus = paired.filter(([a, b]) => a.status !== b.status);

  const goldCells = cellsOf(gold.workList);
  const readCells = cellsOf(
    reading.workList.map((row) => ({
      done: row.done.map((c) => c.text),
      advancing: row.advancing.map((c) => c.text),
      next: row.next.map((c) => c.text),
    })),
  );
  const cells = pairTexts(goldCells, readCells, byText);

  const goldTitles = gold.citations.map((text) => ({ text }));
  const readTitles = [...new Set(reading.citations.map((c) => comparable(c.title)))].map(
    (text) => ({ text }),
  );
  const titles = pairTexts(goldTitles, readTitles, byText);
  const figures = pairFigures(gold.figures, reading.figures);

  return {
    tallies: {
      'header fields': header.tally,
      points: count(goldPoints, readPoints, points),
      measures: count(goldMeasures, readMeasures, measures),
      statuses: {
        expected: paired.length,
        found: paired.length,
        correct: paired.length - wrongStatus.length,
        near: 0,
      },
      figures: count(gold.figures, reading.figures, figures),
      citations: count(goldTitles, readTitles, titles),
      'work-list items': count(goldCells, readCells, cells),
    },
    misses: [
      ...header.misses.map((miss) => ({
        part: `header ${miss.field}`,
        expected: miss.expected.join(' | '),
        found: miss.found.join(' | '),
      })),
      ...textMisses('point', goldPoints, readPoints, points, byText),
      ...textMisses('measure', goldMeasures, readMeasures, measures, byText),
      ...wrongStatus.map(([a, b]) => ({
        part: 'status',
        expected: `${a.status}: ${a.text}`,
        found: b.status,
      })),
      ...textMisses('work list', goldCells, readCells, cells, byText),
      ...textMisses('citation', goldTitles, readTitles, titles, byText),
      ...textMisses('figure', gold.figures, reading.figures, figures, {
        expected: figureText,
        found: (figure) => `${figureText(figure)} «${figure.text}»`,
      }),
    ],
  };
}
