import { beginnings } from './beginnings.ts';

/** Pairs of code units fall into so many places; two that share one only cost a try. */
const PLACES = 4096;
const placeOf = (unit: number, next: number): number => (unit * 2533 + next) & (PLACES - 1);

/** Tells of up to 31 patterns at once which of them can match in a stretch of text at all, by a look at
 * each two of its characters. Patterns that may begin with anything are always possible. */
export class Presence {
  /** Bit i: pattern i can begin with this code unit. */
  readonly #first = new Uint32Array(65536);
  /** Bit i: pattern i can begin with this code unit, whatever follows. */
  readonly #single = new Uint32Array(65536);
  readonly #pairs = new Uint32Array(PLACES);
  readonly #always: number;

  constructor(patterns: readonly RegExp[]) {
    if (patterns.length > 31) throw new RangeError(`${patterns.length} patterns: at most 31.`);
    let always = 0;
    patterns.forEach((pattern, index) => {
      const bit = 1 << index;
      const heads = beginnings(pattern);
      if (heads === null) always |= bit;
      for (const unit of heads?.single ?? []) {
        this.#first[unit]! |= bit;
        this.#single[unit]! |= bit;
      }
      for (const [unit, next] of heads?.pairs ?? []) {
        this.#first[unit]! |= bit;
        this.#pairs[placeOf(unit, next)]! |= bit;
      }
    });
    this.#always = always;
  }

  /** Bit i is set when pattern i can begin somewhere in [from, to). */
  in(text: string, from = 0, to = text.length): number {
    let found = this.#always;
    for (let at = from; at < to; at += 1) found |= this.at(text, at);
    return found;
  }

  /** Bit i is set when pattern i can begin at this place of the text. */
  at(text: string, at: number): number {
    const unit = text.charCodeAt(at);
    const first = this.#first[unit]!;
    if (first === 0) return this.#always;
    // charCodeAt behind the end costs a call, here and wherever it happened once
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    const pair = this.#pairs[placeOf(unit, next)]!;
    return this.#always | (first & (this.#single[unit]! | pair));
  }
}
