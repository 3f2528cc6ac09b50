import type { ClockDefinition } from './clock.ts';
import type { Field } from './field.ts';
import type { Guide } from './guide.ts';
import type { Text } from './language.ts';
import type { Answer, FurtherNotice } from './notice.ts';
import type { CertificateKind, Ledger, LetterKind, RecordEffect, Register } from './record.ts';
import type { Goes, Rule } from './rule.ts';
import type { Source } from './source.ts';
import type { Currency, Value } from './value.ts';

/** A part somebody plays in a matter. `many`: several parties may hold it (co-handlers, signers). */
export interface Actor {
  readonly title: Text;
  readonly party: 'unit' | 'person' | 'public';
  readonly many?: true;
  /** The role an account of that unit needs; absent: any officer of the unit. */
  readonly role?: string;
  /** The node's settings name who holds it (the office, the supervisor), for every matter alike. */
  readonly standing?: true;
}

/** What a look-up compares a column with: a field, a column of the line (with `each`), who holds a part (its first
 * holder; when a matter is opened, whoever opens it holds the opening's part), who acts now (for their
 * unit, else for themselves; nothing is found for a timer), or a constant. */
export type LookupKey<F extends string = string> =
  | F
  | { readonly item: string }
  | { readonly holder: string }
  | { readonly acting: true }
  | { readonly constant: Value };

/** A fact from outside the matter that a rule needs. The server fetches it before `decide`; the event
 * records what was seen. With `each` it is fetched for every line of a repeating group, and a rule inside
 * `total`, `count` or an effect over that group sees the fact of its line. */
export interface Lookup<F extends string = string> {
  readonly title: Text;
  readonly yields: 'yes-no' | 'decimal' | 'amount' | 'date' | 'text' | 'list';
  readonly each?: F;
  readonly from:
    /** A column of an entry; `id`, `status`, `from` and `until` are columns too. */
    | { readonly register: string; readonly entry: LookupKey<F>; readonly column: string }
    /** The same, of the entry in force today whose columns are these. */
    | {
        readonly register: string;
        readonly where: Readonly<Record<string, LookupKey<F>>>;
        readonly column: string;
      }
    /** Whether there is such an entry and it is valid today. */
    | {
        readonly listed:
          | { readonly register: string; readonly entry: LookupKey<F> }
          | {
              readonly register: string;
              readonly where: Readonly<Record<string, LookupKey<F>>>;
            };
      }
    /** How many entries of a register are valid today, of those with these columns. */
    | {
        readonly entries: {
          readonly register: string;
          readonly where?: Readonly<Record<string, LookupKey<F>>>;
        };
      }
    /** The ids of all entries with these columns, however they stand and whenever they were valid, the
     * oldest first: whom a batch was given to, whether or not it is still used. `lasting`: of those alone that
     * are neither revoked nor ended nor past their last day (what ends with its institution). Yields a list. */
    | {
        readonly ids: {
          readonly register: string;
          readonly where: Readonly<Record<string, LookupKey<F>>>;
          readonly lasting?: true;
        };
      }
    /** What those entries say in a column, each once, in the order in which it was first said: the units that a
     * batch was given to. Yields a list. */
    | {
        readonly values: {
          readonly register: string;
          readonly where: Readonly<Record<string, LookupKey<F>>>;
          readonly column: string;
        };
      }
    /** What an account holds; of a keyed account, the one of these keys. */
    | {
        readonly balance: {
          readonly ledger: string;
          readonly account: string;
          readonly of?: LookupKey<F> | readonly LookupKey<F>[];
          /** With all accounts whose keys begin with these: `paid/G1` is `paid/G1/staff` and `paid/G1/travel`. */
          readonly beneath?: true;
          /** Where the ledger is kept in several: which, or the column of the line that says it. */
          readonly unit?: Currency | { readonly item: string };
          /** Not what it holds now: what it held when the year that a field names began or ended, or what it
           * gained in it. What was posted counts on the day on which it was posted. */
          readonly year?: { readonly of: F; readonly at: 'start' | 'end' | 'in' };
        };
      }
    /** The accounts beneath these keys that held something when the year of a field began or moved in it, whichever moved
     * first in front: what a statement of that year must name. Each is its further keys and its unit, `G1 HKD`.
     * `unless`: without those that a line of a group names, in these columns. Yields a list. */
    | {
        readonly moved: {
          readonly ledger: string;
          readonly account: string;
          readonly of: LookupKey<F> | readonly LookupKey<F>[];
          readonly year: F;
          readonly unless?: { readonly over: F; readonly columns: readonly string[] };
        };
      }
    /** Another matter of the same scheme, by the number that a field holds: its id, or where it stands. */
    | { readonly matter: F; readonly gives: 'id' | 'stage' }
    /** A parameter of the zone or of its scheme: the version in force today, or on the day of a field. */
    | { readonly parameter: string; readonly on?: F };
}

