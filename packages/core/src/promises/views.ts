// What a store answers with and a page shows: plain data, the same in store, API and web.
import type { Reading } from '@twinpark/text';
import type { Text } from '../model/language.ts';
import type { Finding, LetterName, LetterPromise, Lineage, LinkDecision } from './types.ts';

export interface LetterSummary {
  readonly id: string;
  readonly zone: string;
  readonly file: string;
  readonly kind: Reading['kind'];
  readonly title: string | null;
  /** The title in the letter's traditional script; absent when it is in simplified script. */
  readonly originalTitle?: string;
  readonly number: string | null;
  readonly lead: string | null;
  /** The lead's name in the letter's traditional script; absent when it is in simplified script. */
  readonly originalLead?: string;
  readonly issuedOn: string | null;
  readonly year: number | null;
  readonly resultClass: Reading['resultClass'];
  readonly promiseCount: number;
  readonly findingCount: number;
  readonly importedAt: string;
  /** Invented, shipped with the zone: the units named did not write it. */
  readonly sample: boolean;
}

/** A letter as the public sees it: a file's name may hold personal data. */
export type ShownLetter = Omit<LetterSummary, 'file'>;

/** A finding as a store lists it, with the names of its letters in the order of `letters`. */
export interface ListedFinding extends Finding {
  readonly id: string;
  /** It rests on sample letters. */
  readonly sample: boolean;
  readonly letterNames: readonly LetterName[];
  /** The explanation with what it quotes in the script of the letters; absent when that is simplified. */
  readonly originalExplanation?: Text;
}

export type ShownFinding = Omit<ListedFinding, 'files'>;

export interface LetterDetail extends LetterSummary {
  readonly reading: Reading;
  readonly promises: readonly (LetterPromise & { readonly lineage: string })[];
  readonly findings: readonly ListedFinding[];
}

/** A letter with everything about it as the public sees it. */
export interface ShownLetterDetail extends ShownLetter {
  readonly reading: Omit<Reading, 'file'>;
  readonly promises: LetterDetail['promises'];
  readonly findings: readonly ShownFinding[];
}

/** A page of a list; `next` is an opaque cursor, null on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}

/** A lineage as lists show it: its newest wording and where it stands. */
export interface LineageSummary {
  readonly id: string;
  readonly text: string;
  /** The same in the script of its letter; absent when that is simplified. */
  readonly original?: string;
  readonly owner: string | null;
  /** The owner's name in the script of that letter; absent when that is simplified. */
  readonly originalOwner?: string;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly status: LetterPromise['status'];
  readonly letterCount: number;
  readonly findingCount: number;
  /** Its promises stand in sample letters. */
  readonly sample: boolean;
}

export interface LineageDetail {
  readonly lineage: Lineage;
  readonly letters: readonly ShownLetter[];
  readonly findings: readonly ShownFinding[];
  readonly decisions: readonly (LinkDecision & { readonly by: string; readonly at: string })[];
}

export interface ZoneOverview {
  readonly zone: string;
  readonly letterCount: number;
  /** How many of the letters are samples. */
  readonly sampleCount: number;
  /** Promises, each counted once however many letters speak of it. */
  readonly promiseCount: number;
  /** Those of them that stand in more than one letter. */
  readonly lineageCount: number;
  /** All promises by the year in which they were first made and the status that the newest letter gives
   * them; years ascending, null (no letter of it has a year) last. The rows add up to `promiseCount`. */
  readonly byYear: readonly {
    readonly year: number | null;
    readonly done: number;
    readonly advancing: number;
    readonly planned: number;
    readonly unknown: number;
  }[];
  readonly findingsByKind: readonly { readonly kind: Finding['kind']; readonly count: number }[];
  readonly newestLetters: readonly ShownLetter[];
  /** When the last letter came in: the state of all these numbers. ISO 8601, null before the first. */
  readonly importedUntil: string | null;
  /** Units that lead letters or own promises, as the letters write them. */
  readonly units: readonly string[];
}

/** By what the lists of a zone can be narrowed. */
export interface ZoneFilters {
  /** Units that lead letters or own promises, as the letters write them. */
  readonly units: readonly string[];
  /** Units that letters name as co-handlers, as they write them. */
  readonly coHandlers: readonly string[];
  /** The years that letters answer for, ascending. */
  readonly letterYears: readonly number[];
  /** The years in which promises were first made, ascending; null: some have none. */
  readonly promiseYears: readonly (number | null)[];
  /** The years of findings, ascending. */
  readonly findingYears: readonly number[];
}

/** Nobody reads so many hits: of a search that finds more the total says one more than this. */
export const mostCountedHits = 1000;

/** `snippet` is cleaned text; `matches` are offsets into it. */
export interface SearchHit {
  readonly kind: 'letter' | 'promise';
  readonly id: string;
  readonly zone: string;
  readonly title: string;
  /** The title in the script of the letter; absent when that is simplified. */
  readonly originalTitle?: string;
  readonly snippet: string;
  /** The snippet in the script of the letter, of the same length, so that the matches hold in it too; absent when
   * that is simplified. */
  readonly originalSnippet?: string;
  readonly matches: readonly (readonly [number, number])[];
  /** Whether the snippet begins, or ends, within a line of its text. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
  readonly rank: number;
  readonly year: number | null;
  /** It stands in a sample letter. */
  readonly sample: boolean;
}
