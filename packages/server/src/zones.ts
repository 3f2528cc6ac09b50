import type { Zone } from '@twinpark/core/model';
import type { Scenario } from '@twinpark/core/testing';
import { dayun } from '@twinpark/zone-dayun';
import { hetao } from '@twinpark/zone-hetao';

/** A zone and the folder of its definition and sample letters. */
export interface ZoneFolder {
  readonly zone: Zone;
  readonly folder: URL;
  /** The stories that check its schemes, by scheme; loaded when asked for. */
  readonly scenarios: () => Promise<Readonly<Record<string, readonly Scenario[]>>>;
}

const folderOf = (name: string): URL => new URL('.', import.meta.resolve(name));

/** The zones of this node, in the order in which they are shown. A new zone is named here. */
export const zoneFolders: readonly ZoneFolder[] = [
  {
    zone: hetao,
    folder: folderOf('@twinpark/zone-hetao'),
    scenarios: async () => (await import('@twinpark/zone-hetao/scenarios')).scenarios,
  },
  {
    zone: dayun,
    folder: folderOf('@twinpark/zone-dayun'),
    scenarios: async () => (await import('@twinpark/zone-dayun/scenarios')).scenarios,
  },
];
