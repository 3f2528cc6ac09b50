import type { Field } from './field.ts';
import type { Audience, LifeEvent } from './guide.ts';
import type { Text } from './language.ts';
import type { Rule } from './rule.ts';
import type { Source } from './source.ts';
import type { Value } from './value.ts';

/** What a bundle itself gives: a value, or what an earlier part has left (one of its fields, or its number in
 * a sequence). */
export type GivenValue<P extends string = string> =
  | { readonly value: Value }
  | { readonly of: P; readonly field: string }
  | { readonly of: P; readonly number: string };

/** What a bundle gives a part's field, so that nobody is asked: one thing, or lines of a repeating group,
 * each column given by itself. */
export type Given<P extends string = string> =
  | GivenValue<P>
  | { readonly lines: readonly Readonly<Record<string, GivenValue<P>>>[] };

/** One scheme within a bundle. */
export interface BundlePart<P extends string = string> {
  readonly scheme: string;
  /** What this part does for the applicant; absent: the scheme's title. */
  readonly title?: Text;
  /** The rule, over questions of the bundle, under which it is needed; absent: always. */
  readonly when?: Rule;
  /** Opens only after these parts have ended in one of the outcomes. Ends one otherwise, this part falls
   * away, with that as its reason. */
  readonly after?: readonly { readonly part: P; readonly outcomes: readonly string[] }[];
  /** Fields of its opening that nobody is asked. */
  readonly given?: Readonly<Record<string, Given<P>>>;
}

/** A question asked once whose answer goes to several parts. Its kind, limits and privacy are those of the
 * fields; the compiler insists that they agree. */
export interface SharedQuestion<P extends string = string> {
  readonly title?: Text;
  readonly help?: Text;
  /** Part → the field of its opening that takes the answer. */
  readonly fields: Readonly<Partial<Record<P, string>>>;
}

/** Several schemes as one application (一件事一次办). Every field that the parts' openings ask is a question
 * of the bundle: a shared one, or the part's own, called `part.field`. Data: no functions. */
export interface Bundle<P extends string = string> {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly summary: Text;
  readonly basis: readonly Source[];
  readonly audience: readonly Audience[];
  readonly lifeEvents: readonly LifeEvent[];
  readonly keywords?: readonly Text[];
  /** In the order in which they are shown. */
  readonly parts: Readonly<Record<P, BundlePart<P>>>;
  /** Questions of the bundle alone: what decides which parts are needed. */
  readonly asks?: Readonly<Record<string, Field>>;
  readonly shared: Readonly<Record<string, SharedQuestion<P>>>;
}

/** Gives a bundle its types: a part it names must be one it declares. Whether schemes, fields and outcomes
 * exist and agree, `compileBundle` finds. */
export function defineBundle<const P extends string>(
  bundle: Omit<Bundle, 'parts' | 'shared'> & {
    readonly parts: Readonly<Record<P, BundlePart<NoInfer<P>>>>;
    readonly shared: Readonly<Record<string, SharedQuestion<NoInfer<P>>>>;
  },
): Bundle<P> {
  return bundle;
}
