import { Presence } from './presence.ts';

/** A pattern that a scanner looks for. */
export interface Sought {
  readonly pattern: RegExp;
  /** What its lookbehind demands of the code unit before it (NaN at the head of the text), when that
   * can be told at once: a look costs a twentieth of a try. */
  readonly follows?: (before: number) => boolean;
}

/** Finds the matches of several patterns in one pass over a text: each pattern is tried only where it
 * can begin. Gives what `matchAll` of each would give, without the empty matches. */
export class Scanner {
  readonly #patterns: readonly RegExp[];
  readonly #follows: readonly (Sought['follows'] | undefined)[];
  readonly #presence: Presence;
  /** Where the last match of each pattern ends, kept from one scan to the next to be filled anew. */
  readonly #ends: Uint32Array;

  constructor(sought: readonly Sought[]) {
    const patterns = sought.map(({ pattern }) => pattern);
    this.#follows = sought.map(({ follows }) => follows);
    this.#patterns = patterns.map(
      ({ source, flags }) => new RegExp(source, `${flags.replace('g', '')}y`),
    );
    this.#presence = new Presence(patterns);
    this.#ends = new Uint32Array(patterns.length);
  }

  /** Calls `hit` for every match, by place; matches of one pattern do not overlap. `hit` must not scan
   * with the same scanner. */
  scan(text: string, hit: (pattern: number, start: number, end: number) => void): void {
    const patterns = this.#patterns;
    const presence = this.#presence;
    const ends = this.#ends.fill(0);
    for (let at = 0; at < text.length; at += 1) {
      for (let flags = presence.at(text, at); flags !== 0; flags &= flags - 1) {
        const index = 31 - Math.clz32(flags & -flags);
        const pattern = patterns[index];
        if (pattern === undefined || at < (ends[index] ?? 0)) continue;
        const before = at === 0 ? Number.NaN : text.charCodeAt(at - 1);
        if (this.#follows[index]?.(before) === false) continue;
        pattern.lastIndex = at;
        if (!pattern.test(text) || pattern.lastIndex === at) continue;
        ends[index] = pattern.lastIndex;
        hit(index, at, pattern.lastIndex);
      }
    }
  }
}
