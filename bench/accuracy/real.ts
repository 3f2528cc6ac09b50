import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLetter, type Measure, type Reading } from '@twinpark/text';
import { comparable, topic } from './alike.ts';
import { corpusFolder, type GoldFigure, type GoldReading } from './corpus.ts';
import { scoreHeader } from './header.ts';
import { pairFigures, type Miss } from './letter.ts';
import { nothing, sum, type Tallies, type Tally } from './tally.ts';

/** Where the real letters lie, beside the project; they are not part of it. */
export const realFolder = fileURLToPath(new URL('../../../shared/letters/', import.meta.url));

/** A text of a real letter: SHA-256 of its comparable form in UTF-8, and that form's length. */
interface HashedText {
  readonly sha256: string;
  readonly length: number;
}

/** What a real letter says, without its sentences. */
interface RealGold extends Pick<
  GoldReading,
  | 'kind'
  | 'script'
  | 'number'
  | 'session'
  | 'lead'
  | 'coHandlers'
  | 'consulted'
  | 'parties'
  | 'issuedOn'
  | 'resultClass'
  | 'disclosure'
  | 'satisfaction'
> {
  readonly title: HashedText | null;
  readonly addressees: readonly HashedText[];
  readonly contact: { readonly name: HashedText; readonly phone: HashedText } | null;
  readonly points: readonly {
    readonly heading: HashedText;
    readonly measures: readonly (HashedText & { readonly status: Measure['status'] })[];
  }[];
  readonly workList: readonly {
    readonly heading: HashedText;
    readonly done: readonly HashedText[];
    readonly advancing: readonly HashedText[];
    readonly next: readonly HashedText[];
  }[];
  readonly figures: readonly GoldFigure[];
  readonly citations: readonly HashedText[];
}

function hashText(text: string): HashedText {
  const form = comparable(text);
  return { sha256: createHash('sha256').update(form).digest('hex'), length: form.length };
}

/** Pairs expected hashes with found texts, each at most once. */
function pairHashed<A extends HashedText, B>(
  expected: readonly A[],
  found: readonly B[],
  textOf: (b: B) => string,
): readonly (readonly [A, B])[] {
  const open = found.map((b) => ({ b, hash: hashText(textOf(b)).sha256 }));
  return expected.flatMap((a) => {
    const at = open.findIndex(({ hash }) => hash === a.sha256);
    const hit = at < 0 ? undefined : open.splice(at, 1)[0];
    return hit ? [[a, hit.b] as const] : [];
  });
}

const tally = (expected: number, found: number, correct: number): Tally => ({
  ...nothing,
  expected,
  found,
  correct,
});

/** Compares a reading with the hashed gold of a real letter. Texts count only when they are equal;
 * there is no lenient measure of a hash. */
function scoreReal(gold: RealGold, reading: Reading): Tallies {
  const hashed = (value: string): string => hashText(value).sha256;
  const mask = (reading: Reading): Reading => ({
    ...reading,
    title: reading.title === null ? null : hashed(reading.title),
    addressees: reading.addressees.map((name) => hashed(name)),
    contact: null,
  });
  const header = scoreHeader(
    {
      ...gold,
      title: gold.title?.sha256 ?? null,
      addressees: gold.addressees.map((name) => name.sha256),
      contact: null,
    },
    mask(reading),
  );
  const contacts = gold.contact ? [gold.contact.name, gold.contact.phone] : [];
  const readContacts = [reading.contact?.name, reading.contact?.phone].filter(
    (value): value is string => typeof value === 'string',
  );
  const rightContacts = pairHashed(contacts, readContacts, (text) => text);

  const goldMeasures = gold.points.flatMap((p) => p.measures);
  const readMeasures = reading.points.flatMap((p) => p.measures);
  const measures = pairHashed(goldMeasures, readMeasures, (m) => m.text);
  const headings = gold.points.map((p) => p.heading);
  const points = pairHashed(headings, reading.points, (p) => topic(p.heading));
  const cells = gold.workList.flatMap((row, i) =>
    (['done', 'advancing', 'next'] as const).map((column) => {
      const found = reading.workList[i]?.[column] ?? [];
      return tally(
        row[column].length,
        found.length,
        pairHashed(row[column], found, (c) => c.text).length,
      );
    }),
  );
  const surplus = reading.workList
    .slice(gold.workList.length)
    .map((row) => tally(0, row.done.length + row.advancing.length + row.next.length, 0));
  const titles = [...new Set(reading.citations.map((c) => comparable(c.title)))];
  return {
    ...sum([
      { 'header fields': header.tally },
      { 'header fields': tally(contacts.length, readContacts.length, rightContacts.length) },
      ...[...cells, ...surplus].map((one) => ({ 'work-list items': one })),
    ]),
    points: tally(headings.length, reading.points.length, points.length),
    measures: tally(goldMeasures.length, readMeasures.length, measures.length),
    statuses: tally(
      measures.length,
      measures.length,
      measures.filter(([a, b]) => a.status === b.status).length,
    ),
    figures: (({ exact, near }) => ({
      ...tally(gold.figures.length, reading.figures.length, exact.length),
      near: near.length,
    }))(pairFigures(gold.figures, reading.figures)),
    citations: tally(
      gold.citations.length,
      titles.length,
      pairHashed(gold.citations, titles, (t) => t).length,
    ),
  };
}

