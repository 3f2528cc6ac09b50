import type Big from 'big.js';
import {
  accountNamed,
  isAmount,
  parameterOn,
  type IsoDate,
  type Lookup,
  type LookupKey,
  type Parameters,
  type Scheme,
  type Value,
  type Values,
} from '../model/index.ts';
import type { SettledEffect } from '../engine/index.ts';
import { balancesOf, plus } from './amounts.ts';

/** What a matter left in the records, and the day of each. */
export interface Posted {
  readonly effects: readonly SettledEffect[];
  readonly days: readonly IsoDate[];
}

/** By how much an account differs from a day on. */
interface Step {
  readonly on: IsoDate;
  readonly by: Big;
}

/** The facts from outside under a changed rulebook: as they were recorded; but a parameter that was
 * changed has its new value, and an account holds what earlier matters, decided again, would have posted
 * to it. Matters come in the order in which they were opened. Grows with the accounts whose balance
 * changes or is asked for and the days on which it does, not with the matters. */
export class Facts {
  readonly #scheme: Scheme;
  readonly #before: Parameters;
  readonly #after: Parameters;
  readonly #moved = new Map<string, Step[]>();
  /** The last day on which an account was asked for. */
  readonly #asked = new Map<string, IsoDate>();
  /** Balances that were asked for before a matter that came later would have changed them. */
  tooLate = 0;

  constructor(scheme: Scheme, before: Parameters, after: Parameters) {
    this.#scheme = scheme;
    this.#before = before;
    this.#after = after;
  }

  /** What a command would have seen. */
  seen(saw: Values, values: Values, on: IsoDate): Values {
    const facts: Record<string, Value> = { ...saw };
    for (const [id, lookup] of Object.entries(this.#scheme.lookups)) {
      const { from } = lookup;
      if ('parameter' in from) {
        const day = from.on === undefined ? on : values[from.on];
        if (typeof day !== 'string') continue;
        const value = parameterOn(this.#after[from.parameter], day);
        const was = parameterOn(this.#before[from.parameter], day);
        const isNew = JSON.stringify(value) !== JSON.stringify(was) || facts[id] === undefined;
        if (isNew && value !== null) facts[id] = value;
      } else if ('balance' in from && lookup.each === undefined) {
        const known = facts[id];
        const key = accountKey(from.balance, lookup, known, values);
        if (key === null) continue;
        const asked = this.#asked.get(key);
        if (asked === undefined || asked < on) this.#asked.set(key, on);
        const step = this.#moved.get(key)?.findLast((one) => one.on <= on);
        if (step !== undefined) facts[id] = moved(facts[id], step.by, key.split(' ')[1] ?? '');
      }
    }
    return facts;
  }

  /** Takes note of what a matter would have posted, and of what it did post. */
  posted(before: Posted, after: Posted): void {
    for (const on of new Set([...before.days, ...after.days])) {
      const [was, now] = [before, after].map(({ effects, days }) =>
        balancesOf(effects.filter((_, i) => days[i] === on)),
      );
      this.#postedOn(on, was ?? new Map(), now ?? new Map());
    }
  }

  #postedOn(on: IsoDate, was: ReadonlyMap<string, Big>, now: ReadonlyMap<string, Big>): void {
    for (const key of new Set([...was.keys(), ...now.keys()])) {
      const [one, other] = [was.get(key), now.get(key)];
      const by =
        one === undefined ? other : other === undefined ? one.times('-1') : other.minus(one);
      if (by === undefined || by.eq('0')) continue;
      const asked = this.#asked.get(key);
      if (asked !== undefined && asked > on) this.tooLate += 1;
      addStep(this.#moved, key, on, by);
    }
  }
}

/** Moves an account by an amount from a day on. A step a day: however many matters post to one account, it
 * has no more than the days of the year. */
function addStep(moves: Map<string, Step[]>, key: string, on: IsoDate, by: Big): void {
  const steps = moves.get(key) ?? [];
  moves.set(key, steps);
  let at = steps.length;
  for (; at > 0 && steps[at - 1]!.on > on; at -= 1) {
    const later = steps[at - 1]!;
    steps[at - 1] = { on: later.on, by: later.by.plus(by) };
  }
  const earlier = steps[at - 1];
  if (earlier?.on === on) steps[at - 1] = { on, by: earlier.by.plus(by) };
  else steps.splice(at, 0, { on, by: earlier?.by.plus(by) ?? by });
}

/** The account a look-up asks for, as `ledger unit account`; null while a key of it is empty. */
function accountKey(
  {
    ledger,
    account,
    of,
    unit,
    beneath,
    year,
  }: Extract<Lookup['from'], { balance: object }>['balance'],
  { yields }: Lookup,
  known: Value | undefined,
  values: Values,
): string | null {
  // What several accounts hold, or held at another time, stays as it was seen.
  if (beneath || year || typeof unit === 'object') return null;
  const currency = isAmount(known) ? known.currency : (unit ?? '');
  // An amount whose currency nobody says cannot be added to.
  if (yields === 'amount' && currency === '') return null;
  const place = `${ledger} ${currency}`;
  if (of === undefined) return `${place} ${account}`;
  const keys = [of].flat().map((key: LookupKey) => {
    if (typeof key !== 'string') return 'constant' in key ? key.constant : null;
    return values[key] ?? null;
  });
  const names = keys.filter((key) => typeof key === 'string');
  return names.length < keys.length ? null : `${place} ${accountNamed(account, names)}`;
}

function moved(value: Value | undefined, by: Big, unit: string): Value {
  if (isAmount(value)) return { ...value, amount: plus(value.amount, by) };
  if (typeof value === 'string') return plus(value, by);
  const none = plus('0', by);
  return unit === 'CNY' || unit === 'HKD' || unit === 'USD'
    ? { amount: none, currency: unit }
    : none;
}
