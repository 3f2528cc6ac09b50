import type {
  SourceLetter,
  Finding,
  LetterDetail,
  LetterPromise,
  LetterSummary,
  Lineage,
  LineageDetail,
  LineageSummary,
  Link,
  LinkDecision,
  ListedFinding,
  Page,
  SearchHit,
  ZoneFilters,
  ZoneOverview,
} from '@twinpark/core/promises';
import type { Reading } from '@twinpark/text';
import type { CounterStore } from './counter/counter-store.ts';
import type { FileStore } from './files/file-store.ts';
import type { FigureStore } from './figures/figure-store.ts';
import type { CertificateStore } from './certificates/certificate-store.ts';
import type { IssuedStore } from './issued/issued-store.ts';
import type { MatterStore } from './matters/store.ts';
import type { SaidBefore } from './queries/said-before.ts';
import type { NoticeStore } from './notices/notice-store.ts';
import type { PeopleStore } from './people/people-store.ts';
import type { Trouble } from './matters/verify/report.ts';

export type {
  LetterDetail,
  LetterSummary,
  LineageDetail,
  LineageSummary,
  Page,
  SearchHit,
  ZoneOverview,
};

/** A letter ready to be stored: its bytes, what was read, and the promises in it. */
export interface LetterToStore {
  readonly zone: string;
  readonly file: string;
  readonly mediaType: string;
  /** The original bytes; they are kept by content hash. */
  readonly original: Uint8Array;
  /** Which letter of the original this is, from 0; a page may carry several. 0 when left out. */
  readonly part?: number | undefined;
  readonly reading: Reading;
  readonly year: number | null;
  readonly promises: readonly LetterPromise[];
  /** Invented and shipped with the zone; links and findings never join it with real letters. */
  readonly sample?: boolean | undefined;
  /** Store it though the same bytes were withdrawn before. */
  readonly again?: boolean | undefined;
  /** ISO 8601 instant; time comes in with the command. */
  readonly importedAt: string;
  /** UUIDv7 */
  readonly id: string;
}

export type StoreOutcome =
  | { readonly outcome: 'stored'; readonly id: string }
  | {
      readonly outcome: 'already-stored';
      readonly id: string;
      readonly because: 'same-bytes' | 'same-number-and-unit';
    }
  | ({ readonly outcome: 'withdrawn' } & Withdrawal);

/** Who took a letter out of the store, when (ISO 8601 instant) and why. */
export interface Withdrawal {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

export interface LetterQuery {
  readonly zone: string;
  readonly year?: number | undefined;
  /** The names under which letters write of one unit, as lead or co-handler. */
  readonly units?: readonly string[] | undefined;
  readonly kind?: Reading['kind'] | undefined;
  /** Only sample letters, or only real ones. */
  readonly sample?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface PromiseQuery {
  readonly zone: string;
  /** A letter of this year speaks of it. */
  readonly year?: number | undefined;
  /** The year in which it was first made; `undated`: no letter of it has a year. */
  readonly firstYear?: number | 'undated' | undefined;
  /** The names under which letters write of one unit, as its owner. */
  readonly units?: readonly string[] | undefined;
  /** Only those that more than one letter speaks of. */
  readonly followed?: boolean | undefined;
  readonly status?: LetterPromise['status'] | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface FindingQuery {
  readonly zone: string;
  readonly kind?: Finding['kind'] | undefined;
  readonly year?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface SearchQuery {
  readonly zone?: string | undefined;
  readonly text: string;
  /** Groups of names of one unit, in all its languages: whoever asks for one of them gets all. */
  readonly names?: readonly (readonly string[])[] | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** What letters of a year promise for a unit, by lineage: those of real letters, or of samples when there are
 * none. */
export interface WorkListSource {
  readonly lineages: readonly Lineage[];
  /** The letters that these promises stand in, oldest first. */
  readonly letters: readonly SourceLetter[];
  readonly sample: boolean;
}

/** Everything the node knows how to keep. The same interface is answered by a PostgreSQL server, by
 * the embedded database, and by a running node over its local socket. Parameters and results are
 * plain data. */
export interface Store
  extends
    MatterStore,
    PeopleStore,
    FigureStore,
    FileStore,
    IssuedStore,
    CounterStore,
    CertificateStore,
    NoticeStore {
  /** Compares the original bytes of every letter with the hash they are kept under. */
  verifyLetters(
    zone: string,
  ): Promise<{ readonly letters: number; readonly troubles: readonly Trouble[] }>;
  storeLetters(letters: readonly LetterToStore[]): Promise<readonly StoreOutcome[]>;
  /** Which of these content hashes (SHA-256, hex) are already stored in the zone. */
  knownHashes(zone: string, hashes: readonly string[]): Promise<readonly string[]>;
  overview(zone: string): Promise<ZoneOverview>;
  filters(zone: string): Promise<ZoneFilters>;
  letters(query: LetterQuery): Promise<Page<LetterSummary>>;
  letter(zone: string, id: string): Promise<LetterDetail | null>;
  /** The letters with this id, file name or number. */
  lettersNamed(zone: string, name: string): Promise<readonly LetterSummary[]>;
  /** Takes a letter out: its promises, links, findings, search entries and original bytes go, a
   * tombstone stays. Null when there is no letter of this id. */
  withdrawLetter(
    zone: string,
    id: string,
    withdrawal: Withdrawal,
  ): Promise<{ readonly promises: number } | null>;
  original(
    zone: string,
    id: string,
  ): Promise<{
    readonly bytes: Uint8Array;
    readonly mediaType: string;
    readonly file: string;
  } | null>;
  lineages(query: PromiseQuery): Promise<Page<LineageSummary>>;
  /** By the lineage's id or the id of any promise in it. */
  lineage(zone: string, id: string): Promise<LineageDetail | null>;
  findings(query: FindingQuery): Promise<Page<ListedFinding>>;
  /** What a unit's work list is made of. `names` are those under which letters write of the unit. */
  workListSource(zone: string, year: number, names: readonly string[]): Promise<WorkListSource>;
  /** What its next letter is checked against: the newest `limit` letters that it led or co-handled. */
  saidBefore(zone: string, names: readonly string[], limit: number): Promise<SaidBefore>;
  decideLink(
    zone: string,
    decision: LinkDecision & { readonly by: string; readonly at: string },
  ): Promise<readonly Link[]>;
  search(query: SearchQuery): Promise<Page<SearchHit>>;
  close(): Promise<void>;
}
