import type { Value } from '../model/index.ts';
import type { Because } from '../rules/index.ts';

/** A rule that says something else than it said: its place in the scheme, both values, and why the new
 * one. Personal values are masked. */
export interface Reason {
  readonly at: string;
  readonly before: Value | null;
  readonly after: Value | null;
  readonly because: Because;
}
