import { Presence } from './presence.ts';

/** A pattern that is asked whether a match begins at a place: tried only where its first characters
 * allow one. */
export class Beginning {
  readonly #sticky: RegExp;
  readonly #presence: Presence;

  constructor(pattern: RegExp) {
    this.#sticky = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`);
    this.#presence = new Presence([pattern]);
  }

  /** True when a match begins at `at`. */
  at(text: string, at: number): boolean {
    if (at >= text.length || this.#presence.at(text, at) === 0) return false;
    this.#sticky.lastIndex = at;
    return this.#sticky.test(text);
  }
}
