import {
  assemble,
  audit,
  linkPromises,
  promisesOf,
  type Finding,
  type LetterPromise,
  type Lineage,
} from '@twinpark/core/promises';
import type { Reading } from '@twinpark/text';
import { comparable, overlap } from './alike.ts';
import type { GoldFinding, GoldFindings, GoldSeries } from './corpus.ts';
import type { Miss } from './letter.ts';
import type { Tallies, Tally } from './tally.ts';

export interface SeriesScore {
  readonly tallies: Tallies;
  /** Tempting pairs of letters and measures that were linked all the same, and how many there are. */
  readonly temptedLinks: number;
  readonly tempting: number;
  /** Traps among the findings that were fallen into, and how many there are. */
  readonly temptedFindings: number;
  readonly traps: number;
  readonly misses: readonly Miss[];
}

const alikeEnough = 0.8;

/** The key of the annotated measure that a promise is, or one of its own if it is none. A promise may
 * be one sentence of an annotated measure, so containment counts. */
function keyOf(promise: LetterPromise, series: GoldSeries): string {
  const text = comparable(promise.text);
  let best = { key: `unannotated ${promise.id}`, score: alikeEnough };
  for (const { key, members } of series.lineages) {
    for (const member of members) {
      if (member.file !== promise.letter) continue;
      const gold = comparable(member.text);
      const contains = text !== '' && (gold.includes(text) || text.includes(gold));
      const score = contains ? 1 : overlap(gold, text);
      if (score > best.score || (score === 1 && gold === text)) best = { key, score };
    }
  }
  return best.key;
}

/** A measure in one letter: a link joins two of them in different letters. */
const place = (file: string, key: string): string => `${file} ${key}`;
const pair = (a: string, b: string): string => (a < b ? `${a} ~ ${b}` : `${b} ~ ${a}`);

function pairsWithin(places: readonly { readonly file: string; readonly key: string }[]): string[] {
  return places.flatMap((a, i) =>
    places
      .slice(i + 1)
      .filter((b) => b.file !== a.file)
      .map((b) => pair(place(a.file, a.key), place(b.file, b.key))),
  );
}

const crossPairs = (
  series: GoldSeries,
  keys: readonly (readonly [string, string])[],
): Set<string> =>
  new Set(
    keys.flatMap(([a, b]) => {
      const files = (key: string): string[] => [
        ...new Set(
          series.lineages.find((l) => l.key === key)?.members.map((member) => member.file) ?? [],
        ),
      ];
      return files(a).flatMap((x) =>
        files(b)
          .filter((y) => y !== x)
          .map((y) => pair(place(x, a), place(y, b))),
      );
    }),
  );

function scoreLinks(
  series: GoldSeries,
  lineages: readonly Lineage[],
): {
  readonly tally: Tally;
  readonly tempted: number;
  readonly tempting: number;
  readonly misses: Miss[];
} {
  const expected = new Set(
    series.lineages.flatMap(({ key, members }) =>
      pairsWithin([...new Set(members.map((m) => m.file))].map((file) => ({ file, key }))),
    ),
  );
  const either = crossPairs(series, series.either);
  const tempting = crossPairs(series, series.tempting);
  const found = new Set(
    lineages
      .flatMap((lineage) =>
        pairsWithin(lineage.promises.map((p) => ({ file: p.letter, key: keyOf(p, series) }))),
      )
      .filter((link) => !either.has(link)),
  );
  const correct = [...found].filter((link) => expected.has(link));
  return {
    tally: { expected: expected.size, found: found.size, correct: correct.length, near: 0 },
    tempted: [...found].filter((link) => tempting.has(link)).length,
    tempting: tempting.size,
    misses: [
      ...[...expected]
        .filter((link) => !found.has(link))
        .map((link) => ({ part: 'link', expected: link, found: '' })),
      ...[...found]
        .filter((link) => !expected.has(link))
        .map((link) => ({ part: 'link', expected: '', found: link })),
    ],
  };
}

/** A finding is the expected one when kind, a letter and one of the texts agree. */
function sameFinding(gold: GoldFinding, finding: Finding): boolean {
  if (finding.kind !== gold.kind) return false;
  const lettersAgree =
    gold.files.length > 1
      ? gold.files.filter((file) => finding.letters.includes(file)).length > 1
      : gold.files.some((file) => finding.letters.includes(file));
  if (!lettersAgree) return false;
  if (gold.texts.length === 0) return true;
  return gold.texts.some((text) =>
    finding.texts.some((quoted) => {
      const a = comparable(text);
      const b = comparable(quoted.text);
      return a.includes(b) || b.includes(a) || overlap(a, b) >= alikeEnough;
    }),
  );
}

function scoreFindings(
  gold: GoldFindings,
  found: readonly Finding[],
): { readonly tally: Tally; readonly tempted: number; readonly misses: Miss[] } {
  const met = gold.findings.filter((one) => found.some((finding) => sameFinding(one, finding)));
  const right = found.filter((finding) => gold.findings.some((one) => sameFinding(one, finding)));
  const wrong = found.filter((finding) => !right.includes(finding));
  const fallen = gold.nonFindings.filter((trap) =>
    wrong.some((finding) => sameFinding(trap, finding)),
  );
  const show = (finding: Finding): string =>
    `${finding.kind} ${finding.letters.join(' ')}: ${finding.texts.map((t) => t.text).join(' / ')}`;
  return {
    // one thing reported over several pairs of letters is one finding
    tally: {
      expected: gold.findings.length,
      found: met.length + wrong.length,
      correct: met.length,
      near: 0,
    },
    tempted: fallen.length,
    misses: [
      ...gold.findings
        .filter((one) => !met.includes(one))
        .map((one) => ({
          part: 'finding',
          expected: `${one.kind} ${one.files.join(' ')}: ${one.texts.join(' / ')}`,
          found: '',
        })),
      ...wrong.map((finding) => ({ part: 'finding', expected: '', found: show(finding) })),
    ],
  };
}

/** Reads, links and audits one series as the command line does, and compares. `readings` by file. */
export function scoreSeries(
  series: GoldSeries,
  findings: GoldFindings,
  readings: ReadonlyMap<string, Reading>,
): SeriesScore {
  const letters = series.letters.map(({ file, year }) => {
    const reading = readings.get(file);
    if (!reading) {
      throw new Error(
        `lineages.json names "${file}" in series "${series.series}", which is no letter of the corpus. Correct the name or add the letter.`,
      );
    }
    return { ...reading, id: file, year };
  });
  const promises = letters.flatMap((letter) => promisesOf(letter));
  const lineages = assemble(promises, linkPromises(promises));
  const links = scoreLinks(series, lineages);
  const audited = scoreFindings(findings, audit(letters, lineages));
  return {
    tallies: { 'lineage links': links.tally, findings: audited.tally },
    temptedLinks: links.tempted,
    tempting: links.tempting,
    temptedFindings: audited.tempted,
    traps: findings.nonFindings.length,
    misses: [...links.misses, ...audited.misses],
  };
}
