import type { Instant, Zone } from '@twinpark/core/model';
import type { Store } from '@twinpark/postgres';
import type { MatterService } from '../matters/index.ts';

/** What notices are made with. */
export interface Noticing {
  readonly store: Store;
  readonly service: MatterService;
  readonly zones: readonly Zone[];
  /** Whether the node has a mail server; without one notices are shown on the pages only. */
  readonly sendsMail: boolean;
  readonly now: () => Instant;
  /** UUIDv7 */
  readonly newId: () => string;
  /** Hears of what could not be done, a line each. */
  readonly log: (line: string) => void;
}
