import type { TallyRow } from './tally.ts';
import type { ReliedOn } from './relied.ts';
import type { Matter, PartyPlace, PersonalValue, Refusal } from '@twinpark/core/engine';
import type {
  EntryStatus,
  Instant,
  IsoDate,
  Scheme,
  Text,
  Value,
  Values,
} from '@twinpark/core/model';

/** A version of a scheme as it is kept for the matters pinned to it. */
export interface SchemeVersion {
  /** SHA-256 of `canonical(scheme)`, hexadecimal. */
  readonly hash: string;
  readonly scheme: Scheme;
}

/** A matter as it is stored: its state with personal values sealed, and these apart. */
export interface StoredMatter {
  readonly state: Matter;
  /** Hash of its last event, hexadecimal. */
  readonly head: string;
  readonly personal: readonly PersonalValue[];
}

/** One event as it is stored. */
export interface StoredEvent {
  readonly seq: number;
  readonly command: string;
  readonly at: Instant;
  /** Canonical JSON of a MatterEvent, personal values sealed. */
  readonly body: string;
  /** Hexadecimal. */
  readonly hash: string;
}

/** What a command did, as it was recorded. */
export interface RecordedCommand {
  readonly matter: string;
  /** SHA-256 of what was asked, hexadecimal. */
  readonly digest: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
}

/** A unit's or person's place in the queue. */
export type PartyRow = PartyPlace;

export interface BranchRow {
  readonly branch: string;
  readonly party: string;
  readonly stage: string;
}

export interface ClockRow {
  readonly ordinal: number;
  readonly clock: string;
  readonly party: string | null;
  readonly due: IsoDate | null;
  readonly wakes: boolean;
}

/** The rows that lists are read from; they follow from the state. */
export interface MatterRows {
  readonly parties: readonly PartyRow[];
  readonly branches: readonly BranchRow[];
  readonly clocks: readonly ClockRow[];
  readonly timers: readonly TimerRow[];
  readonly tallies: readonly TallyRow[];
  readonly number: string | null;
  readonly title: string | null;
}

/** A timer of the matter that waits for a day; null: it looks every night. */
export interface TimerRow {
  readonly action: string;
  readonly day: IsoDate | null;
}

/** A new entry: its first version. */
export interface EntryRow {
  readonly register: string;
  readonly id: string;
  readonly seq: number;
  readonly ordinal: number;
  readonly columns: Values;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  /** Keyed hashes, hexadecimal. */
  readonly keys?: readonly string[];
}

