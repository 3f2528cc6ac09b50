import { firstCharacters } from './first-characters.ts';

/** Tells of up to 31 patterns at once which of them can match in a stretch of text at all, by one look
 * at each of its characters. Patterns that may begin with anything are always possible. */
export class Presence {
  readonly #flags = new Uint32Array(65536);
  readonly #always: number;

  constructor(patterns: readonly RegExp[]) {
    if (patterns.length > 31) throw new RangeError(`${patterns.length} patterns: at most 31.`);
    let always = 0;
    patterns.forEach((pattern, index) => {
      const units = firstCharacters(pattern);
      if (units === null) always |= 1 << index;
      else for (const unit of units) this.#flags[unit] = (this.#flags[unit] ?? 0) | (1 << index);
    });
    this.#always = always;
  }

  /** Bit i is set when pattern i can begin somewhere in [from, to). */
  in(text: string, from = 0, to = text.length): number {
    let found = this.#always;
    for (let at = from; at < to; at += 1) found |= this.#flags[text.charCodeAt(at)] ?? 0;
    return found;
  }

  /** Bit i is set when pattern i can begin with this code unit. */
  at(unit: number): number {
    return this.#always | (this.#flags[unit] ?? 0);
  }
}