export interface Stage {
  readonly title: Text;
  /** No action leads out of a final stage. */
  readonly final?: true;
  /** While a matter stands here, what is public of it is published for everybody (公示). */
  readonly published?: true;
}

/** Work done side by side: one small run of stages for each party of `over` (each co-handler's
 * opinion, each signer's rating, each unit of a parallel review). */
export interface Branch<A extends string = string> {
  readonly title: Text;
  readonly over: A;
  /** Whether everybody sees who stands where on it; absent: only who takes part in the matter. */
  readonly privacy?: 'public' | 'case';
  readonly stages: Readonly<Record<string, Stage>>;
  readonly first: string;
}

export type Effect<
  A extends string = string,
  F extends string = string,
  L extends string = string,
  C extends string = string,
  B extends string = string,
> =
  /** Who holds a part from now on, taken from a field or from whoever acts. */
  | { readonly assign: A; readonly from: F | 'actor' }
  /** For every party of its part that has none open. With `onlyIf` for those alone for whom the rule holds; it sees
   * what each has filled in on its branch `of`, another kind over the same part. The new one begins with what that one
   * holds of `takes`. */
  | {
      readonly open: B;
      readonly of?: B;
      readonly onlyIf?: Rule<F, L, B>;
      readonly takes?: readonly F[];
    }
  /** Moves the branches of a kind that stand at one of `from` (absent: anywhere) to `to`. What each holds of `clears`
   * goes: it was said of what is done anew now. */
  | {
      readonly move: B;
      readonly from?: readonly string[];
      readonly to: string;
      readonly clears?: readonly F[];
    }
  /** Ends branches of a kind: all of them, or the one acted on. */
  | { readonly close: B; readonly only?: 'own' }
  /** A document goes out (the reply, the opinion form); what it says is the matter's to know. */
  | { readonly issue: string }
  /** Where the rule holds; absent: always. `since`: it counts from the day that this field holds, if that is past
   * (what was noticed last week is not due later because it was entered today). */
  | { readonly start: C; readonly onlyIf?: Rule<F, L, B>; readonly since?: F }
  | { readonly stop: C }
  /** Where the rule holds; absent: always. */
  | { readonly pause: C; readonly onlyIf?: Rule<F, L, B> }
  | { readonly resume: C }
  /** By how much: a field holding a number in the clock rule's unit. */
  | { readonly extend: C; readonly by: F }
  /** Gives the matter the next number of a sequence, in the scheme's form. */
  | { readonly number: string }
  /** A rule's result is kept in a field: of the matter, or of the branch acted on. */
  | { readonly set: F; readonly to: Rule<F, L, B>; readonly on?: 'branch' }
  /** Registers, ledgers, slots, certificates: in the middle of a matter as at its outcome. */
  | RecordEffect<F, L, B>;

/** When an action is merely possible and nobody waits for it (withdraw, revoke, take another look): everywhere
 * (`true`), at some stages (of the branch, for an action on one), or while a branch of a kind stands at one of
 * these stages (an office need not refuse while its reviewers still read). */
type Offered<B extends string = string> =
  | true
  | { readonly at: readonly string[] }
  | { readonly while: B; readonly at: readonly string[] };

export interface Action<
  A extends string = string,
  F extends string = string,
  L extends string = string,
  S extends string = string,
  C extends string = string,
  B extends string = string,
