import type { FileType } from './file.ts';
import type { Text } from './language.ts';
import type { Rule } from './rule.ts';
import type { Currency, Decimal } from './value.ts';
import type { UnitKind } from './zone.ts';

/** Who may see a field: everybody, those who take part in the matter, or only those whose task needs
 * the person's data. Personal values lie apart and can be erased. */
export type Privacy = 'public' | 'case' | 'personal';

/** Whether a field's value may leave its side, and under which name the other side knows it. */
export type Crossing = 'stays' | 'crosses';

/** What a text must look like. `matches` is a regular expression that the whole text must match, without a repeated
 * group (which can take for ever); `says` tells people what is expected, with an example. */
export interface TextPattern {
  readonly matches: string;
  readonly says: Text;
}

/** Which units may be named: of these kinds (absent: of any), and none that holds one of these parts (who assigns a task
 * does not answer it). */
export interface WhichUnits {
  readonly of?: readonly UnitKind[];
  readonly notHolding?: readonly string[];
}

/** Which accounts may be named: those with this role, held for themselves and not in a unit (absent: any account that can
 * sign in). */
export interface WhichPersons {
  readonly role?: string;
}

interface FieldBase<F extends string, L extends string> {
  readonly title: Text;
  readonly help?: Text;
  readonly privacy: Privacy;
  /** The parts that see it: of personal fields besides whoever gave them, of case fields instead of
   * everybody who takes part (a proposer does not read drafts). */
  readonly seenBy?: readonly string[];
  readonly crossing?: Crossing;
  /** true, or the rule under which it must be filled; absent: optional. */
  readonly required?: true | Rule<F, L>;
  /** The rule under which it is asked at all; absent: always. */
  readonly visible?: Rule<F, L>;
}

/** A field by kind. Each kind is checked the same way in forms, in the API and in scenarios. */
export type Field<F extends string = string, L extends string = string> = FieldBase<F, L> &
  (
    | {
        readonly kind: 'text';
        readonly maxLength?: number;
        readonly lines?: number;
        readonly pattern?: TextPattern;
      }
    | { readonly kind: 'texts' }
    /** One text in the three languages, each filled in: a name that people of both sides read. */
    | { readonly kind: 'wording'; readonly maxLength?: number; readonly lines?: number }
    | { readonly kind: 'choice'; readonly options: Readonly<Record<string, Text>> }
    /** Several of the options, in their order. */
    | {
        readonly kind: 'choices';
        readonly options: Readonly<Record<string, Text>>;
        readonly min?: number;
      }
    | { readonly kind: 'yes-no' }
    | ({ readonly kind: 'unit' } & WhichUnits)
    | ({ readonly kind: 'units'; readonly min?: number } & WhichUnits)
    | ({ readonly kind: 'person' } & WhichPersons)
    | ({ readonly kind: 'persons'; readonly min?: number } & WhichPersons)
    /** `where`: only entries whose columns say one of these (registrations of persons, not of firms), or what a field
     * of the matter says. `shows`: what names an entry to its own unit besides what is public of it, personal columns
     * too (the patients of a hospital, to that hospital). */
    | {
        readonly kind: 'entry';
        readonly register: string;
        readonly where?: Readonly<Record<string, readonly string[] | { readonly field: string }>>;
        readonly shows?: readonly string[];
        /** What is left of an entry, said beside it: the balance of the ledger's account that is kept by its id (plain
         * numbers), in the measure that a column of the entry says. */
        readonly left?: {
          readonly ledger: string;
          readonly account: string;
          readonly measure?: string;
        };
      }
    /** `notAfter`: a day that has come (a birth, an invoice), never one that lies ahead. `notBefore`: a day that has
     * not passed when it is filled in (until when a passport is valid). */
    | { readonly kind: 'date'; readonly notAfter?: 'today'; readonly notBefore?: 'today' }
    | {
        readonly kind: 'amount';
        readonly currencies: readonly Currency[];
        readonly min?: Decimal;
        /** Absent: `mostOfAll`. */
        readonly max?: Decimal;
      }
    | {
        readonly kind: 'decimal';
        readonly min?: Decimal;
        /** Absent: `mostOfAll`. */
        readonly max?: Decimal;
        readonly places?: number;
        /** What is counted (people, pieces); stands behind the number and in what is said of its bounds. */
        readonly unit?: Text;
      }
    | {
        readonly kind: 'file';
        /** Absent: every type of `fileTypes`. */
        readonly accept?: readonly FileType[];
        /** Absent: `usualFileBytes`. */
        readonly maxBytes?: number;
      }
    | {
        readonly kind: 'group';
        readonly columns: Readonly<Record<string, GroupColumn>>;
        readonly min?: number;
        readonly max?: number;
        /** Columns in which no two lines may say the same (one line a person), or which no two lines may say alike
         * together (one line for a voucher of an issuer). */
        readonly distinct?: readonly (string | readonly string[])[];
      }
  );

/** A column of a repeating group: a plain field without rules of its own. It names no persons: these are looked for, and a
 * cell has no room to look. */
export type GroupColumn = Exclude<
  Field<never, never>,
  { readonly kind: 'group' | 'person' | 'persons' }
>;

/** No number that people fill in is larger, whatever it counts: what is, is a slip. */
export const mostOfAll: Decimal = '999999999999999';

export type FieldKind = Field['kind'];
