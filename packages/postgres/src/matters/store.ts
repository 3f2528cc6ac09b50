import type { Matter, PartyPlace, RecordsWanted, SeenRecords } from '@twinpark/core/engine';
import type { Instant, Scheme, Values } from '@twinpark/core/model';
import type { CalendarUsed } from './calendars-used.ts';
import type { EarlierVersion, EarlierVersionsQuery } from './earlier-versions.ts';
import type { MatterLink } from './leads.ts';
import type { StoredCheckpoint } from './log/checkpoints.ts';
import type { LogHead } from './log/extend.ts';
import type { InclusionProof } from './log/proofs.ts';
import type { KeptRoot, Trouble, VerifyReport } from './verify/report.ts';
import type { ProposalCount, ReplyCount, ReplyCountQuery } from './proposal-statistics.ts';
import type { MatterCount, MatterCountQuery } from './matter-counts.ts';
import type { PastMattersPage, PastMattersQuery } from './past-matters.ts';
import type { PublishedMattersQuery } from './published-matters.ts';
import type { SchemeMattersQuery } from './scheme-matters.ts';
import type {
  Account,
  Balance,
  CommitOutcome,
  Entry,
  FactAnswers,
  FactQuestion,
  ListPage,
  MatterCommit,
  OverdueItem,
  OverdueQuery,
  QueueItem,
  QueueQuery,
  RecordedCommand,
  SchemeVersion,
  StoredEvent,
  StoredMatter,
} from './types.ts';

/** Matters, their events and what they leave behind, as a node keeps them. Every method may run twice:
 * a command is carried out once, all else reads or sets. */
export interface MatterStore {
  saveScheme(zone: string, version: SchemeVersion): Promise<void>;
  keptScheme(zone: string, hash: string): Promise<Scheme | null>;
  commitMatter(commit: MatterCommit): Promise<CommitOutcome>;
  loadMatter(zone: string, id: string): Promise<StoredMatter | null>;
  /** Where several stand, personal values sealed; those there are not are left out. */
  matterStates(zone: string, ids: readonly string[]): Promise<readonly Matter[]>;
  matterNumbered(zone: string, scheme: string, number: string): Promise<string | null>;
  recordedCommand(zone: string, id: string): Promise<RecordedCommand | null>;
  matterEvents(zone: string, id: string, after?: number): Promise<readonly StoredEvent[]>;
  /** Which of these matters are handled under another one, and which under them. */
  matterLinks(zone: string, matters: readonly string[]): Promise<readonly MatterLink[]>;
  /** Links of which the matter stands at one of `own` and its lead at one of `lead`. */
  waitingFollowers(
    zone: string,
    scheme: string,
    stages: { readonly own: readonly string[]; readonly lead: readonly string[] },
    limit: number,
  ): Promise<readonly MatterLink[]>;
  matterQueue(query: QueueQuery): Promise<ListPage<QueueItem>>;
  schemeMatters(query: SchemeMattersQuery): Promise<ListPage<Matter>>;
  /** Running matters under other versions of their schemes than those in force, newest first. */
  earlierVersions(
    query: EarlierVersionsQuery,
  ): Promise<{ readonly items: readonly EarlierVersion[]; readonly next: string | null }>;
  /** The matters that stand at stages at which they are published. */
  publishedMatters(
    query: PublishedMattersQuery,
  ): Promise<{ readonly items: readonly Matter[]; readonly next: string | null }>;
  /** Matters with all that happened in them, to be decided again. */
  pastMatters(query: PastMattersQuery): Promise<PastMattersPage>;
  /** Proposals by year and kind. */
  proposalCounts(zone: string): Promise<readonly ProposalCount[]>;
  /** Their replies by unit. */
  replyCounts(query: ReplyCountQuery): Promise<readonly ReplyCount[]>;
  /** Matters of all other schemes by scheme, year and unit. */
  matterCounts(query: MatterCountQuery): Promise<readonly MatterCount[]>;
  /** Counts every matter again. */
  verifyTallies(zone: string): Promise<readonly Trouble[]>;
  overdueClocks(query: OverdueQuery): Promise<ListPage<OverdueItem>>;
  nextInSequence(zone: string, scheme: string, name: string, period: string): Promise<number>;
  lookUpFacts(zone: string, questions: readonly FactQuestion[]): Promise<FactAnswers>;
  /** The key of keyed hashes, hexadecimal. */
  hashKey(zone: string): Promise<string>;
  /** What a decision that changes records needs to know of them. `matter` null: it is being opened. */
  seenRecords(zone: string, matter: string | null, wanted: RecordsWanted): Promise<SeenRecords>;
  saveAccount(zone: string, account: Account): Promise<void>;
  ledgerBalances(zone: string, ledger: string): Promise<readonly Balance[]>;
  registerEntries(
    zone: string,
    register: string,
    after?: string,
    limit?: number,
    where?: Values,
  ): Promise<readonly Entry[]>;
  claimExpired(zone: string, today: string, now: string, limit: number): Promise<readonly string[]>;
  settleExpired(zone: string, matter: string, today: string): Promise<void>;
  /** Takes what was committed into the log. */
  extendLog(zone: string): Promise<LogHead>;
  inclusionProof(
    zone: string,
    matter: string,
    seq: number,
    size: number,
  ): Promise<InclusionProof | null>;
  consistencyProof(zone: string, first: number, second: number): Promise<readonly string[]>;
  saveCheckpoint(zone: string, checkpoint: StoredCheckpoint): Promise<void>;
  checkpointsBefore(
    zone: string,
    before: number | null,
    limit: number,
  ): Promise<readonly StoredCheckpoint[]>;
  /** Compares what is stored with what the events say, and the log with what others kept of its checkpoints. */
  verifyMatters(zone: string, kept?: readonly KeptRoot[]): Promise<VerifyReport>;
  /** The years of the official calendars that running clocks were last computed with. */
  calendarsUsed(zone: string): Promise<readonly CalendarUsed[]>;
  /** Notes that all running clocks stand as these years give them. */
  saveCalendarsUsed(zone: string, years: readonly CalendarUsed[], at: Instant): Promise<void>;
  /** Matters whose turns were stored by an earlier rule; the node judges them again when it starts. */
  turnsAgain(zone: string, limit: number): Promise<readonly string[]>;
  /** Stores whose turn it is in a matter, if it still has this version. */
  judgeTurns(
    zone: string,
    matter: string,
    version: number,
    places: readonly Pick<PartyPlace, 'kind' | 'party' | 'turn' | 'turns'>[],
  ): Promise<void>;
  mattersWithClocks(zone: string, after: string | null, limit: number): Promise<readonly string[]>;
}
