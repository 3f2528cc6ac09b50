import { readFileSync } from 'node:fs';
import type { Accuracy } from './accuracy.ts';

/** What the reader scored on the held-out letters when it met them for the first time. `commit` is the
 * commit whose reader was measured, `corpus` the hash of letters and gold at that time. */
export interface FirstContact extends Pick<Accuracy, 'corpus' | 'rows' | 'tempted'> {
  readonly commit: string;
  /** Where the gold of that time was wrong by the rules of annotation and has been corrected since. */
  readonly corrected: readonly string[];
}

/** Kept as data, so that no later run can write over it. */
export const firstContact = (): FirstContact =>
  JSON.parse(readFileSync(new URL('held-out-first-contact.json', import.meta.url), 'utf8'));
