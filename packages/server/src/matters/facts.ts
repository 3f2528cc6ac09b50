import {
  accountNamed,
  isAmount,
  parameterOn,
  type IsoDate,
  type Ledger,
  type Lookup,
  type LookupKey,
  type Value,
  type Values,
} from '@twinpark/core/model';
import type { FactQuestion, MatterStore, WhichEntry } from '@twinpark/postgres';
import type { RunningScheme } from './schemes.ts';

/** What the look-ups of a matter are asked by. */
export interface AskedBy {
  readonly values: Values;
  /** Part → who holds it; of a matter that is being opened, who would. */
  readonly parties: Readonly<Record<string, readonly string[]>>;
  /** As whom somebody acts; null: nobody does. */
  readonly acting: string | null;
  readonly today: IsoDate;
  /** The matter's own id; null: it is being opened. */
  readonly self: string | null;
}

/** Fetches what the rules of a scheme look up outside the matter. What is not known is left out: the rule
 * then says that it is missing. Facts of the lines of a group are kept by the line's place. `wanted`: only of these
 * look-ups. */
export async function factsFor(
  store: MatterStore,
  zone: string,
  running: RunningScheme,
  by: AskedBy,
  wanted: (lookup: Lookup) => boolean = () => true,
): Promise<Values> {
  const { values, today, self } = by;
  const { compiled, parameters } = running;
  const found: [string, Value][] = [];
  const asked: Asked[] = [];
  for (const [id, lookup] of Object.entries(compiled.scheme.lookups)) {
    if (!wanted(lookup)) continue;
    const { from } = lookup;
    if ('parameter' in from) {
      const on = from.on === undefined ? today : values[from.on];
      const value = typeof on === 'string' ? parameterOn(parameters[from.parameter], on) : null;
      if (value !== null) found.push([id, value]);
      continue;
    }
    const lines = lookup.each === undefined ? null : linesOf(values[lookup.each]);
    for (const [line, item] of (lines ?? [{}]).entries()) {
      const question =
        'matter' in from
          ? numberedMatter(from, compiled.scheme.id, values, self)
          : questionOf(from, by, item);
      if (question === null) continue;
      const none = nothingPosted(from, lookup, compiled.records.ledgers);
      asked.push({ id, line: lines === null ? null : line, question, none });
    }
    if (lines !== null) found.push([id, {}]);
  }
  const facts: Record<string, Value> = Object.fromEntries(found);
  if (asked.length === 0) return facts;
  const answers = await store.lookUpFacts(
    zone,
    asked.map(({ question }) => question),
  );
  for (const [i, { id, line, none }] of asked.entries()) {
    const lookup = compiled.scheme.lookups[id];
    const answer = notNamed(inWords(answers[i] ?? none, lookup), lookup, values);
    if (answer === null) continue;
    facts[id] = line === null ? answer : { ...(facts[id] as Values), [String(line)]: answer };
  }
  return facts;
}

interface Asked {
  readonly id: string;
  readonly line: number | null;
  readonly question: FactQuestion;
  /** What it is where nothing is found. */
  readonly none: Value | null;
}

/** A balance that is wanted as a plain number: the currency stands beside it. */
function inWords(answer: Value | null, lookup: Lookup | undefined): Value | null {
  return answer !== null && lookup?.yields === 'decimal' && isAmount(answer)
    ? answer.amount
    : answer;
}

/** Without the accounts that the lines of the matter name. */
function notNamed(answer: Value | null, lookup: Lookup | undefined, values: Values): Value | null {
  const unless = lookup && 'moved' in lookup.from ? lookup.from.moved.unless : undefined;
  if (unless === undefined || !Array.isArray(answer)) return answer;
  const named = new Set(
    linesOf(values[unless.over]).map((line) =>
      unless.columns.map((column) => plain(line[column])).join(' '),
    ),
  );
  return answer.filter((account) => !named.has(account));
}

const plain = (value: Value | undefined): string => (typeof value === 'string' ? value.trim() : '');

const isYear = (year: string): boolean => /^[12]\d{3}$/.test(year);

function linesOf(value: Value | undefined): readonly Values[] {
  return (Array.isArray(value) ? value : []) as readonly Values[];
}

