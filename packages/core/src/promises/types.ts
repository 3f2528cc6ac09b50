import type { Figure, MeasureStatus, Reading, Span } from '@twinpark/text';
import type { Text } from '../model/language.ts';

/** The part of a reading that promises are made from. `id` is the letter's id in the store or, on
 * the command line, its file name. `year` is the year the letter answers for. */
export interface LetterFacts extends Pick<
  Reading,
  | 'file'
  | 'kind'
  | 'title'
  | 'number'
  | 'session'
  | 'addressees'
  | 'lead'
  | 'coHandlers'
  | 'issuedOn'
  | 'resultClass'
  | 'disclosure'
  | 'contact'
  | 'cleanText'
  | 'originalScriptText'
  | 'warnings'
  | 'points'
  | 'workList'
  | 'figures'
  | 'citations'
> {
  readonly id: string;
  readonly year: number | null;
}

/** Where in its letter a promise stands: a measure of the body, or a column of the work list. */
export type PromisePlace = 'body' | 'done' | 'advancing' | 'next';

/** Words of a letter in traditional script, as it has them. */
export interface OriginalWords {
  readonly heading: string;
  readonly text: string;
}

/** One measure or work-list item of one letter (承诺). The word is `LetterPromise` in types because
 * `Promise` is taken by the language. */
export interface LetterPromise {
  /** `<letter id>#<ordinal>`, stable for the same letter text. */
  readonly id: string;
  readonly letter: string;
  readonly ordinal: number;
  readonly place: PromisePlace;
  readonly heading: string;
  readonly text: string;
  /** Heading and text in the script of the letter; absent when it is in simplified script. */
  readonly original?: OriginalWords;
  readonly span: Span;
  readonly owner: string | null;
  readonly coOwners: readonly string[];
  readonly year: number | null;
  readonly status: MeasureStatus;
  /** What somebody outside must do first, as the letter words it ("待市政府审议"), or null. */
  readonly dependency: string | null;
  readonly figures: readonly Figure[];
  /** Keys under which possibly equal promises are looked up; a bounded number of short strings. */
  readonly keys: readonly string[];
}

/** Two promises taken for the same one. `score` is 0 … 1; `because` says what it rests on. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly score: number;
  readonly because: readonly LinkReason[];
}

export interface LinkReason {
  readonly kind: 'wording' | 'named-thing' | 'figure' | 'same-point' | 'owner' | 'decided';
  /** Points added to (or, negative, taken from) the score. */
  readonly weight: number;
  readonly text: Text;
}

/** What a person decided about a pair of promises; it outweighs every score. `confirmed` keeps a link
 * that was found, `joined` adds one that was not, `cut` separates the two. Of several decisions about
 * one pair the last holds. */
export interface LinkDecision {
  readonly from: string;
  readonly to: string;
  readonly decision: 'confirmed' | 'cut' | 'joined';
}

/** The same promise followed through letters and years (沿革), oldest first. */
export interface Lineage {
  readonly id: string;
  readonly promises: readonly LetterPromise[];
  readonly links: readonly Link[];
}

export type FindingKind =
  | 'repeated-completion'
  | 'no-movement'
  | 'contradiction'
  | 'dropped'
  | 'stale-completion'
  | 'figure-regression'
  | 'figure-recounted'
  | 'role-conflict'
  | 'personal-data'
  | 'no-evidence';

/** Something the audit turned up. It never accuses beyond the texts it quotes. */
export interface Finding {
  readonly kind: FindingKind;
  /** Letter ids, oldest first. */
  readonly letters: readonly string[];
  readonly files: readonly string[];
  readonly lineage: string | null;
  readonly texts: readonly {
    readonly letter: string;
    readonly text: string;
    readonly span: Span;
    /** The text in the script of its letter, as lists add it; absent when that is simplified. */
    readonly original?: string;
  }[];
  readonly explanation: Text;
}

/** One entry of a work list's column, with the promises it is bound to: every word and figure of it
 * can be traced to them. */
export interface WorkListItem {
  readonly text: string;
  /** The same in the script of the letter; absent when that is simplified. */
  readonly original?: string;
  readonly promises: readonly string[];
  readonly figures: readonly Figure[];
}

/** One row of the yearly work list (工作清单表): 当年完成 / 当年推动 / 明年待落实 / 备注. */
export interface WorkListLine {
  readonly heading: string;
  /** The same in the script of the letter; absent when that is simplified. */
  readonly originalHeading?: string;
  readonly done: readonly WorkListItem[];
  readonly advancing: readonly WorkListItem[];
  readonly next: readonly WorkListItem[];
  /** Dependencies on others, one to a line; may be empty. */
  readonly remark: string;
  /** The same in the script of the letters; absent when that is simplified. */
  readonly originalRemark?: string;
}

/** By what a letter is called where it is not shown itself. */
export interface LetterName {
  readonly id: string;
  readonly title: string | null;
  /** The title in the script of the letter; absent when that is simplified. */
  readonly originalTitle?: string;
  readonly number: string | null;
  /** YYYY-MM-DD. */
  readonly issuedOn: string | null;
}

/** A letter that a work list rests on. */
export interface SourceLetter extends LetterName {
  readonly kind: Reading['kind'];
}

/** The yearly work list of a unit, made from its promises and the decisions about them. */
export interface WorkListTable {
  /** It rests on sample letters, which are invented. */
  readonly sample?: boolean;
  readonly year: number;
  readonly unit: string;
  readonly rows: readonly WorkListLine[];
  /** The letters that its promises stand in, where they are known by name. */
  readonly letters?: readonly SourceLetter[];
}
