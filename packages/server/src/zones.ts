import type { Zone } from '@twinpark/core/model';
import type { BundleScenario, Scenario } from '@twinpark/core/testing';
import { dayun } from '@twinpark/zone-dayun';
import { hetao } from '@twinpark/zone-hetao';

/** The stories of a zone's schemes and of its bundles, by id. */
interface Stories {
  readonly scenarios: Readonly<Record<string, readonly Scenario[]>>;
  readonly bundleScenarios: Readonly<Record<string, readonly BundleScenario[]>>;
}

/** A zone and the folder of its definition and sample letters. */
export interface ZoneFolder {
  readonly zone: Zone;
  readonly folder: URL;
  /** The stories that check its schemes and bundles; loaded when asked for. */
  readonly scenarios: () => Promise<Stories>;
}

const folderOf = (name: string): URL => new URL('.', import.meta.resolve(name));

/** What several zones run. */
export const commonFolder = folderOf('@twinpark/zone-common');

/** The zones of this node, in the order in which they are shown. A new zone is named here. */
export const zoneFolders: readonly ZoneFolder[] = [
  {
    zone: hetao,
    folder: folderOf('@twinpark/zone-hetao'),
    scenarios: () => import('@twinpark/zone-hetao/scenarios'),
  },
  {
    zone: dayun,
    folder: folderOf('@twinpark/zone-dayun'),
    scenarios: () => import('@twinpark/zone-dayun/scenarios'),
  },
];
