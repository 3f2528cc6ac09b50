import {
  decideMigration,
  hasClock,
  isAutomatic,
  versionName,
  type Acting,
  type Matter,
  type Refusal,
} from '@twinpark/core/engine';
import { text, type Text } from '@twinpark/core/model';
import { movesMatters } from '../people/access.ts';
import type { Answer } from './answer.ts';
import type { MatterService } from './matters.ts';
import type { RunningScheme } from './schemes.ts';
import { plainOf } from './work.ts';

/** What moving a matter to the current version of its scheme would mean. Names no values. */
export interface MigrationPlan {
  /** Number of the matter's events: what the plan was made for. */
  readonly version: number;
  readonly target: RunningScheme;
  readonly from: { readonly version: number; readonly hash: string };
  /** Where it stands now. */
  readonly stage: string;
  /** Running clocks: their dates stay as they are; the target may not know one, and then refuses. */
  readonly clocks: readonly {
    readonly clock: string;
    readonly party: string | null;
    readonly due: string | null;
    readonly known: boolean;
  }[];
  /** Fields that are filled in and that the target does not have: kept in the events, shown no more. */
  readonly gone: readonly string[];
  /** Fields that the target asks for when a matter is opened, that this one lacks. */
  readonly missing: readonly string[];
  /** Why it cannot be moved as it stands; empty: it can. */
  readonly refusals: readonly Refusal[];
}

/** What the version that a matter runs under and the one in force are called. */
export function versionNames({ from, target }: MigrationPlan): {
  readonly from: string;
  readonly to: string;
} {
  const { scheme, hash } = target.compiled;
  return { from: versionName(from.version, from.hash), to: versionName(scheme.version, hash) };
}

/** A matter that runs under an earlier version than the one in force, as those see it whose unit has a standing part in
 * the scheme, or who may move it. */
export interface EarlierVersion {
  readonly from: string;
  readonly to: string;
  /** Titles of the actions that only the version in force has. */
  readonly adds: readonly Text[];
  readonly mayMove: boolean;
  /** The units whose administrators may move it. */
  readonly inCharge: readonly string[];
}

/** Null where the matter has ended or runs under the version in force, or it is not for this person to know. */
export function earlierVersion(
  service: MatterService,
  zone: string,
  { schemeHash, scheme: id, stage }: Pick<Matter, 'schemeHash' | 'scheme' | 'stage'>,
  running: RunningScheme,
  by: Acting,
): EarlierVersion | null {
  const target = service.schemes.current(zone, id);
  const { scheme } = running.compiled;
  if (target === null || target.compiled.hash === schemeHash) return null;
  if (scheme.stages[stage]?.final === true) return null;
  const inCharge = [...new Set(Object.values(target.standing).flat())];
  const mayMove = movesMatters(by, inCharge);
  if (!mayMove && (by.unit === null || !inCharge.includes(by.unit))) return null;
  const now = target.compiled.scheme;
  return {
    from: versionName(scheme.version, schemeHash),
    to: versionName(now.version, target.compiled.hash),
    adds: Object.entries(now.actions).flatMap(([action, definition]) =>
      action in scheme.actions || isAutomatic(definition) ? [] : [definition.title],
    ),
    mayMove,
    inCharge,
  };
}

/** The plan for a running matter; null where there is none, it is not for this person to move, it has
 * come to its end, or it runs under the current version already. */
export async function migrationPlan(
  service: MatterService,
  zone: string,
  id: string,
  by: Acting,
): Promise<MigrationPlan | null> {
  const found = await service.read(zone, id);
  if (found === null) return null;
  const { plain } = found.held;
  const { scheme, hash } = found.running.compiled;
  const target = service.schemes.current(zone, plain.scheme);
  if (target === null || target.compiled.hash === hash) return null;
  if (!movesMatters(by, Object.values(target.standing).flat())) return null;
  if (scheme.stages[plain.stage]?.final === true) return null;
  const decision = decideMigration(target.compiled, plain, { by, because: '-' });
  return {
    version: plain.version,
    target,
    from: { version: scheme.version, hash },
    stage: plain.stage,
    ...changed(target, plain),
    refusals: 'refusals' in decision ? decision.refusals : [],
  };
}

function changed(
  { compiled }: RunningScheme,
  matter: Matter,
): Pick<MigrationPlan, 'clocks' | 'gone' | 'missing'> {
  const { fields, opening } = compiled.scheme;
  const filled = new Set(Object.keys(matter.values));
  return {
    clocks: matter.clocks.flatMap(({ clock, party, due, stoppedOn }) => {
      const known = hasClock(compiled.scheme, matter, { clock, party });
      return stoppedOn === null ? [{ clock, party, due, known }] : [];
    }),
    gone: [...filled].filter((id) => fields[id] === undefined),
    missing: (opening.asks ?? []).filter((id) => fields[id]?.required === true && !filled.has(id)),
  };
}

/** Moves a running matter to the current version of its scheme, or to one of its earlier stages there: an
 * explicit, recorded act of an administrator of the node, or of a unit with a standing part in the scheme. */
export async function migrateMatter(
  service: MatterService,
  asked: {
    readonly zone: string;
    readonly id: string;
    readonly matter: string;
    readonly by: Acting;
    readonly because: string;
    /** Where it stands afterwards, if not where it stood. */
    readonly stage?: string | undefined;
    /** The version the person saw. */
    readonly ifVersion?: number | undefined;
  },
): Promise<Answer> {
  const { zone, id, matter, by, because, stage, ifVersion } = asked;
  const found = await service.read(zone, matter);
  const target = found && service.schemes.current(zone, found.held.state.scheme);
  if (!target) return { outcome: 'unknown' };
  if (!movesMatters(by, Object.values(target.standing).flat())) {
    return { outcome: 'refused', refusals: [notYours] };
  }
  await service.keepScheme(zone, target);
  return service.carryOut({
    zone,
    id,
    matter,
    what: { migrate: matter, to: target.compiled.hash, by, because, stage },
    at: service.now(),
    ifVersion,
    becomes: target,
    actions: () => [],
    decide: async (held) => decideMigration(target.compiled, plainOf(held), { by, because, stage }),
  });
}

const notYours: Refusal = {
  code: 'not-your-part',
  message: text(
    '改用新版事项须由系统管理员或主管单位的管理员办理',
    '改用新版事項須由系統管理員或主管單位的管理員辦理',
    'moving a matter to a newer version is for an administrator of the node or of the unit in charge',
  ),
};