/** An account that nobody has posted to holds nothing, if its ledger is declared. */
function nothingPosted(
  from: Lookup['from'],
  { yields }: Lookup,
  ledgers: Readonly<Record<string, Ledger>>,
): Value | null {
  if (!('balance' in from)) return null;
  const ledger = ledgers[from.balance.ledger];
  if (ledger === undefined) return null;
  const { unit } = from.balance;
  const currency = typeof unit === 'object' ? '' : (unit ?? ledger.units[0] ?? '');
  return yields === 'amount' && currency !== '' ? { amount: '0', currency } : '0';
}

/** Another matter of the scheme by the number that was filled in; null while none is. */
function numberedMatter(
  { matter: field, gives }: Extract<Lookup['from'], { matter: string }>,
  scheme: string,
  values: Values,
  except: string | null,
): FactQuestion | null {
  const number = values[field];
  return typeof number === 'string' && number.trim() !== ''
    ? { matter: { scheme, number: number.trim(), except, gives } }
    : null;
}

/** The question as it stands for these values; null while something it depends on is empty. */
function questionOf(
  from: Exclude<Lookup['from'], { parameter: string } | { matter: string }>,
  { values, parties, acting, today: on }: AskedBy,
  item: Values,
): FactQuestion | null {
  const valueOf = (key: LookupKey): Value | null => {
    if (typeof key === 'string') return values[key] ?? null;
    if ('holder' in key) return parties[key.holder]?.[0] ?? null;
    if ('acting' in key) return acting;
    return 'item' in key ? (item[key.item] ?? null) : key.constant;
  };
  const named = (key: LookupKey): string | null => {
    const value = valueOf(key);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const columns = (where: Readonly<Record<string, LookupKey>>): Values | null => {
    const found = Object.entries(where).map(([column, key]) => [column, valueOf(key)] as const);
    if (found.some(([, value]) => value === null || value === '')) return null;
    return Object.fromEntries(found) as Values;
  };
  const which = (
    one: { readonly register: string } & (
      | { readonly entry: LookupKey }
      | { readonly where: Readonly<Record<string, LookupKey>> }
    ),
  ): WhichEntry | null => {
    const { register } = one;
    if ('entry' in one) {
      const entry = named(one.entry);
      return entry === null ? null : { register, entry };
    }
    const where = columns(one.where);
    return where === null ? null : { register, where };
  };
  if ('balance' in from) {
    const { ledger, account, of = [], beneath = false } = from.balance;
    const keys = [of].flat().map(named);
    const known = keys.filter((key) => key !== null);
    const unit =
      typeof from.balance.unit === 'object' ? named(from.balance.unit) : from.balance.unit;
    if (known.length < keys.length || unit === null) return null;
    const asked = { ledger, account: accountNamed(account, known), unit, beneath };
    if (from.balance.year === undefined) return { balance: asked };
    const year = named(from.balance.year.of);
    // Of no year of the calendar is anything known.
    return year === null || !isYear(year)
      ? null
      : { balance: { ...asked, year, at: from.balance.year.at } };
  }
  if ('moved' in from) {
    const { ledger, account, of, unless } = from.moved;
    const keys = [of].flat().map(named);
    const known = keys.filter((key) => key !== null);
    const year = named(from.moved.year);
    const isStated = unless === undefined || linesOf(values[unless.over]).length > 0;
    if (known.length < keys.length || !isStated || year === null || !isYear(year)) return null;
    return { moved: { ledger, account: accountNamed(account, known), year } };
  }
  if ('entries' in from) {
    const where = columns(from.entries.where ?? {});
    return where === null ? null : { entries: { register: from.entries.register, where }, on };
  }
  if ('ids' in from) {
    const where = columns(from.ids.where);
    const lasting = from.ids.lasting ? { lastingOn: on } : {};
    return where === null ? null : { ids: { register: from.ids.register, where, ...lasting } };
  }
  if ('values' in from) {
    const { register, where, column } = from.values;
    const found = columns(where);
    return found === null ? null : { values: { register, where: found, column } };
  }
  if ('listed' in from) {
    const listed = which(from.listed);
    return listed === null ? null : { listed, on };
  }
  const of = which(from);
  return of === null ? null : { column: from.column, of, on };
}
