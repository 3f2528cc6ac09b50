import type { Disclosure, ResultClass } from '@twinpark/text';
import type { FigureValue } from '../figures/index.ts';
import type { IsoDate } from '../model/index.ts';

/** The languages in which official letters are written. */
export type LetterLanguage = 'zh-Hans' | 'zh-Hant';

/** `lead`: the lead's answer with co-handlers (主办意见); `answer`: of a unit that answers alone or its
 * own part (答复); `co-handling`: a co-handler's opinion to the lead (会办意见); `second`: answered
 * again after follow-up (再次答复). */
export type ReplyForm = 'lead' | 'answer' | 'co-handling' | 'second';

/** A stretch of a letter's text. `figure` is null for words; a figure that the records cannot give
 * keeps its reference as text. */
export interface PassagePart {
  readonly text: string;
  readonly figure: FigureValue | null;
}
export type Passage = readonly PassagePart[];

/** How far a measure is. `deferred`: what cannot be done for now, or is kept for reference; nobody may hold the unit to it. */
export type MeasureProgress = 'done' | 'advancing' | 'planned' | 'deferred';

export interface ReplyMeasure {
  readonly said: Passage;
  readonly status: MeasureProgress;
  readonly remark: string;
}

/** One row of the two-column table: what was asked, and the measures that answer it. */
export interface ReplyPoint {
  /** Without its number. */
  readonly heading: string;
  readonly measures: readonly ReplyMeasure[];
}

export interface ReplyWorkListRow {
  readonly heading: string;
  readonly done: readonly Passage[];
  readonly advancing: readonly Passage[];
  readonly next: readonly Passage[];
  readonly remark: string;
}

/** The annexed work list (提案工作清单表). */
export interface ReplyAnnex {
  readonly mark: string;
  readonly title: string;
  /** Unit, contact and date, as the form has them above the table. */
  readonly reportedBy: string;
  readonly proposer: string;
  readonly rows: readonly ReplyWorkListRow[];
}

export interface ReplyContact {
  readonly name: string;
  readonly phone: string;
}

/** An official reply, all its words in place (答复函): what .docx, HTML and plain text are made from. */
export interface ReplyLetter {
  readonly language: LetterLanguage;
  readonly form: ReplyForm;
  /** `sent` once the matter says that it went out. */
  readonly state: 'draft' | 'sent';
  readonly matter: string;
  /** The unit that signs, as the matter names it. */
  readonly party: string;
  readonly documentNumber: string | null;
  readonly title: string;
  /** 案号; null while the matter has none. */
  readonly number: string | null;
  readonly kind: 'proposal' | 'suggestion';
  readonly session: string;
  /** 案由 */
  readonly subject: string;
  readonly addressees: readonly string[];
  readonly salutation: string;
  readonly opening: string;
  /** Running text before the table, or all there is of an opinion or a second answer. */
  readonly paragraphs: readonly Passage[];
  readonly points: readonly ReplyPoint[];
  readonly lead: string;
  readonly coHandlers: readonly string[];
  /** 一、办理过程及其他需要说明的情况 */
  readonly process: { readonly heading: string; readonly lines: readonly string[] };
  readonly disclosure: Disclosure | null;
  readonly resultClass: ResultClass | null;
  /** 二、办理实效评估类别; null in an opinion that gives no class. */
  readonly assessment: {
    readonly heading: string;
    readonly line: string;
    readonly legend: string;
  } | null;
  readonly signature: { readonly unit: string; readonly date: string };
  readonly issuedOn: IsoDate;
  readonly contact: ReplyContact | null;
  readonly annex: ReplyAnnex | null;
  /** What it says in short, in English, for readers of that language; no part of the document. */
  readonly courtesy: readonly string[];
  /** Fields of the scheme that are still to be filled, and `{figure:…}` that could not be given. */
  readonly missing: readonly string[];
  /** Random digits that every document made of a sent letter carries: its hash is public, and without them who knows
   * the public words could try out what is masked in them. None in drafts and public versions. */
  readonly salt?: string;
  /** Ids of those who are sent a copy each, where there are several proposers. */
  readonly copies?: readonly string[];
}
