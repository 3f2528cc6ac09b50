import { firstCharacters } from './first-characters.ts';

/** A pattern that is asked whether a match begins at a place: tried only where its first characters
 * allow one. */
export class Beginning {
  readonly #sticky: RegExp;
  readonly #begins: Uint8Array;

  constructor(pattern: RegExp) {
    const units = firstCharacters(pattern);
    this.#sticky = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`);
    this.#begins = new Uint8Array(65536).fill(units === null ? 1 : 0);
    for (const unit of units ?? []) this.#begins[unit] = 1;
  }

  /** True when a match begins at `at`. */
  at(text: string, at: number): boolean {
    if (this.#begins[text.charCodeAt(at)] !== 1) return false;
    this.#sticky.lastIndex = at;
    return this.#sticky.test(text);
  }
}
