import { hash } from 'node:crypto';
import {
  canonical,
  compileScheme,
  shapeProblems,
  type CompiledScheme,
} from '@twinpark/core/engine';
import {
  recordsOf,
  type Bundle,
  type Parameters,
  type ParameterSources,
  type Scheme,
  type Zone,
} from '@twinpark/core/model';
import type { MatterStore } from '@twinpark/postgres';
import { inOrderOf } from './member-order.ts';

/** The current version of a scheme in a zone, ready to run. */
export interface RunningScheme {
  readonly compiled: CompiledScheme;
  readonly standing: Readonly<Record<string, readonly string[]>>;
  /** The zone's, and over them its own. */
  readonly parameters: Parameters;
  /** On what they rest. */
  readonly sources: ParameterSources;
}

/** The schemes of a node: the current versions, and older ones that matters are pinned to. */
export interface Schemes {
  /** The version new matters are opened under; null: the zone has no such scheme. */
  current(zone: string, scheme: string): RunningScheme | null;
  all(zone: string): readonly RunningScheme[];
  /** The version with this hash. Throws where neither the program nor the store has it. */
  version(zone: string, hash: string): Promise<RunningScheme>;
}

/** SHA-256 of the canonical text of a scheme, or of a bundle, in hexadecimal. */
export function schemeHash(scheme: Scheme | Bundle): string {
  return hash('sha256', canonical(scheme), 'hex');
}

/** Compiles the schemes of the zones. Versions are kept in the store before the first matter is opened
 * under them. Throws where a scheme does not compile; `twinpark check` says all that is wrong with it. */
export function nodeSchemes(store: MatterStore, zones: readonly Zone[]): Schemes {
  const byZone = new Map<string, Map<string, RunningScheme>>();
  const versions = new Map<string, Promise<RunningScheme>>();
  for (const zone of zones) {
    const running = new Map<string, RunningScheme>();
    const records = recordsOf(zone);
    for (const { scheme, standing, parameters, sources } of zone.schemes) {
      const [misshapen] = shapeProblems(scheme);
      const { compiled, problems } = misshapen
        ? { compiled: null, problems: [misshapen] }
        : compileScheme(scheme, schemeHash(scheme), zone.clockTable, records);
      const [first] = problems;
      if (compiled === null || first) {
        throw new Error(
          `Scheme "${scheme.id}" of zone "${zone.id}" does not compile: ${JSON.stringify(first)}. Run twinpark check ${zone.id}.`,
        );
      }
      const found = {
        compiled,
        standing,
        parameters: { ...zone.parameters, ...parameters },
        sources: { ...zone.sources, ...sources },
      };
      running.set(scheme.id, found);
      versions.set(`${zone.id} ${compiled.hash}`, Promise.resolve(found));
    }
    byZone.set(zone.id, running);
  }
  const older = async (zone: string, wanted: string): Promise<RunningScheme> => {
    const kept = await store.keptScheme(zone, wanted);
    if (kept === null) {
      throw new Error(
        `A matter of zone "${zone}" runs under scheme version ${wanted}, which is not in the store; expected every version that a matter is pinned to. Restore the table scheme_versions from a backup.`,
      );
    }
    const home = zones.find(({ id }) => id === zone);
    const around = home && recordsOf(home);
    const now = byZone.get(zone)?.get(kept.id);
    const scheme = inOrderOf(kept, now?.compiled.scheme);
    const { compiled } = compileScheme(scheme, wanted, home?.clockTable ?? [], around);
    const { standing = {}, parameters = {}, sources = {} } = now ?? {};
    return { compiled, standing, parameters, sources };
  };
  return {
    current: (zone, scheme) => byZone.get(zone)?.get(scheme) ?? null,
    all: (zone) => [...(byZone.get(zone)?.values() ?? [])],
    version: (zone, wanted) => {
      const key = `${zone} ${wanted}`;
      const found = versions.get(key) ?? older(zone, wanted);
      versions.set(key, found);
      found.catch(() => versions.delete(key));
      return found;
    },
  };
}
