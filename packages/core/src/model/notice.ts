/** Parts that hear of something although by the general rule it does not concern them: a supervisor of what
 * is overdue, say. Exactly one of `stage`, `outcome` and `overdue` says of what. */
export interface FurtherNotice<
  A extends string = string,
  S extends string = string,
  C extends string = string,
  O extends string = string,
> {
  readonly to: A | readonly A[];
  /** The matter has come to this stage. */
  readonly stage?: S;
  /** It ended so. */
  readonly outcome?: O;
  /** This clock has run out. */
  readonly overdue?: C;
}
