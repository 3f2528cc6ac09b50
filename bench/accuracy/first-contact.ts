import { readFileSync } from 'node:fs';
import type { Accuracy } from './accuracy.ts';

/** What the reader scored on the held-out letters when it met them for the first time. `commit` is the
 * commit whose reader was measured, `corpus` the hash of letters and gold at that time. */
export interface FirstContact extends Pick<Accuracy, 'corpus' | 'rows' | 'tempted'> {
  readonly commit: string;
  /** Where the gold of that time was wrong by the rules of annotation and has been corrected since. */
  readonly corrected: readonly string[];
}

const kept = (name: string): FirstContact =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** Kept as data, so that no later run can write over it: the thirty letters that were written first, the
 * ten that came later, in forms the others lacked, and the sets after them, whose writers knew the reader
 * and chose forms that it had not met. */
export const firstContacts = (): readonly FirstContact[] =>
  [
    'held-out-first-contact.json',
    'held-out-second-contact.json',
    'held-out-third-contact.json',
    'held-out-fourth-contact.json',
  ].map(kept);
