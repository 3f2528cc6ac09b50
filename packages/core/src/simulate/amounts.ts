import Big from 'big.js';
import type { SettledEffect } from '../engine/index.ts';
import { isAmount, type Decimal } from '../model/index.ts';

// Strict: no float slips into money.
const Exact = Big();
Exact.strict = true;

/** What was moved in each ledger and unit (a currency, or '' for plain numbers): `ledger unit` → sum. */
export type MovedSums = ReadonlyMap<string, Big>;

/** One ledger and unit before and after a change; `difference` is after less before. */
export interface SumChange {
  readonly ledger: string;
  readonly unit: string;
  readonly before: Decimal;
  readonly after: Decimal;
  readonly difference: Decimal;
}

const zero = new Exact('0');

/** What each account gains by some effects, as `ledger unit account`. */
export function balancesOf(effects: readonly SettledEffect[]): Map<string, Big> {
  const balances = new Map<string, Big>();
  const add = (key: string, n: Big) => void balances.set(key, (balances.get(key) ?? zero).plus(n));
  for (const effect of effects) {
    if (!('post' in effect)) continue;
    const { debit, credit } = effect;
    const decimal = decimalOf(effect);
    if (decimal === '') continue;
    const place = placeOf(effect);
    const n = new Exact(decimal);
    add(`${place} ${debit}`, n);
    add(`${place} ${credit}`, n.times('-1'));
  }
  return balances;
}

/** What one matter moved in each ledger, its own reversals taken off: the sum of what accounts gained. Below zero
 * where what it posted is: what would be granted would have to be paid. */
export function movedBy(effects: readonly SettledEffect[]): MovedSums {
  const moved = new Map<string, Big>();
  for (const [key, n] of balancesOf(effects)) {
    const place = key.split(' ').slice(0, 2).join(' ');
    moved.set(place, (moved.get(place) ?? zero).plus(n.gt(zero) ? n : zero));
  }
  for (const [place, n] of moved) if (isTurned(effects, place)) moved.set(place, n.times('-1'));
  return moved;
}

/** Whether what was first posted in a ledger and unit is below zero. */
function isTurned(effects: readonly SettledEffect[], place: string): boolean {
  const first = effects.find((effect) => 'post' in effect && placeOf(effect) === place);
  return first !== undefined && 'post' in first && decimalOf(first).startsWith('-');
}

type Posting = Extract<SettledEffect, { post: string }>;

const placeOf = ({ post, amount }: Posting): string =>
  `${post} ${isAmount(amount) ? amount.currency : ''}`;

function decimalOf({ amount }: Posting): string {
  const decimal = isAmount(amount) ? amount.amount : amount;
  return typeof decimal === 'string' ? decimal : '';
}

export function addToSums(sums: Map<string, Big>, more: MovedSums): void {
  for (const [place, n] of more) sums.set(place, (sums.get(place) ?? zero).plus(n));
}

/** Two sums side by side, by ledger and unit. */
export function comparedSums(before: MovedSums, after: MovedSums): readonly SumChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].toSorted().map((place) => {
    const [ledger = '', unit = ''] = place.split(' ');
    const [one, other] = [before.get(place) ?? zero, after.get(place) ?? zero];
    return {
      ledger,
      unit,
      before: one.toFixed(),
      after: other.toFixed(),
      difference: other.minus(one).toFixed(),
    };
  });
}

/** The sum of two decimals. */
export function plus(one: Decimal, other: Decimal | Big): Decimal {
  return new Exact(one).plus(other).toFixed();
}

/** −1, 0 or 1. */
export function signOf(decimal: Decimal): -1 | 0 | 1 {
  const n = new Exact(decimal);
  return n.gt(zero) ? 1 : n.lt(zero) ? -1 : 0;
}

/** Orders decimals by how far they are from zero, the farthest first. */
export function fartherFirst(one: Decimal, other: Decimal): number {
  return new Exact(other).abs().cmp(new Exact(one).abs());
}
