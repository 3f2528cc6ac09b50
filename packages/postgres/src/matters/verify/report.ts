import type { Acting } from '@twinpark/core/engine';
import type { Instant } from '@twinpark/core/model';

/** What does not agree, and where. */
export interface Trouble {
  readonly code:
    | 'event-changed'
    | 'event-missing'
    | 'event-not-logged'
    | 'log-changed'
    | 'log-gap'
    | 'checkpoint-changed'
    | 'log-rewritten'
    | 'state-differs'
    | 'row-differs'
    | 'row-orphaned'
    | 'personal-changed'
    | 'scheme-changed'
    | 'balance-differs'
    | 'letter-changed'
    | 'file-changed'
    | 'document-changed'
    | 'count-differs';
  /** A table and the row's key in it: `events/<matter>/<seq>`. */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

/** Personal values that were erased: which, by whom and why, as the event says. */
export interface Erased {
  readonly matter: string;
  readonly seq: number;
  readonly at: Instant;
  readonly field: string;
  readonly by: Acting;
  readonly because: string;
}

/** What somebody kept of a checkpoint: the log's first `size` leaves had this root (hexadecimal). */
export interface KeptRoot {
  readonly size: number;
  readonly root: string;
}

/** What was compared, and what did not agree. */
export interface VerifyReport {
  readonly matters: number;
  readonly events: number;
  readonly leaves: number;
  readonly checkpoints: number;
  readonly erased: readonly Erased[];
  readonly troubles: readonly Trouble[];
}

/** Collects the first thousand troubles, so that a wrecked store still gives a report that can be
 * read. */
export class Troubles {
  readonly list: Trouble[] = [];

  add(code: Trouble['code'], place: string, found: unknown, expected: unknown): void {
    if (this.list.length < 1000)
      this.list.push({ code, place, found: brief(found), expected: brief(expected) });
  }

  /** Adds a trouble where two things differ. */
  same(code: Trouble['code'], place: string, found: string, expected: string): void {
    if (found !== expected) this.add(code, place, found, expected);
  }
}

function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
