import type { Source } from './source.ts';
import type { Text } from './language.ts';
import type { Currency, Decimal, IsoDate, Value } from './value.ts';

/** Parts every rule may carry: its name for the reader and its basis. */
interface Annotated {
  readonly label?: Text;
  readonly source?: Source;
}

export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥';

/** A rule is data: one mechanism's key with its operands. `F` are the field ids it may name, `L` the
 * declared look-ups, `B` the branches. The mechanism behind each key stands in a file of its own
 * under `rules/`. */
export type Rule<
  F extends string = string,
  L extends string = string,
  B extends string = string,
> = Annotated &
  (
    | { readonly constant: Value }
    | { readonly field: F }
    /** A column of the repeating group that the surrounding `total` or `count` walks. */
    | { readonly item: string }
    | { readonly lookup: L }
    /** The date the command carries; the only clock a rule can see. */
    | { readonly today: true }
    | { readonly known: F }
    /** Who holds a part (its first holder): the unit or person that applies, for instance. */
    | { readonly holder: string }
    /** Who does what is being decided: the unit somebody acts for, else the person. */
    | { readonly acting: true }
    /** The matter's own number of a sequence, once it has one: a key for its accounts and entries. */
    | { readonly numbered: string }
    /** The first of several rules that is known: a fact that may be absent, then what holds without it. */
    | { readonly firstKnown: readonly Rule<F, L, B>[] }
    | { readonly sum: readonly Rule<F, L, B>[] }
    | { readonly difference: readonly [Rule<F, L, B>, Rule<F, L, B>] }
    | { readonly product: readonly Rule<F, L, B>[] }
    | { readonly rate: { readonly of: Rule<F, L, B>; readonly rate: Decimal } }
    /** An amount in another currency, at a rate: so many of that currency for one. Not rounded. */
    | {
        readonly exchange: {
          readonly of: Rule<F, L, B>;
          readonly rate: Rule<F, L, B>;
          readonly to: Currency;
        };
      }
    | { readonly cap: { readonly of: Rule<F, L, B>; readonly at: Rule<F, L, B> } }
    | { readonly floor: { readonly of: Rule<F, L, B>; readonly at: Rule<F, L, B> } }
    | {
        readonly round: {
          readonly of: Rule<F, L, B>;
          readonly to: Decimal;
          readonly mode: 'down' | 'half-up' | 'up';
        };
      }
    | {
        readonly brackets: {
          readonly of: Rule<F, L, B>;
          /** Ascending; the row with the greatest `from` not above the value holds. */
          readonly rows: readonly { readonly from: Decimal; readonly value: Value }[];
        };
      }
    | {
        readonly table: {
          readonly of: Rule<F, L, B>;
          readonly rows: Readonly<Record<string, Value>>;
          readonly otherwise?: Value;
        };
      }
    | {
        readonly share: {
          readonly of: Rule<F, L, B>;
          /** Parts of one, by name; they add up to exactly 1. */
          readonly parts: Readonly<Record<string, Decimal>>;
          readonly part: string;
        };
      }
    | {
        readonly total: {
          readonly over: F;
          readonly of: Rule<F, L, B>;
          readonly where?: Rule<F, L, B>;
        };
      }
    | { readonly count: { readonly over: F; readonly where?: Rule<F, L, B> } }
    /** Whether something holds for every line; where it does not, the first such line is named. */
    | { readonly every: { readonly over: F; readonly holds: Rule<F, L, B> } }
    | { readonly all: readonly Rule<F, L, B>[] }
    | { readonly any: readonly Rule<F, L, B>[] }
    | { readonly not: Rule<F, L, B> }
    | {
        readonly compare: {
          readonly left: Rule<F, L, B>;
          readonly is: Comparison;
          readonly right: Rule<F, L, B>;
        };
      }
    /** Whether two fields, or a field and those who hold a part, name something in common: the same unit, person or
     * option. */
    | { readonly overlap: readonly [Named<F>, Named<F>] }
    /** The currency of an amount, as a text. */
    | { readonly currencyOf: Rule<F, L, B> }
    /** Whether two texts are one name, whatever the script, width, capitals, blanks and marks it is written in. */
    | { readonly sameName: readonly [Rule<F, L, B>, Rule<F, L, B>] }
    /** Whether two texts, or two groups line by line, say the same in the same words, whatever the script, width and
     * blanks: what was sent once does not go out again. */
    | { readonly sameWords: readonly [Rule<F, L, B>, Rule<F, L, B>] }
    /** All that several rules name, each once, as a list; what is not known names nothing. */
    | { readonly joined: readonly Rule<F, L, B>[] }
    | { readonly oneOf: { readonly of: Rule<F, L, B>; readonly values: readonly Value[] } }
    | {
        readonly when: {
          readonly if: Rule<F, L, B>;
          readonly take: Rule<F, L, B>;
          readonly else: Rule<F, L, B>;
        };
      }
    | { readonly earliest: readonly Rule<F, L, B>[] }
    | { readonly latest: readonly Rule<F, L, B>[] }
    | {
        readonly daysBetween: { readonly from: Rule<F, L, B>; readonly to: Rule<F, L, B> };
      }
    | {
        readonly addDays: { readonly to: Rule<F, L, B>; readonly days: Rule<F, L, B> };
      }
    /** The same day some months later, or the last day of a shorter month. */
    | {
        readonly addMonths: { readonly to: Rule<F, L, B>; readonly months: Rule<F, L, B> };
      }
    /** Whole years between two dates: an age, a time of service. */
    | {
        readonly yearsBetween: { readonly from: Rule<F, L, B>; readonly to: Rule<F, L, B> };
      }
    /** The calendar year of a date, as a decimal. */
    | { readonly yearOf: Rule<F, L, B> }
    | {
        readonly workingDays: {
          readonly from: Rule<F, L, B>;
          readonly to: Rule<F, L, B>;
          readonly calendar: 'mainland' | 'hongkong' | 'both';
        };
      }
    /** Versions of a rule by effective date; the newest not after `on` holds. */
    | {
        readonly versions: {
          readonly on: Rule<F, L, B>;
          readonly rows: readonly { readonly from: IsoDate; readonly rule: Rule<F, L, B> }[];
        };
      }
    /** Where the branches of a matter stand (every co-handler has signed, two have rated …). `own`: whether the one of
     * the party acted on is there. */
    | {
        readonly branches: {
          readonly branch: B;
          readonly at: readonly string[];
          /** Of those there, the ones whose own values this holds for. */
          readonly where?: Rule<F, L, B>;
          readonly quantity: 'all' | 'any' | 'none' | 'count' | 'own';
        };
      }
  );

/** What names units, persons or options: a field, or all who hold a part now. */
type Named<F extends string = string> = F | { readonly holders: string };

/** One name, or the first whose rule holds: where an action leads, which row sets a clock. */
export type Goes<P extends string, F extends string, L extends string, B extends string> =
  | P
  | readonly { readonly to: P; readonly if?: Rule<F, L, B> }[];

/** The key that names a rule's mechanism. */
export type MechanismKey = Exclude<
  Rule extends infer R ? (R extends R ? keyof R : never) : never,
  'label' | 'source'
>;
