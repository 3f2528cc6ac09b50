import type {
  Currency,
  Decimal,
  EntryStatus,
  Instant,
  IsoDate,
  Text,
  Value,
  Values,
} from '../model/index.ts';
import type { ClockRun } from '../time/clock-run.ts';

/** Who acts: a person, for a unit or for themselves. Ids are opaque to the engine. */
export interface Acting {
  readonly person: string;
  /** The unit acted for; null: the person acts for themselves. */
  readonly unit: string | null;
  /** Roles held in that unit. */
  readonly roles: readonly string[];
}

/** One run of side-by-side work: this co-handler's opinion, that signer's rating. */
export interface BranchState {
  readonly party: string;
  readonly stage: string;
  readonly values: Values;
}

export interface ClockState extends ClockRun {
  readonly clock: string;
  /** The branch it belongs to; null: the matter's. */
  readonly party: string | null;
  readonly due: IsoDate | null;
  readonly stoppedOn: IsoDate | null;
  /** The matter ended while it ran, by another than who had to keep it: withdrawn, for one. */
  readonly fellAway?: true;
}

/** A running instance of a scheme (办件), as its events have made it. */
export interface Matter {
  readonly id: string;
  readonly scheme: string;
  /** Hash of the scheme version it runs under. */
  readonly schemeHash: string;
  /** Number of events so far; the optimistic version. */
  readonly version: number;
  readonly stage: string;
  readonly values: Values;
  /** Who holds each part: actor id → unit or person ids. */
  readonly parties: Readonly<Record<string, readonly string[]>>;
  readonly branches: Readonly<Record<string, readonly BranchState[]>>;
  readonly clocks: readonly ClockState[];
  readonly numbers: Readonly<Record<string, string>>;
  /** The one it is known by: the first it was given. Kept, because a stored record does not keep its order. */
  readonly number: string | null;
  readonly outcome: string | null;
  readonly openedOn: IsoDate;
}

/** What somebody wants to do. Time, ids, numbers and outside facts arrive with it. */
export interface Command {
  /** Idempotency key: the same id is carried out once. */
  readonly id: string;
  readonly action: string;
  readonly by: Acting;
  /** The branch acted on; absent: the actor's own. */
  readonly party?: string;
  readonly values: Values;
  readonly lookups: Values;
  /** Next number of each sequence the action may draw from. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Next value of each sequence that names entries. */
  readonly serials?: Readonly<Record<string, number>>;
  readonly at: Instant;
  /** The date of `at` where the scheme's side is. */
  readonly today: IsoDate;
}

/** SHA-256 of what went out, hexadecimal: the letter that the documents were made from (canonical JSON), the
 * documents, and the words of it that are public once it is (UTF-8 text; null: nothing is disclosed). */
export interface DocumentHashes {
  readonly letter: string;
  readonly docx: string;
  readonly html: string;
  readonly open: string | null;
  /** Of the copies for several proposers, in the order in which the matter names them; they are named here by their
   * place alone. Absent: there are none. */
  readonly copies?: readonly Pick<DocumentHashes, 'docx' | 'html'>[];
}

/** A fact about a matter. Everything that was computed stands in it, so that `evolve` never asks a
 * scheme, a calendar or a table again. */
