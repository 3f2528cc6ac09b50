import type { Zone } from '@twinpark/core/model';
import type { Store } from '@twinpark/postgres';
import type { CertificateKeys } from '../certificates/index.ts';
import type { NodeLog } from '../log/index.ts';
import type { ZoneServices } from '../counter/index.ts';
import type { MatterService } from '../matters/index.ts';
import type { PeopleSettings } from '../people/settings.ts';

/** What every route stands on. */
export interface HttpContext {
  readonly store: Store;
  readonly zones: readonly Zone[];
  readonly matters: MatterService;
  /** What can be applied for in a zone. */
  readonly services: (zone: string) => ZoneServices;
  /** How people sign in. */
  readonly people: PeopleSettings;
  /** The address under which the node names itself, without a stroke at the end; known once it listens. */
  readonly address: () => string;
  readonly nodeLog: NodeLog;
  /** What signs its certificates, and did. */
  readonly certificateKeys: CertificateKeys;
  /** Today in the zones' time, YYYY-MM-DD. */
  readonly today: () => string;
  /** Whether the node has a mail server. */
  readonly sendsMail: boolean;
  /** Where failures are written; never to the caller. */
  readonly log: (line: string) => void;
}

/** The zone of this id, or undefined. */
export function zoneOf(context: HttpContext, id: string): Zone | undefined {
  return context.zones.find((zone) => zone.id === id);
}
