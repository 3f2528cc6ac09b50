import type { Text } from './language.ts';

/** Parts that hear of something although by the general rule it does not concern them: a supervisor of what
 * is overdue, the unit that is urged. Exactly one of `stage`, `outcome`, `overdue` and `action` says of what. */
export interface FurtherNotice<
  A extends string = string,
  S extends string = string,
  C extends string = string,
  O extends string = string,
  Act extends string = string,
> {
  readonly to: A | readonly A[];
  /** The matter has come to this stage. */
  readonly stage?: S;
  /** It ended so. */
  readonly outcome?: O;
  /** This clock has run out. */
  readonly overdue?: C;
  /** Somebody did this. Whoever did it is not told. */
  readonly action?: Act;
}

/** What whoever did an action hears once it is answered, although they have no part in the matter (an objection to
 * what is published, say). Each deed is answered once: by the first such action after it. */
export interface Answer<
  F extends string = string,
  L extends string = string,
  Act extends string = string,
> {
  /** The action that is answered. */
  readonly to: Act;
  /** The actions that answer it. */
  readonly by: Act | readonly Act[];
  /** Only what was done when these look-ups said so. */
  readonly saw?: Readonly<Partial<Record<L, boolean | string>>>;
  /** What the notice says; it names nothing that was filled in. */
  readonly says: Text;
  /** Of what the answering action was given, what whoever is answered may read. */
  readonly shows?: readonly F[];
}