/** What one version of an entry set. */
export interface EntryChange {
  readonly columns?: Values;
  readonly status?: EntryStatus;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

/** A later version of an entry, its own matter's or another's. */
export interface ChangeRow {
  readonly register: string;
  readonly id: string;
  readonly version: number;
  readonly seq: number;
  readonly ordinal: number;
  readonly change: EntryChange;
}

/** Slots of the matter that are given back: of one entry, or (null) of the whole register. */
export interface ReleaseRow {
  readonly register: string;
  readonly entry: string | null;
}

export interface PostingRow {
  readonly seq: number;
  readonly ordinal: number;
  readonly ledger: string;
  readonly debit: string;
  readonly credit: string;
  /** A currency; empty for plain numbers. */
  readonly unit: string;
  /** Exact decimal, not negative. */
  readonly amount: string;
  /** What the accounts may not fall below, where their ledger says so. */
  readonly debitFloor?: string;
  readonly creditFloor?: string;
  /** Whether the credited account is bound by its floor here from now on. */
  readonly follows?: true;
}

export interface SlotRow {
  readonly seq: number;
  readonly ordinal: number;
  readonly register: string;
  readonly entry: string;
  readonly from: Instant;
  /** The first moment that is free again. */
  readonly until: Instant;
}

/** The numbers a command draws from a sequence: the first, and how many. */
export interface DrawnNumber {
  readonly name: string;
  readonly period: string;
  readonly value: number;
  readonly count: number;
}

/** All that one command does to one matter, ready to be committed; `prepareCommit` makes it. */
export interface MatterCommit {
  readonly zone: string;
  readonly matter: string;
  readonly command: string;
  readonly digest: string;
  readonly at: Instant;
  /** Number of events the decision was based on; 0 opens the matter. */
  readonly seen: number;
  /** Hash of the last of them. */
  readonly head: string;
  readonly bodies: readonly string[];
  readonly hashes: readonly string[];
  /** Numbers of the events that leave rows of their own: letters, certificates, leads. */
  readonly noted: readonly number[];
  readonly state: Matter;
  readonly rows: {
    readonly number: string | null;
    readonly title: string | null;
    /** Whether it stands at another stage than before and rows of parties follow that are not put anew. */
    readonly moved: boolean;
    readonly putParties: readonly PartyRow[];
    readonly dropParties: readonly Pick<PartyRow, 'kind' | 'party'>[];
    readonly putBranches: readonly BranchRow[];
    readonly dropBranches: readonly Pick<BranchRow, 'branch' | 'party'>[];
    readonly putClocks: readonly ClockRow[];
    readonly dropClocks: readonly Pick<ClockRow, 'ordinal'>[];
    readonly putTimers: readonly TimerRow[];
    readonly dropTimers: readonly Pick<TimerRow, 'action'>[];
    /** What it counts as from now on, and no longer: so many more of each, or fewer. */
    readonly tallies: readonly (TallyRow & { readonly n: number })[];
  };
  readonly numbers: readonly DrawnNumber[];
  /** Where other matters must stand; else the command is decided again. */
  readonly relied: readonly ReliedOn[];
  readonly personal: readonly PersonalValue[];
  readonly erase: readonly string[];
  readonly entries: readonly EntryRow[];
  readonly changes: readonly ChangeRow[];
  readonly postings: readonly PostingRow[];
  readonly slots: readonly SlotRow[];
  readonly releases: readonly ReleaseRow[];
}

/** What the store refuses although the scheme allows it. */
export interface StoreRefusal extends Omit<Refusal, 'code'> {
  readonly code:
    | 'version'
    | 'number-taken'
    | 'command-reused'
    | 'quota'
    | 'slot'
    | 'entry-exists'
    | 'not-unique';
  readonly message: Text;
  /** Of `quota`: the accounts that hold too little may be among these. */
  readonly short?: readonly Short[];
}

/** What an account that may not fall below something holds, and what was asked of it. */
export interface Short {
  readonly ledger: string;
  /** With what it is kept for, as in the store: `balance/<body>/<grant>`. */
  readonly account: string;
  readonly unit: string;
  readonly left: string;
  readonly asked: readonly string[];
}

export type CommitOutcome =
  | { readonly outcome: 'committed'; readonly version: number; readonly head: string }
  /** The command had been carried out before; nothing was done now. */
  | { readonly outcome: 'already'; readonly command: RecordedCommand }
  | { readonly outcome: 'refused'; readonly refusal: StoreRefusal };

/** For whom somebody looks, and their roles: of the party's parts those count that these let them hold. */
export interface QueueParty {
  readonly kind: 'unit' | 'person';
  readonly id: string;
  readonly roles: readonly string[];
}

export interface QueueQuery {
  readonly zone: string;
  readonly party: QueueParty;
  readonly scheme?: string | undefined;
  readonly stage?: string | undefined;
  /** true: only where it is the party's turn. */
  readonly turn?: boolean | undefined;
  /** Only what is due on or before this day. */
  readonly dueBy?: IsoDate | undefined;
  /** Only those with this in their title, or with a number that begins so. */
  readonly text?: string | undefined;
  /** Only those whose fields hold these values. */
  readonly values?: Values | undefined;
  /** Closed matters instead of open ones. */
  readonly closed?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface QueueItem {
  readonly matter: string;
  readonly scheme: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly stage: string;
  readonly actors: readonly string[];
  readonly turn: boolean;
  readonly due: IsoDate | null;
  readonly version: number;
  readonly openedOn: IsoDate;
  readonly changedAt: Instant;
}

export interface OverdueQuery {
  readonly zone: string;
  /** Clocks that ran out before this day. */
  readonly today: IsoDate;
  readonly scheme?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface OverdueItem {
  readonly matter: string;
  readonly scheme: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly stage: string;
  readonly clock: string;
  readonly party: string | null;
  readonly due: IsoDate;
}

/** A page of a long list. How many there are is counted up to a thousand, so that the first page of ten
 * million rows costs what the first page of a hundred costs. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly total: number;
  readonly totalIsMore: boolean;
}

/** An entry by its id, or the one in force whose columns are these. */
export type WhichEntry =
  | { readonly register: string; readonly entry: string }
  | { readonly register: string; readonly where: Values };

/** A fact a rule asks for, in the scheme's words; `on` is the day it is asked for. */
export type FactQuestion =
  /** Another matter of a scheme by its number; never the one that asks. */
  | {
      readonly matter: {
        readonly scheme: string;
        readonly number: string;
        readonly except: string | null;
        readonly gives: 'id' | 'stage';
      };
    }
  | { readonly listed: WhichEntry; readonly on: IsoDate }
  /** `id`, `status`, `from` and `until` are columns too. */
  | { readonly column: string; readonly of: WhichEntry; readonly on: IsoDate }
  | {
      readonly entries: { readonly register: string; readonly where: Values };
      readonly on: IsoDate;
    }
  /** The ids of all with these columns, valid or not; or of those that are not over on a day. */
  | {
      readonly ids: {
        readonly register: string;
        readonly where: Values;
        readonly lastingOn?: IsoDate;
      };
    }
  /** What all of them say in a column. */
  | {
      readonly values: {
        readonly register: string;
        readonly where: Values;
        readonly column: string;
      };
    }
  | {
      readonly balance: {
        readonly ledger: string;
        readonly account: string;
        readonly unit?: string | undefined;
        /** Together with the accounts beneath it. */
        readonly beneath?: boolean;
        /** What it held when this year began or ended, or what it gained in it; absent: what it holds now. */
        readonly year?: string;
        readonly at?: 'start' | 'end' | 'in';
      };
    }
  /** The accounts beneath one that held something when a year began or moved in it, each with its further keys and its
   * unit. */
  | {
      readonly moved: {
        readonly ledger: string;
        readonly account: string;
        readonly year: string;
      };
    };

/** The answers in the order of the questions; null: not known. */
export type FactAnswers = readonly (Value | null)[];

/** An account with a floor or an opening balance; others come to be with their first posting. */
export interface Account {
  readonly ledger: string;
  readonly account: string;
  readonly unit: string;
  readonly opening: string;
  readonly floor: string | null;
}

export interface Balance extends Account {
  readonly balance: string;
}

export interface Entry {
  readonly id: string;
  readonly matter: string;
  readonly columns: Values;
  readonly at: Instant;
  readonly version: number;
  readonly status: EntryStatus;
  /** First and last day of its validity; null: without bound. */
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
}
