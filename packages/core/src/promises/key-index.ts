/** A bucket that holds more promises than this says little about any of them: its key alone narrows
 * 100,000 promises by less than nine bits. Of larger buckets only the newest members are looked at. */
const CAP = 64;
const NEWEST = 12;
/** Sharing keys that are together no rarer than one key of a full bucket is a common way of speaking. */
const LEAST_WEIGHT = 1 / CAP;
/** How many candidates of a promise are scored, the ones with the rarest keys first. */
const MOST_CANDIDATES = 20;

/** The promises that bear a key: how many, and the newest of them, oldest first. */
export interface KeyBucket {
  readonly held: number;
  readonly newest: readonly number[];
}

interface Held {
  held: number;
  newest: number[];
  changed: boolean;
}

/** Promises, by number, under their keys. The one rule for which promises are compared with which: in
 * memory and in a store, which fills the index with the buckets of the keys it is about to ask for.
 * Its size and the cost of an answer do not grow with how common a key is. */
export class KeyIndex {
  readonly #buckets = new Map<string, Held>();

  constructor(known: Iterable<readonly [key: string, bucket: KeyBucket]> = []) {
    for (const [key, { held, newest }] of known) {
      this.#buckets.set(key, { held, newest: [...newest], changed: false });
    }
  }

  /** The promises that may equal one with these keys; those with the rarest keys first, among equals
   * the newest. */
  candidates(keys: readonly string[]): readonly number[] {
    const weights = new Map<number, number>();
    for (const key of keys) {
      const bucket = this.#buckets.get(key);
      if (!bucket) continue;
      const weight = 1 / bucket.held;
      for (const one of bucket.newest) weights.set(one, (weights.get(one) ?? 0) + weight);
    }
    const near = [...weights].filter(([, weight]) => weight >= LEAST_WEIGHT);
    if (near.length <= MOST_CANDIDATES) return near.map(([one]) => one);
    return near
      .sort((a, b) => b[1] - a[1] || b[0] - a[0])
      .slice(0, MOST_CANDIDATES)
      .map(([one]) => one);
  }

  add(keys: readonly string[], promise: number): void {
    for (const key of keys) {
      const bucket = this.#buckets.get(key);
      if (!bucket) {
        this.#buckets.set(key, { held: 1, newest: [promise], changed: true });
        continue;
      }
      bucket.held += 1;
      bucket.newest.push(promise);
      bucket.changed = true;
      if (bucket.held > CAP) bucket.newest = bucket.newest.slice(-NEWEST);
    }
  }

  /** The buckets to which something was added. */
  changed(): readonly (readonly [key: string, bucket: KeyBucket])[] {
    return [...this.#buckets].filter(([, { changed }]) => changed);
  }
}
