import type { Instant, IsoDate, Text } from '../model/index.ts';
import type { ClockRun } from '../time/index.ts';

/** What a notice (通知) says first, the weightiest first. */
export const noticeKinds = [
  /** Something waits for the party. */
  'turn',
  'concluded',
  'overdue',
  'soon',
  /** Somebody did what its scheme wants them to know of: they are urged, say. */
  'action',
  /** What they did was answered. */
  'answered',
  /** A letter went out. */
  'issued',
  /** A certificate was issued, suspended or revoked. */
  'certificate',
  /** The party has no part in it any more: somebody did what `action` names. */
  'released',
  /** The party has been given a part. */
  'part',
  /** Work done side by side went on. */
  'branch',
  /** A deadline was paused, resumed, extended or computed again. */
  'clock',
  /** The matter came to another stage. */
  'moved',
  /** It runs under another version of its rules, or personal values in it were erased. */
  'rules',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** A deadline as a notice shows it: with all that explains its date. */
export interface NoticeClock {
  readonly clock: string;
  /** The branch's party; null: the matter's clock. */
  readonly party: string | null;
  /** null: paused, or a calendar is not published. */
  readonly due: IsoDate | null;
  readonly run: ClockRun;
}

/** What a notice knows: names out of the scheme, dates and the matter's number. Neither persons nor what was
 * filled in: whoever wants to know more opens the matter. */
export interface NoticeFacts {
  readonly scheme: string;
  readonly schemeHash: string;
  readonly number: string | null;
  /** All that concerns the party in it, the weightiest first. */
  readonly kinds: readonly NoticeKind[];
  readonly stage: string;
  /** Where the party's own branch stands. */
  readonly branch: { readonly branch: string; readonly stage: string } | null;
  readonly outcome: string | null;
  /** The action that a notice of the kind `action` or `released` tells of. */
  readonly action?: string;
  /** Why, where the scheme says it of what was done; it names nothing but what is public. */
  readonly because?: Text;
  /** Which of the scheme's `answers` it is, to whoever has no part in the matter; absent: they have one. */
  readonly answer?: number;
  /** Kinds of the letters that went out. */
  readonly letters: readonly string[];
  /** Kinds of the certificates that were issued or changed. */
  readonly certificates: readonly string[];
  /** Of what the party applied for, what it comes to by itself and when (`coming.ts`); absent: nothing is known. */
  readonly coming?: { readonly action: string; readonly on: IsoDate };
  /** The party's earliest deadline; of a notice about a clock, that clock. */
  readonly clock: NoticeClock | null;
}

export interface Party {
  readonly kind: 'unit' | 'person';
  readonly id: string;
}

/** A notice for a unit or a person with a place in the matter. */
export interface PartyNotice {
  readonly party: Party;
  /** The parts by which it concerns them: of a unit, people with the role of one of these hear of it. */
  readonly actors: readonly string[];
  /** Who did it and need not be told. */
  readonly except: string | null;
  readonly facts: NoticeFacts;
}

/** A notice as one person reads it. */
export interface ReceivedNotice {
  readonly id: string;
  readonly matter: string;
  /** What the matter is called now, for the pages of whoever may see it; people fill it in, so that no mail says it. */
  readonly title: string | null;
  /** The unit for which it is read; null: for themselves. */
  readonly unit: string | null;
  readonly at: Instant;
  readonly readAt: Instant | null;
  readonly facts: NoticeFacts;
}
