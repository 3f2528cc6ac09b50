import type { DocumentHashes } from '@twinpark/core/engine';
import type { Instant } from '@twinpark/core/model';
import type { Disclosure } from '@twinpark/text';
import type { Content } from '../content.ts';
import type { Database } from '../database.ts';
import {
  decisionDocument,
  decisionLetters,
  keepDecision,
  type IssuedDecision,
} from './decision-letters.ts';
import { dueLetters, issuedLetters, postponeIssued } from './due-letters.ts';
import { heldLetters, type HeldLetter } from '../held/held-letters.ts';
import { heldInLineage, innerLineages, type InnerLineage } from '../held/inner-lineages.ts';
import { publishIssued } from './publish-issued.ts';
import type { Trouble } from '../matters/verify/report.ts';
import {
  issuedCopy,
  issuedDocument,
  keepDocuments,
  keptDocuments,
  type SentDocuments,
  type SentFiles,
} from './documents.ts';
import { settleIssued } from './settle-issued.ts';
import { verifyIssued } from './verify-issued.ts';

/** A letter that a matter has issued. */
export interface IssuedLetter {
  readonly matter: string;
  /** The event that issued it. */
  readonly seq: number;
  /** As its scheme calls it: `reply`, `second-reply`, `opinion-form` … */
  readonly kind: string;
  readonly party: string | null;
  readonly at: Instant;
  /** null: its document is still to be made. `stored`: it is among the public letters; `withheld`: only
   * those who take part may read it; `none`: no document is made of this kind. */
  readonly outcome: 'stored' | 'withheld' | 'none' | null;
  /** Id of the public letter. */
  readonly stored: string | null;
  readonly tries: number;
  /** Why the document could not be made the last time. */
  readonly failure: string | null;
  /** How far the letter says that it is disclosed; null where it says nothing, or is not made yet. */
  readonly disclosure: Disclosure | null;
  /** Ids of those who were sent a copy each; none for one proposer. */
  readonly copies: readonly string[];
}

export type Settled =
  | ({ readonly outcome: 'stored'; readonly stored: string } & SentDocuments)
  /** `held`: what a reply promises; other letters promise nothing. */
  | ({ readonly outcome: 'withheld'; readonly held: HeldReading | null } & SentDocuments)
  | { readonly outcome: 'none' };

/** What was read in a sent letter that is not public. */
export type HeldReading = Pick<HeldLetter, 'facts' | 'promises'>;

/** Letters that matters have issued. Each is noted in the transaction that commits its event, and settled
 * once its document is made and kept; settling twice keeps what was first. */
export interface IssuedStore {
  /** Keeps the documents of a letter that is about to be issued; its event says these hashes. */
  keepDocuments(zone: string, documents: SentDocuments): Promise<DocumentHashes>;
  /** What an event says went out. Throws where bytes are missing. */
  keptDocuments(hashes: DocumentHashes): Promise<SentDocuments>;
  /** Compares every document that went out, and the words that pages show, with what its event says. */
  verifyIssued(
    zone: string,
  ): Promise<{ readonly documents: number; readonly troubles: readonly Trouble[] }>;
  /** Those still to be made and not put off beyond `now`, oldest first. */
  dueLetters(zone: string, now: Instant, limit: number): Promise<readonly IssuedLetter[]>;
  settleIssued(zone: string, matter: string, seq: number, settled: Settled): Promise<void>;
  postponeIssued(
    zone: string,
    matter: string,
    seq: number,
    until: Instant,
    failure: string,
  ): Promise<void>;
  /** All of a matter, in the order of its events. */
  issuedLetters(zone: string, matter: string): Promise<readonly IssuedLetter[]>;
  /** A letter that was kept for those who take part is public from now on, as the stored letter given. */
  publishIssued(zone: string, matter: string, seq: number, stored: string): Promise<void>;
  /** A unit's sent replies that are not public, oldest first. */
  heldLetters(zone: string, party: string): Promise<readonly HeldLetter[]>;
  /** The lineages in which what a matter promised and is not public stands. For those alone who take part. */
  innerLineages(zone: string, matter: string): Promise<readonly InnerLineage[]>;
  /** What replies that are not public say of a public lineage (by its id or that of a promise in it); null
   * where they say nothing. For those alone who take part in their matters. */
  heldInLineage(zone: string, lineage: string): Promise<InnerLineage | null>;
  /** Keeps a document of a letter that a scheme words itself, before the event that says its hash. */
  keepDecision(zone: string, bytes: Uint8Array): Promise<string>;
  /** What a matter has issued of such letters, and one of them as it went out. */
  decisionLetters(zone: string, matter: string): Promise<readonly IssuedDecision[]>;
  decisionDocument(
    zone: string,
    matter: string,
    place: { readonly seq: number; readonly ordinal: number; readonly form: 'docx' | 'html' },
  ): Promise<{ readonly kind: string; readonly bytes: Uint8Array } | null>;
  /** null where no document was made, or not yet. */
  issuedDocument(
    zone: string,
    matter: string,
    seq: number,
  ): Promise<Omit<SentDocuments, 'copies'> | null>;
  /** The copy for one of several proposers; null where they were sent none. */
  issuedCopy(zone: string, matter: string, seq: number, to: string): Promise<SentFiles | null>;
}

/** The issued letters' side of a store on a migrated database and a place for bytes. */
export function issuedStore(database: Database, content: Content): IssuedStore {
  return {
    keepDocuments: (...parameters) => keepDocuments(database, content, ...parameters),
    keptDocuments: (hashes) => keptDocuments(content, hashes),
    verifyIssued: (zone) => verifyIssued(database, content, zone),
    dueLetters: (...parameters) => dueLetters(database, ...parameters),
    settleIssued: (...parameters) => settleIssued(database, content, ...parameters),
    postponeIssued: (...parameters) => postponeIssued(database, ...parameters),
    issuedLetters: (...parameters) => issuedLetters(database, ...parameters),
    publishIssued: (...parameters) => publishIssued(database, ...parameters),
    heldLetters: (...parameters) => heldLetters(database, ...parameters),
    innerLineages: (...parameters) => innerLineages(database, ...parameters),
    heldInLineage: (...parameters) => heldInLineage(database, ...parameters),
    keepDecision: (...parameters) => keepDecision(database, content, ...parameters),
    decisionLetters: (...parameters) => decisionLetters(database, ...parameters),
    decisionDocument: (...parameters) => decisionDocument(database, content, ...parameters),
    issuedDocument: (...parameters) => issuedDocument(database, content, ...parameters),
    issuedCopy: (...parameters) => issuedCopy(database, content, ...parameters),
  };
}