> {
  readonly title: Text;
  readonly by: A | readonly A[];
  /** Stages of the matter in which it may be done. */
  readonly at: readonly S[];
  /** For an action on the actor's own branch: which branch, and at which of its stages. */
  readonly branch?: B;
  readonly branchAt?: readonly string[];
  /** Fields it fills. Which are required follows from the fields themselves and from `needs`. */
  readonly asks?: readonly F[];
  /** A field of kind `choices` whose options are fields that this action asks: of them only those chosen are
   * asked (a correction of just what was asked for). Where nothing is chosen all are. */
  readonly only?: F;
  readonly needs?: readonly F[];
  /** Of what it asks, what is asked anew every time: what was given before is not proposed, does not hold, and goes
   * where nothing is given (the number of a letter, the reason of a decision). */
  readonly anew?: readonly F[];
  /** What whoever does it is shown before they confirm, of the matter and of each of its branches. */
  readonly shows?: readonly F[];
  /** `{name}` in `otherwise` stands for what that field or look-up says; such words are said alone, others with what
   * the rule came to. */
  readonly onlyIf?: readonly { readonly rule: Rule<F, L, B>; readonly otherwise: Text }[];
  /** Why it was done, kept with the act for the case file and its notices: what a timer found. `{name}` stands for what
   * a public field or look-up says, `{today}` for the day. */
  readonly because?: Text;
  readonly goes?: Goes<S, F, L, B>;
  readonly branchGoes?: Goes<string, F, L, B>;
  readonly effects?: readonly Effect<A, F, L, C, B>[];
  /** Absent: whether it is somebody's duty follows from clocks, outcome and stages (engine/duties.ts). */
  readonly offered?: Offered<B>;
  /** A timer does it, not a person: when this clock runs out. */
  readonly onExpiry?: C;
  /** A timer does it once this day has come (an entry's expiry), if its conditions hold. The rule may use
   * neither look-ups nor the day. It must lead away from its stages or have conditions. */
  readonly onDay?: Rule<F, L, B>;
  /** A timer asks every night whether its conditions hold, and does it then. */
  readonly nightly?: true;
  /** The matter does it by itself, once the matter of the same scheme that it is handled under (its field
   * `leadMatter` holds that one's id) stands at one of these stages. What it `asks` is taken from there:
   * on a branch from the same party's branch. */
  readonly onLead?: readonly S[];
}

/** How a matter is opened: who may, what is asked, what follows at once. Whoever opens it holds the
 * part `by` from then on. */
export type Opening<
  A extends string = string,
  F extends string = string,
  L extends string = string,
  C extends string = string,
  B extends string = string,
> = Pick<Action<A, F, L, string, C, B>, 'title' | 'asks' | 'needs' | 'onlyIf' | 'effects'> & {
  readonly by: A;
};

/** What a matter can end in, and what it leaves behind. */
export interface Outcome<
  F extends string = string,
  L extends string = string,
  S extends string = string,
  B extends string = string,
> {
  readonly title: Text;
  readonly at: S;
  readonly effects: readonly RecordEffect<F, L, B>[];
}

/** How numbers of a sequence look: `{year}`, `{seq:4}` are filled in (20240104 = `{year}{seq:4}`). */
export interface Numbering {
  readonly form: string;
  readonly restarts: 'yearly' | 'never';
}

/** Entries of a register that the case file shows with its matter: who got of a batch, who is informed and who is left.
 * The unit that an entry is `of` sees its own, personal columns too, which only the matter that entered them keeps;
 * the parts in `allTo` see every unit's, without these. */
export interface Excerpt<A extends string = string, F extends string = string> {
  readonly title: Text;
  readonly register: string;
  /** Column → the field that says the same. */
  readonly where: Readonly<Record<string, F>>;
  /** The column that names the unit whose an entry is. */
  readonly of: string;
  readonly allTo?: readonly A[];
  readonly columns: readonly string[];
  /** A column that says one of a few things, in words, and how many entries say each stands above the table. */
  readonly counts?: {
    readonly column: string;
    readonly words: Readonly<Record<string, Text>>;
  };
}

/** The rulebook of one kind of matter (事项). Data: no functions, no expression strings. */
export interface Scheme<
  A extends string = string,
  F extends string = string,
  L extends string = string,
  S extends string = string,
  C extends string = string,
  B extends string = string,
