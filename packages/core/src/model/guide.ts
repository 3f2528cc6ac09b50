import type { Text } from './language.ts';
import type { Source } from './source.ts';
import type { Amount } from './value.ts';

/** For whom a scheme is. Filters of the catalogue; their names stand in the texts of the pages. */
export const audiences = [
  'researcher',
  'institute',
  'firm',
  'school',
  'medical',
  'resident',
] as const;
export type Audience = (typeof audiences)[number];

/** What has happened, or is wanted, when somebody looks for a scheme (人生事件、企业事件). */
export const lifeEvents = [
  'set-up',
  'hire',
  'move-over',
  'family',
  'social-security',
  'qualify',
  'research',
  'bring-in',
  'money',
  'train',
  'change',
] as const;
export type LifeEvent = (typeof lifeEvents)[number];

/** Where an application can be handed in. */
export const channels = ['online', 'counter', 'both'] as const;
export type Channel = (typeof channels)[number];

/** Something that goes with an application. The id is a common name: materials of two schemes with the
 * same id are the same paper, so that a bundle asks for it once. */
export interface Material<F extends string = string> {
  readonly title: Text;
  /** The field that takes it: uploaded, or told. Whether and when it is required follows from the field.
   * Absent: it is shown at the counter. */
  readonly field?: F;
  readonly form: 'original' | 'copy' | 'electronic';
  /** What to see to: age, seal, translation. */
  readonly notes?: Text;
  /** What a good one looks like, in words. */
  readonly sample?: Text;
}

export interface Fee {
  readonly amount: Amount;
  /** For each of what: person, page, item. */
  readonly per?: Text;
  readonly source: Source;
}

/** How long the law lets one part of a service take: a clock of the scheme that runs under the instrument, or, in
 * words, that no law limits it; `pledge`: a performance pledge stands in its place (服务承诺), as on the other side. */
type Limit<C extends string = string> =
  | { readonly clock: C }
  | { readonly none: 'law' | 'pledge'; readonly of?: Text; readonly verified: boolean };

/** What somebody must know before applying (办事指南). What the scheme says already is not repeated here:
 * who may apply and why not follows from its opening's conditions, what is asked from its fields, the days
 * from its clocks, the results from its outcomes. */
export interface Guide<
  F extends string = string,
  C extends string = string,
  Act extends string = string,
  O extends string = string,
> {
  readonly audience: readonly Audience[];
  readonly lifeEvents: readonly LifeEvent[];
  readonly channel: Channel;
  /** Who may apply, in a sentence. */
  readonly who: Text;
  /** Actions besides the opening whose conditions decide too (accept, grant): “can I” asks those of them
   * that rest on what the applicant fills in and on look-ups. */
  readonly decidedBy?: readonly Act[];
  /** Fields that actions `set` by a rule of the scheme: what one would get (an amount, a class, a last day),
   * told with its reasons before applying. */
  readonly expects?: readonly F[];
  readonly materials: Readonly<Record<string, Material<F>>>;
  /** Words under which people look for it, besides title and summary. */
  readonly keywords?: readonly Text[];
  readonly fee: 'none' | Fee;
  /** It can be granted on a declaration (告知承诺): what is declared, the materials that it stands for, and the clock that
   * looking into it runs under. Where it was false, what was granted is revoked and the next declaration barred. */
  readonly pledge?: {
    readonly declaration: Text;
    readonly replaces: readonly string[];
    readonly clock: C;
  };
  /** The clock of the scheme whose days are promised, and what the law allows: one limit, or one for each part (a
   * side, a unit). A single limit's clock starts, pauses, resumes and stops with the promised one, so that both due
   * dates are true. Only schemes of before it was asked have none. */
  readonly days: { readonly promised: C; readonly limits?: readonly Limit<C>[] };
  /** What the applicant gets by each outcome. */
  readonly results: Readonly<Partial<Record<O, Text>>>;
}
