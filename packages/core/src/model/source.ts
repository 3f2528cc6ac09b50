import type { Text } from './language.ts';
import type { IsoDate } from './value.ts';

/** The basis of a rule, a clock or a number: which instrument says so, where, and since when.
 * `verified` is false until somebody has read it in the instrument itself. */
export interface Source {
  readonly instrument: Text;
  readonly article?: string;
  readonly date?: IsoDate;
  readonly address?: string;
  readonly verified: boolean;
}
