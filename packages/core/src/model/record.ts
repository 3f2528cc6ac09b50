import type { Privacy } from './field.ts';
import type { Text } from './language.ts';
import type { Rule } from './rule.ts';
import type { Currency, Decimal } from './value.ts';

/** A column of a register. Personal ones are kept apart from the events and can be erased. */
export interface RegisterColumn {
  readonly title: Text;
  readonly kind: 'text' | 'yes-no' | 'decimal' | 'amount' | 'date' | 'list';
  readonly privacy: Privacy;
}

/** An authoritative list (名录). Every entry has, besides its columns, an id, a status, and the days from
 * and until which it is valid, both included. */
export interface Register {
  readonly title: Text;
  readonly columns: Readonly<Record<string, RegisterColumn>>;
  /** What two entries in force may not share: one number a person, one entry for unit, product and use.
   * Kept as a keyed hash, so that personal columns may be named. */
  readonly unique?: readonly (readonly string[])[];
  /** What is said to whom `unique` refuses; absent: which entries would be the same. */
  readonly otherwise?: Text;
}

/** An account of a ledger, or with `keyed` one for each batch, permit, or firm and year:
 * `permitted/W-001`. */
export interface LedgerAccount {
  readonly title: Text;
  readonly keyed?: true;
  /** What no balance of it may fall below (a quota: '0'); absent: nothing. */
  readonly floor?: Decimal;
  /** What it holds before the first posting; the zone's node sets it. Not for keyed accounts. */
  readonly opening?: Decimal;
}

/** Double-entry amounts (台账). `units`: the currencies it is kept in, or `''` for plain numbers (pieces,
 * hours, serial numbers). */
export interface Ledger {
  readonly title: Text;
  readonly units: readonly (Currency | '')[];
  readonly accounts: Readonly<Record<string, LedgerAccount>>;
}

/** How an entry stands: revoked (by a decision) and ended (by time or by its holder) are not valid, and
 * leave their unique columns to others. */
export const entryStatuses = ['valid', 'suspended', 'revoked', 'ended'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

/** An account by name, or one of a keyed account: of what a rule says (or several: a firm and a year), or
 * of the entry that this action made in a register (in a repeated effect: made for the same line). */
export type AccountName<
  F extends string = string,
  L extends string = string,
  B extends string = string,
> =
  | string
  | {
      readonly account: string;
      readonly of: Rule<F, L, B> | readonly Rule<F, L, B>[] | { readonly made: string };
    };

/** The name of one of a keyed account: `paid/firm-1/2026`. */
export function accountNamed(account: string, keys: readonly string[]): string {
  return keys.length === 0 ? account : `${account}/${namedBy(keys)}`;
}

/** What several keys name together. Strokes in keys are written `%2F`, per cent signs `%25`, so that no two
 * keys give one name. */
export function namedBy(keys: readonly string[]): string {
  return keys.map((key) => key.replaceAll('%', '%25').replaceAll('/', '%2F')).join('/');
}

/** An account by its name, and what it is kept for: `accountNamed` read backwards. */
export function accountOf(named: string): {
  readonly account: string;
  readonly keys: readonly string[];
} {
  const [account = '', ...keys] = named.split('/');
  return { account, keys: keys.map((key) => key.replaceAll('%2F', '/').replaceAll('%25', '%')) };
}

/** What an outcome or an action leaves in the records. With `each` it happens once for every line of a
 * repeating group, whose columns its rules name by `{ item: … }`; with `onlyIf` only where that holds. */
export type RecordEffect<
  F extends string = string,
  L extends string = string,
  B extends string = string,
> = {
  readonly each?: F;
  readonly onlyIf?: Rule<F, L, B>;
} & (
  | {
      /** A new entry of a register. */
      readonly entry: string;
      /** What it is called: the next number of a sequence of the scheme, or what a rule says (a unit's
       * id in a list of units), or several (a register and a number in it: `ERB/1234`). Absent: the matter's
       * number. */
      readonly id?: { readonly number: string } | Rule<F, L, B> | readonly Rule<F, L, B>[];
      /** Column → rule. A column whose rule lacks something is left empty if the rule is one field. */
      readonly columns: Readonly<Record<string, Rule<F, L, B>>>;
      /** First and last day of its validity. */
      readonly from?: Rule<F, L, B>;
      readonly until?: Rule<F, L, B>;
    }
  | {
      /** Changes entries of a register: those whose ids a rule says, or the matter's own. What is not
       * named stays. */
      readonly change: string;
      readonly of?: Rule<F, L, B>;
      readonly columns?: Readonly<Record<string, Rule<F, L, B>>>;
      readonly status?: EntryStatus;
      readonly from?: Rule<F, L, B>;
      readonly until?: Rule<F, L, B>;
    }
  | {
      /** Moves an amount in a ledger: the debited account gains what the credited one loses. */
      readonly post: string;
      readonly debit: AccountName<F, L, B>;
      readonly credit: AccountName<F, L, B>;
      readonly amount: Rule<F, L, B>;
      /** What the credited account may lose in all (a yearly cap, known when it is drawn on): its floor below
       * nought from this posting on, so that the database refuses what goes beyond. A later posting that says
       * another most sets it anew. */
      readonly most?: Rule<F, L, B>;
    }
  /** Takes back all that the matter has posted to a ledger. */
  | { readonly reverse: string }
  | {
      /** Reserves an entry of a register. */
      readonly slot: string;
      readonly entry: F | Rule<F, L, B>;
      readonly from: Rule<F, L, B>;
      readonly until: Rule<F, L, B>;
    }
  /** Gives back the matter's slots of a register: all, or those of one entry. */
  | { readonly release: string; readonly entry?: F | Rule<F, L, B> }
  | {
      /** Issues a certificate of a kind the scheme declares. It says these claims and nothing else. */
      readonly certificate: string;
      readonly claims: Readonly<Record<string, Rule<F, L, B>>>;
      /** First and last day of its validity. */
      readonly from?: Rule<F, L, B>;
      readonly until?: Rule<F, L, B>;
    }
  | {
      /** Revokes, suspends or reinstates the matter's own certificates of a kind. */
      readonly revoke: string;
      readonly status: 'revoked' | 'suspended' | 'valid';
    }
  /** A letter of a kind the scheme declares is made from the matter. */
  | { readonly letter: string }
);

/** A kind of certificate (凭证): what its claims are called on the page people read. */
export interface CertificateKind {
  readonly title: Text;
  /** One sentence above the claims: what is certified. */
  readonly statement: Text;
  readonly claims: Readonly<Record<string, { readonly title: Text }>>;
  /** The part that holds it; absent: whoever opened the matter (an authority that designates somebody opens it, and
   * the other holds what is granted). */
  readonly holder?: string;
}

/** A letter as its scheme words it. In each text `{field}` stands for the value of a field, `{number}`
 * for the matter's number, `{today}` for the day. */
export interface LetterKind {
  readonly title: Text;
  /** Who it is addressed to: a field with names or units. Absent: whoever opened the matter. */
  readonly to?: string;
  readonly paragraphs: readonly Text[];
}

/** The registers and ledgers that a scheme's effects and look-ups may name. */
export interface Records {
  readonly registers: Readonly<Record<string, Register>>;
  readonly ledgers: Readonly<Record<string, Ledger>>;
}