> {
  readonly id: string;
  /** For people, raised when what they must do changes; matters are pinned to the hash of the whole definition, whose
   * beginning pages write behind it (`versionName`). */
  readonly version: number;
  readonly title: Text;
  readonly summary: Text;
  /** The side that runs it. */
  readonly side: string;
  /** The place whose rows of the clock table hold. */
  readonly place: string;
  readonly basis: readonly Source[];
  readonly actors: Readonly<Record<A, Actor>>;
  readonly fields: Readonly<Record<F, Field<F, L>>>;
  readonly lookups: Readonly<Record<L, Lookup<F>>>;
  readonly stages: Readonly<Record<S, Stage>>;
  readonly first: S;
  readonly opening: Opening<A, F, L, C, B>;
  readonly branches: Readonly<Record<B, Branch<A>>>;
  readonly clocks: Readonly<Record<C, ClockDefinition<A, F, L, B>>>;
  readonly actions: Readonly<Record<string, Action<A, F, L, S, C, B>>>;
  readonly outcomes: Readonly<Record<string, Outcome<F, L, S, B>>>;
  readonly numbers: Readonly<Record<string, Numbering>>;
  /** What its case file shows of registers. */
  readonly excerpts?: readonly Excerpt<A, F>[];
  /** The registers and ledgers it keeps; other schemes of the zone may name them. */
  readonly registers?: Readonly<Record<string, Register>>;
  readonly ledgers?: Readonly<Record<string, Ledger>>;
  readonly certificates?: Readonly<Record<string, CertificateKind>>;
  readonly letters?: Readonly<Record<string, LetterKind>>;
  /** What applicants must know. Required where applicants open matters themselves. */
  readonly guide?: Guide<F, C>;
  /** Whom it tells besides those whom something concerns anyway. */
  readonly notices?: readonly FurtherNotice<A, S, C>[];
  /** What is said to whoever did something, without a part in the matter, once it is answered. */
  readonly answers?: readonly Answer<F, L>[];
}

/** Gives a scheme its types: every name it uses must be one it declares, or it does not compile.
 * What types cannot see (dead stages, unreachable outcomes, unknown registers) `compile` finds. */
export function defineScheme<
  const A extends string,
  const F extends string,
  const S extends string,
  const L extends string = never,
  const C extends string = never,
  const B extends string = never,
  const Act extends string = never,
  const O extends string = never,
>(
  scheme: Pick<Scheme, 'id' | 'version' | 'title' | 'summary' | 'side' | 'place' | 'basis'> & {
    readonly actors: Readonly<Record<A, Actor>>;
    readonly fields: Readonly<Record<F, Field<NoInfer<F>, NoInfer<L>>>>;
    readonly lookups?: Readonly<Record<L, Lookup<NoInfer<F>>>>;
    readonly stages: Readonly<Record<S, Stage>>;
    readonly first: NoInfer<S>;
    readonly opening: Opening<NoInfer<A>, NoInfer<F>, NoInfer<L>, NoInfer<C>, NoInfer<B>>;
    readonly branches?: Readonly<Record<B, Branch<NoInfer<A>>>>;
    readonly clocks?: Readonly<
      Record<C, ClockDefinition<NoInfer<A>, NoInfer<F>, NoInfer<L>, NoInfer<B>>>
    >;
    readonly actions: Readonly<
      Record<Act, Action<NoInfer<A>, NoInfer<F>, NoInfer<L>, NoInfer<S>, NoInfer<C>, NoInfer<B>>>
    >;
    readonly outcomes?: Readonly<
      Record<O, Outcome<NoInfer<F>, NoInfer<L>, NoInfer<S>, NoInfer<B>>>
    >;
    readonly numbers?: Readonly<Record<string, Numbering>>;
    readonly excerpts?: readonly Excerpt<NoInfer<A>, NoInfer<F>>[];
    readonly registers?: Readonly<Record<string, Register>>;
    readonly ledgers?: Readonly<Record<string, Ledger>>;
    readonly certificates?: Readonly<Record<string, CertificateKind>>;
    readonly letters?: Readonly<Record<string, LetterKind>>;
    readonly guide?: Guide<NoInfer<F>, NoInfer<C>, NoInfer<Act>, NoInfer<O>>;
    readonly notices?: readonly FurtherNotice<
      NoInfer<A>,
      NoInfer<S>,
      NoInfer<C>,
      NoInfer<O>,
      NoInfer<Act>
    >[];
    readonly answers?: readonly Answer<NoInfer<F>, NoInfer<L>, NoInfer<Act>>[];
  },
): Scheme<A, F, L, S, C, B> {
  const none = Object.freeze({});
  return {
    lookups: none as Readonly<Record<L, Lookup<F>>>,
    branches: none as Readonly<Record<B, Branch<A>>>,
    clocks: none as Readonly<Record<C, ClockDefinition<A, F, L, B>>>,
    outcomes: none,
    numbers: none,
    ...scheme,
  };
}
