/** A half-open interval [start, end) of UTF-16 offsets into `Reading.cleanText`. */
export type Span = readonly [start: number, end: number];

export type LetterKind = 'proposal-reply' | 'suggestion-reply' | 'agreement' | 'report' | 'other';
export type Script = 'simplified' | 'traditional';
export type ResultClass = 'A' | 'B' | 'C' | 'D';
export type Disclosure = 'full' | 'summary' | 'title-only' | 'none';
export type Satisfaction = 'satisfied' | 'basically-satisfied' | 'dissatisfied';
export type MeasureStatus = 'done' | 'advancing' | 'planned' | 'unknown';
export type Qualifier = 'exact' | 'about' | 'over' | 'at-most';

/** One kind of damage that was repaired, and how often. `code` is C01 … C33 of the damage list. */
export interface Repair {
  readonly code: string;
  readonly count: number;
}

/** Something that was not repaired, not understood or not to be trusted; the text there is raw. */
export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

export interface Measure {
  readonly text: string;
  readonly span: Span;
  readonly status: MeasureStatus;
}

/** A point of the letter: what was asked (the heading) and the measures that answer it. */
export interface Point {
  readonly heading: string;
  readonly span: Span;
  readonly measures: readonly Measure[];
}

export interface Cell {
  readonly text: string;
  readonly span: Span;
}

/** One row of the annexed work list: 当年完成 / 当年推动 / 明年待落实 / 备注. */
export interface WorkListRow {
  readonly heading: string;
  readonly done: readonly Cell[];
  readonly advancing: readonly Cell[];
  readonly next: readonly Cell[];
  readonly remark: string;
}

/** A number with its unit; `value` stands in the plain unit (60万平方米 → 600000 平方米). */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly text: string;
  readonly span: Span;
}

export interface Citation {
  readonly title: string;
  readonly span: Span;
}

/** Where a header field was found. `implied`: the letter does not say it there, it follows from
 * something else (for example the class from a filled blank, the year from the session). */
export interface Source {
  readonly span: Span;
  readonly basis: 'read' | 'implied';
}

export type HeaderField =
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
  | 'contact';

/** What the program understood of a letter. What the letter does not say is null or [], never
 * invented. Text fields are cleaned simplified text. */
export interface Reading {
  readonly file: string;
  readonly kind: LetterKind;
  readonly script: Script;
  readonly cleanText: string;
  /** `cleanText` in the traditional characters that the letter is written in, of the same length, so
   * that every span holds in both. Absent when the letter is in simplified script. */
  readonly originalScriptText?: string;
  readonly repairs: readonly Repair[];
  readonly title: string | null;
  readonly number: string | null;
  readonly session: string | null;
  readonly addressees: readonly string[];
  readonly lead: string | null;
  readonly coHandlers: readonly string[];
  readonly consulted: readonly string[];
  readonly parties: readonly string[];
  /** YYYY-MM-DD */
  readonly issuedOn: string | null;
  readonly resultClass: ResultClass | null;
  readonly disclosure: Disclosure | null;
  readonly satisfaction: Satisfaction | null;
  readonly contact: { readonly name: string | null; readonly phone: string | null } | null;
  readonly points: readonly Point[];
  readonly workList: readonly WorkListRow[];
  readonly figures: readonly Figure[];
  readonly citations: readonly Citation[];
  readonly warnings: readonly Warning[];
  readonly sources: Partial<Record<HeaderField, readonly Source[]>>;
}