/** What differs in a real letter. Expected texts are only known by hash and length; of found texts the
 * first characters are shown, on the terminal only. */
function missesOf(gold: RealGold, reading: Reading): Miss[] {
  const list = (part: string, expected: readonly HashedText[], found: string[]): Miss[] => {
    const pairs = pairHashed(expected, found, (text) => text);
    const left = new Set(pairs.map(([a]) => a));
    const right = new Set(pairs.map(([, b]) => b));
    return [
      ...expected
        .filter((a) => !left.has(a))
        .map((a) => ({
          part,
          expected: `${a.sha256.slice(0, 8)} (${String(a.length)})`,
          found: '',
        })),
      ...found
        .filter((b) => !right.has(b))
        .map((b) => ({
          part,
          expected: '',
          found: `${b.slice(0, 60)} (${String(hashText(b).length)})`,
        })),
    ];
  };
  const figures = pairFigures(gold.figures, reading.figures);
  const matched = new Set<unknown>(figures.exact.flat());
  return [
    ...list(
      'point',
      gold.points.map((p) => p.heading),
      reading.points.map((p) => topic(p.heading)),
    ),
    ...list(
      'measure',
      gold.points.flatMap((p) => p.measures),
      reading.points.flatMap((p) => p.measures.map((m) => m.text)),
    ),
    ...pairHashed(
      gold.points.flatMap((p) => p.measures),
      reading.points.flatMap((p) => p.measures),
      (m) => m.text,
    )
      .filter(([a, b]) => a.status !== b.status)
      .map(([a, b]) => ({ part: 'status', expected: a.status, found: `${b.status}: ${b.text}` })),
    ...list('citation', gold.citations, [
      ...new Set(reading.citations.map((c) => comparable(c.title))),
    ]),
    ...gold.workList.flatMap((row, i) =>
      (['done', 'advancing', 'next'] as const).flatMap((column) =>
        list(
          `work list ${String(i)} ${column}`,
          row[column],
          (reading.workList[i]?.[column] ?? []).map((c) => c.text),
        ),
      ),
    ),
    ...gold.figures
      .filter((f) => !matched.has(f))
      .map((f) => ({
        part: 'figure',
        expected: `${String(f.value)} ${f.unit} ${f.qualifier}`,
        found: '',
      })),
    ...reading.figures
      .filter((f) => !matched.has(f))
      .map((f) => ({
        part: 'figure',
        expected: '',
        found: `${String(f.value)} ${f.unit} ${f.qualifier} «${f.text}»`,
      })),
  ];
}

export interface RealScore {
  readonly letters: number;
  readonly tallies: Tallies;
  readonly misses: readonly (Miss & { readonly file: string })[];
}

/** Scores the real letters, or null where their folder is not on this machine. */
export function realLetters(): RealScore | null {
  if (!existsSync(realFolder)) return null;
  const folder = join(corpusFolder, 'real');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''))
    .filter((name) => existsSync(join(realFolder, `${name}.txt`)));
  const scores = names.map((name) => {
    const gold: RealGold = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const raw = readFileSync(join(realFolder, `${name}.txt`), 'utf8');
    const reading = readLetter(raw, { file: `${name}.txt` });
    return {
      tallies: scoreReal(gold, reading),
      misses: missesOf(gold, reading).map((miss) => ({ ...miss, file: `real/${name}.txt` })),
    };
  });
  return {
    letters: names.length,
    tallies: sum(scores.map(({ tallies }) => tallies)),
    misses: scores.flatMap(({ misses }) => misses),
  };
}