export type MatterEvent =
  | {
      readonly kind: 'opened';
      readonly scheme: string;
      readonly schemeHash: string;
      readonly stage: string;
      readonly on: IsoDate;
    }
  | {
      readonly kind: 'acted';
      readonly action: string;
      readonly by: Acting;
      readonly party: string | null;
      /** Outside facts the decision rests on, as they were seen. */
      readonly saw: Values;
      /** Why, in words, where the scheme says it (`because`). */
      readonly because?: Text;
    }
  | {
      readonly kind: 'filled';
      readonly values: Values;
      readonly branch: string | null;
      readonly party: string | null;
    }
  | { readonly kind: 'set'; readonly field: string; readonly value: Value }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'assigned'; readonly actor: string; readonly parties: readonly string[] }
  | {
      readonly kind: 'branch-opened';
      readonly branch: string;
      readonly party: string;
      readonly stage: string;
    }
  | {
      readonly kind: 'branch-moved';
      readonly branch: string;
      readonly party: string;
      readonly to: string;
    }
  | { readonly kind: 'branch-closed'; readonly branch: string; readonly party: string }
  | {
      readonly kind: 'clock-started';
      readonly clock: string;
      readonly party: string | null;
      readonly run: ClockRun;
      readonly due: IsoDate | null;
    }
  | {
      readonly kind: 'clock-changed';
      readonly clock: string;
      readonly party: string | null;
      readonly change: 'paused' | 'resumed' | 'extended' | 'recomputed';
      readonly run: ClockRun;
      readonly due: IsoDate | null;
      /** Why it was recomputed: which calendar was published. */
      readonly because?: Text;
    }
  | {
      readonly kind: 'clock-stopped';
      readonly clock: string;
      readonly party: string | null;
      readonly on: IsoDate;
      /** The matter ended, by another than who had to keep it. */
      readonly fellAway?: true;
    }
  | {
      readonly kind: 'issued';
      readonly letter: string;
      readonly branch: string | null;
      readonly party: string | null;
      /** What went out; absent: no document is made of this kind. */
      readonly documents?: DocumentHashes;
    }
  | { readonly kind: 'numbered'; readonly sequence: string; readonly number: string }
  | {
      readonly kind: 'concluded';
      readonly outcome: string;
      readonly effects: readonly SettledEffect[];
      /** Which of the outcome's effects each came from; absent: one each, in order. */
      readonly from?: readonly number[];
    }
  /** What an action left in the records while the matter goes on. */
  | {
      readonly kind: 'recorded';
      /** The action, or `opening`. */
      readonly action: string;
      /** Which of its effects it was. */
      readonly effect: number;
      readonly effects: readonly SettledEffect[];
    }
  | {
      readonly kind: 'migrated';
      readonly schemeHash: string;
      readonly stage: string;
      readonly by: Acting;
      readonly because: string;
    }
  /** The personal values of a field were erased where they lie; what is left is their hash. */
  | {
      readonly kind: 'erased';
      readonly field: string;
      readonly by: Acting;
      readonly because: string;
    };

/** An effect with its rules evaluated, one line's of a repeated one: what the store carries out in the
 * same transaction. */
export type SettledEffect =
  | {
      readonly entry: string;
      /** Absent in events of earlier versions: the matter's number, or its id. */
      readonly id?: string;
      readonly columns: Values;
      readonly from?: IsoDate;
      readonly until?: IsoDate;
      /** The sequence its id was drawn from. */
      readonly serial?: { readonly sequence: string; readonly value: number };
      /** Keyed hashes of what no other entry in force may share. */
      readonly keys?: readonly string[];
    }
  | {
      readonly change: string;
      readonly id: string;
      /** The version of the entry that this makes. */
      readonly version: number;
      readonly columns?: Values;
      readonly status?: EntryStatus;
      readonly from?: IsoDate;
      readonly until?: IsoDate;
    }
  | {
      readonly post: string;
      readonly debit: string;
      readonly credit: string;
      readonly amount: Value;
      /** What the two accounts may not fall below, where the ledger says so. `follows`: the posting itself says what
       * the credited account may lose, and the account is bound by that from now on. */
      readonly floors?: {
        readonly debit?: Decimal;
        readonly credit?: Decimal;
        readonly follows?: true;
      };
    }
  | { readonly slot: string; readonly entry: string; readonly from: string; readonly until: string }
  /** `entry` null: all of the matter's slots of the register. */
  | { readonly release: string; readonly entry: string | null }
  | {
      readonly certificate: string;
      readonly claims: Values;
      readonly from?: IsoDate;
      readonly until?: IsoDate;
    }
  | {
      readonly revoke: string;
      /** The certificate's place in the matter: event and ordinal in it. */
      readonly seq: number;
      readonly ordinal: number;
      readonly status: 'revoked' | 'suspended' | 'valid';
    }
  | {
      readonly letter: string;
      /** SHA-256 of what went out, hexadecimal. */
      readonly documents?: Pick<DocumentHashes, 'docx' | 'html'>;
    };

/** An entry as it stood when a command was decided. */
export interface SeenEntry {
  readonly register: string;
  readonly id: string;
  readonly matter: string;
  readonly version: number;
  readonly status: EntryStatus;
}

/** What a decision that changes records has seen of them. */
export interface SeenRecords {
  /** Entries named by the command, and the matter's own. */
  readonly entries: readonly SeenEntry[];
  /** What the matter's own postings add up to between two accounts; none is negative. */
  readonly postings: readonly {
    readonly ledger: string;
    readonly debit: string;
    readonly credit: string;
    /** Empty for plain numbers. */
    readonly unit: Currency | '';
    readonly amount: Decimal;
  }[];
  /** The matter's own certificates. */
  readonly certificates: readonly {
    readonly kind: string;
    readonly seq: number;
    readonly ordinal: number;
    readonly status: 'revoked' | 'suspended' | 'valid';
  }[];
}
