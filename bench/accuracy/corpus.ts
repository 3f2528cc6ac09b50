import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  Cell,
  Figure,
  LetterKind,
  Measure,
  Point,
  Reading,
  WorkListRow,
} from '@twinpark/text';
import type { FindingKind } from '@twinpark/core/promises';

/** `packages/text/corpus`; its README has the rules of annotation. */
export const corpusFolder = fileURLToPath(new URL('../../packages/text/corpus/', import.meta.url));
export const letterKinds: readonly LetterKind[] = [
  'proposal-reply',
  'suggestion-reply',
  'agreement',
  'report',
  'other',
];

/** `tuned`: the letters the reader was made with. `held-out`: letters that were written without
 * knowing the reader; their first scores stand in held-out-first-contact.json. */
export type LetterSet = 'tuned' | 'held-out';
const heldOutFolder = 'held-out';

export type GoldFigure = Pick<Figure, 'value' | 'unit' | 'qualifier'>;

/** The expected reading of a letter: a `Reading` without spans. */
export interface GoldReading extends Pick<
  Reading,
  | 'file'
  | 'kind'
  | 'script'
  | 'title'
  | 'number'
  | 'session'
  | 'addressees'
  | 'lead'
  | 'coHandlers'
  | 'consulted'
  | 'parties'
  | 'issuedOn'
  | 'resultClass'
  | 'disclosure'
  | 'satisfaction'
  | 'contact'
> {
  readonly points: readonly (Omit<Point, 'span' | 'measures'> & {
    readonly measures: readonly Omit<Measure, 'span'>[];
  })[];
  readonly workList: readonly (Pick<WorkListRow, 'heading' | 'remark'> &
    Record<'done' | 'advancing' | 'next', readonly Cell['text'][]>)[];
  readonly figures: readonly GoldFigure[];
  readonly citations: readonly string[];
  readonly warnings: readonly string[];
}

export interface GoldLetter {
  /** `<kind>/<id>.txt`, the name under which lineages and findings speak of it. */
  readonly file: string;
  readonly raw: string;
  readonly gold: GoldReading;
}

export interface GoldSeries {
  readonly series: string;
  readonly letters: readonly { readonly file: string; readonly year: number }[];
  readonly lineages: readonly {
    readonly key: string;
    readonly members: readonly { readonly file: string; readonly text: string }[];
  }[];
  readonly tempting: readonly (readonly [string, string])[];
  readonly either: readonly (readonly [string, string])[];
}

export interface GoldFinding {
  readonly kind: FindingKind;
  readonly files: readonly string[];
  readonly texts: readonly string[];
  readonly why?: string;
}

export interface GoldFindings {
  readonly series: string;
  readonly findings: readonly GoldFinding[];
  readonly nonFindings: readonly GoldFinding[];
}

const read = (path: string): string => readFileSync(join(corpusFolder, path), 'utf8');

const goldReading = (path: string): GoldReading => JSON.parse(read(path));

/** All letters of a set with their expected readings, by folder (the tuned ones by kind), then by
 * name. */
export function goldLetters(set: LetterSet = 'tuned'): readonly GoldLetter[] {
  const folders: readonly string[] = set === 'tuned' ? letterKinds : [heldOutFolder];
  return folders.flatMap((folder) =>
    readdirSync(join(corpusFolder, folder))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => ({
        file: `${folder}/${name}`,
        raw: read(`${folder}/${name}`),
        gold: goldReading(`${folder}/${name.replace(/txt$/, 'json')}`),
      })),
  );
}

const inSet = (set: LetterSet, name: string): string =>
  set === 'tuned' ? name : `${heldOutFolder}/${name}`;

export const goldSeries = (set: LetterSet = 'tuned'): readonly GoldSeries[] =>
  JSON.parse(read(inSet(set, 'lineages.json')));
export const goldFindings = (set: LetterSet = 'tuned'): readonly GoldFindings[] =>
  JSON.parse(read(inSet(set, 'findings.json')));

/** SHA-256 over names and contents of all files of a set, first 16 hex digits: says which letters
 * and which gold a report was made from. */
export function corpusHash(set: LetterSet = 'tuned'): string {
  const hash = createHash('sha256');
  const names = readdirSync(corpusFolder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(txt|json)$/.test(name))
    .filter((name) => name.startsWith(`${heldOutFolder}/`) === (set === 'held-out'));
  for (const name of names.sort()) hash.update(`${name}\0${read(name)}\0`);
  return hash.digest('hex').slice(0, 16);
}
