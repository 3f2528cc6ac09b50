import type { Repair } from '../reading.ts';

/** The kinds of damage a cleaner meets, C01 … C33. */
export type DamageCode = `C${string}`;

/** Counts repairs while a text runs through the steps. */
export class Tally {
  readonly #counts = new Map<DamageCode, number>();

  add(code: DamageCode, count = 1): void {
    if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
  }

  /** Repairs in the order of their codes. */
  list(): Repair[] {
    return [...this.#counts]
      .map(([code, count]) => ({ code, count }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  }
}

/** A repair step: takes a text, returns it mended (the same string when there was nothing to do)
 * and tells the tally what it did. Steps run in linear time. */
export type Step = (text: string, tally: Tally) => string;
