import { bigrams, dice, normalise, thing, withoutMarker } from './normalise.ts';

/** One clause of a promise: what stands between two stops. */
export interface Clause {
  readonly text: string;
  readonly normal: string;
  /** Where in its text to look for the clause: at or before its first character. */
  readonly start: number;
}

const STOP = /[，。；！？;!?\n]+/g;

/** The clauses of a text, with their places; stops inside 《》 and “” do not divide. */
export function clauses(text: string): readonly Clause[] {
  const masked = text.replace(/《[^《》]*》|“[^“”]*”|（[^（）]*）/g, (m) => '某'.repeat(m.length));
  const found: Clause[] = [];
  let start = 0;
  const push = (end: number): void => {
    const piece = withoutMarker(text.slice(start, end));
    if (piece) found.push({ text: piece, normal: normalise(piece), start });
  };
  for (const stop of masked.matchAll(STOP)) {
    push(stop.index);
    start = stop.index + stop[0].length;
  }
  push(text.length);
  return found;
}

/** The things a text is about, clause by clause; clauses about nothing (…方面, 包括) drop out. */
export function things(text: string): readonly string[] {
  return clauses(text)
    .map(({ normal }) => thing(normal))
    .filter((one) => one.length >= 4 && !/方面$|^其中|^包括/.test(one));
}

/** Clauses of substance (at least `least` characters when normalised) that say the same in both
 * texts. */
export function sharedClauses(
  a: string,
  b: string,
  least = 7,
): readonly (readonly [Clause, Clause])[] {
  const others = clauses(b).filter((clause) => clause.normal.length >= least);
  const grams = others.map((clause) => bigrams(clause.normal));
  const shared: (readonly [Clause, Clause])[] = [];
  for (const clause of clauses(a)) {
    if (clause.normal.length < least) continue;
    const own = bigrams(clause.normal);
    const at = others.findIndex(
      (other, i) =>
        other.normal === clause.normal || dice(own, grams[i] ?? new Uint32Array()) >= 0.88,
    );
    const other = others[at];
    if (other) shared.push([clause, other]);
  }
  return shared;
}
