import {
  accountNamed,
  text,
  type AccountName,
  type Decimal,
  type RecordEffect,
  type Rule,
  type Text,
  type Value,
  type Values,
} from '../model/index.ts';
import { isDate, type Environment, type Result } from '../rules/index.ts';
import type { CompiledScheme } from './compile.ts';
import type { Matter, SeenRecords, SettledEffect } from './matter.ts';
import type { Refusal } from './refusal.ts';
import { notADay, notKnown, notMade } from './settle-texts.ts';

/** What is carried along while the effects of one command are settled. */
export interface Settling {
  readonly compiled: CompiledScheme;
  readonly matter: Matter;
  readonly records: SeenRecords;
  /** Next value of each sequence that names entries; counts up as they are drawn. */
  readonly serials: Map<string, number>;
  /** Ids of the entries this command made: the last of a register (`register`), that of a line
   * (`register 3`). */
  readonly made: Map<string, string>;
  /** Versions of entries this command has changed already, by `register id`. */
  readonly versions: Map<string, number>;
  readonly environment: Environment;
}

/** Thrown inside `settle` alone, and caught there: an expected refusal from deep inside a rule. */
export class Refused {
  readonly refusal: Refusal;
  constructor(message: Text) {
    this.refusal = { code: 'record', message };
  }
}

export function evaluated({ compiled, environment }: Settling, rule: Rule): Result {
  return compiled.rule(rule).evaluate(environment);
}

/** What a rule says; refused where something it needs is not known. */
export function required(settling: Settling, rule: Rule): Value {
  const { value, missing } = evaluated(settling, rule);
  if (value === null) throw new Refused(notKnown(namesOf(settling, missing), lineOf(settling)));
  return value;
}

function namesOf({ compiled }: Settling, missing: readonly string[]): readonly (Text | string)[] {
  const { fields, lookups } = compiled.scheme;
  const columns = Object.values(fields).flatMap((field) =>
    field.kind === 'group' ? [field.columns] : [],
  );
  return missing.map((id) => {
    const column = id.startsWith('item:') ? id.slice('item:'.length) : null;
    if (column !== null) return columns.find((list) => list[column])?.[column]?.title ?? column;
    const lookup = id.startsWith('lookup:') ? id.slice('lookup:'.length) : null;
    return lookup === null ? (fields[id]?.title ?? id) : (lookups[lookup]?.title ?? lookup);
  });
}

function lineOf({ environment }: Settling): number | null {
  return environment.line === undefined ? null : environment.line + 1;
}

/** A text, a date or a choice that a rule says. Personal values do not come here: `compile` sees to it. */
export function textOf(settling: Settling, rule: Rule): string {
  const value = required(settling, rule);
  if (typeof value === 'string' && value !== '') return value;
  throw new Refused(notKnown([JSON.stringify(value)], lineOf(settling)));
}

/** Values of columns or claims. One that is a mere field or column of the line stays away while that is
 * empty. */
export function columnsOf(settling: Settling, rules: Readonly<Record<string, Rule>>): Values {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([column, rule]) => {
      const isMere = 'field' in rule || 'item' in rule;
      const value = isMere ? evaluated(settling, rule).value : required(settling, rule);
      return value === null || value === '' ? [] : [[column, value]];
    }),
  );
}

/** The days of an effect's validity. */
export function validity(
  effect: { readonly from?: Rule; readonly until?: Rule },
  settling: Settling,
): { readonly from?: string; readonly until?: string } {
  const day = (rule: Rule): string => {
    const text = textOf(settling, rule);
    if (!isDate(text)) throw new Refused(notADay(text));
    return text;
  };
  return {
    ...(effect.from && { from: day(effect.from) }),
    ...(effect.until && { until: day(effect.until) }),
  };
}

/** A register's title; its name where it is not declared. */
export function titleOf({ compiled }: Settling, register: string): Text {
  return compiled.records.registers[register]?.title ?? text(register, register, register);
}

export function entryNamed(settling: Settling, entry: string | Rule): string {
  if (typeof entry !== 'string') return textOf(settling, entry);
  const value = settling.environment.values[entry];
  if (typeof value === 'string' && value !== '') return value;
  throw new Refused(notKnown(namesOf(settling, [entry]), lineOf(settling)));
}

/** The account's whole name; a keyed one bears its key after a stroke. */
export function accountOf(settling: Settling, name: AccountName, line: number | null): string {
  if (typeof name === 'string') return name;
  const { account, of } = name;
  if (!('made' in of)) {
    const rules: readonly Rule[] = Array.isArray(of) ? of : [of];
    return accountNamed(
      account,
      rules.map((rule) => textOf(settling, rule)),
    );
  }
  const { made } = settling;
  const found =
    (line === null ? null : made.get(`${of.made} ${String(line)}`)) ?? made.get(of.made);
  if (found === undefined) throw new Refused(notMade(titleOf(settling, of.made)));
  return accountNamed(account, [found]);
}

type Floors = Pick<Extract<SettledEffect, { post: string }>, 'floors'>;

/** What the accounts of a posting may not fall below, as the ledger is declared. */
export function floorsOf(
  { compiled }: Settling,
  ledger: string,
  debit: string,
  credit: string,
  most?: Decimal,
): Floors {
  const accounts = compiled.records.ledgers[ledger]?.accounts ?? {};
  const floor = (name: string) => accounts[name.split('/')[0] ?? '']?.floor;
  const gains = floor(debit);
  const loses = most === undefined ? floor(credit) : below(most);
  if (gains === undefined && loses === undefined) return {};
  return {
    floors: {
      ...(gains !== undefined && { debit: gains }),
      ...(loses !== undefined && { credit: loses }),
      ...(most !== undefined && { follows: true }),
    },
  };
}

/** So much below nought. */
function below(most: Decimal): Decimal {
  return most === '0' || most.startsWith('-') ? most.replace(/^-/, '') : `-${most}`;
}

export type EntryEffect = Extract<RecordEffect, { entry: string; columns: object }>;
