// What a store answers with and a page shows: plain data, the same in store, API and web.
import type { Reading } from '@twinpark/text';
import type { Finding, LetterPromise, Lineage, LinkDecision } from './types.ts';

export interface LetterSummary {
  readonly id: string;
  readonly zone: string;
  readonly file: string;
  readonly kind: Reading['kind'];
  readonly title: string | null;
  readonly number: string | null;
  readonly lead: string | null;
  readonly issuedOn: string | null;
  readonly year: number | null;
  readonly resultClass: Reading['resultClass'];
  readonly promiseCount: number;
  readonly findingCount: number;
  readonly importedAt: string;
}

export interface LetterDetail extends LetterSummary {
  readonly reading: Reading;
  readonly promises: readonly (LetterPromise & { readonly lineage: string })[];
  readonly findings: readonly Finding[];
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
  readonly owner: string | null;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly status: LetterPromise['status'];
  readonly letterCount: number;
  readonly findingCount: number;
}

export interface LineageDetail {
  readonly lineage: Lineage;
  readonly letters: readonly LetterSummary[];
  readonly findings: readonly Finding[];
  readonly decisions: readonly (LinkDecision & { readonly by: string; readonly at: string })[];
}

export interface ZoneOverview {
  readonly zone: string;
  readonly letterCount: number;
  readonly promiseCount: number;
  readonly lineageCount: number;
  /** Promises by year and status, years ascending. */
  readonly byYear: readonly {
    readonly year: number;
    readonly done: number;
    readonly advancing: number;
    readonly planned: number;
    readonly unknown: number;
  }[];
  readonly findingsByKind: readonly { readonly kind: Finding['kind']; readonly count: number }[];
  readonly newestLetters: readonly LetterSummary[];
  readonly units: readonly string[];
}

/** `snippet` is cleaned text; `matches` are offsets into it. */
export interface SearchHit {
  readonly kind: 'letter' | 'promise';
  readonly id: string;
  readonly zone: string;
  readonly title: string;
  readonly snippet: string;
  readonly matches: readonly (readonly [number, number])[];
  readonly rank: number;
  readonly year: number | null;
}
