import type { CompiledScheme } from './compile.ts';
import type { Decision } from './decide.ts';
import { evolve } from './evolve.ts';
import type { Scheme } from '../model/index.ts';
import { versionName } from './version-name.ts';
import type { Acting, ClockState, Matter, MatterEvent } from './matter.ts';

/** Whether a version of the scheme has a clock of a matter for the same: the matter, or a branch that is open. */
export function hasClock(
  { clocks }: Scheme,
  { branches }: Pick<Matter, 'branches'>,
  { clock, party }: Pick<ClockState, 'clock' | 'party'>,
): boolean {
  const definition = clocks[clock];
  if (definition?.branch === undefined) return definition !== undefined && party === null;
  return branches[definition.branch]?.some((one) => one.party === party) === true;
}

/** Moves a running matter to another version of its scheme. Refused where the matter would stand
 * nowhere: at a stage, in a branch stage or under a clock that the target does not know. `stage` says
 * where it stands afterwards, if not where it stood. */
export function decideMigration(
  target: CompiledScheme,
  matter: Matter,
  move: { readonly by: Acting; readonly because: string; readonly stage?: string | undefined },
): Decision {
  const { scheme, hash } = target;
  const stage = move.stage ?? matter.stage;
  const lost = [
    ...(scheme.id === matter.scheme ? [] : [`scheme ${matter.scheme}`]),
    ...(scheme.stages[stage] ? [] : [`stages.${stage}`]),
    ...Object.entries(matter.branches).flatMap(([id, list]) =>
      list
        .filter((branch) => !scheme.branches[id]?.stages[branch.stage])
        .map((branch) => `branches.${id}.stages.${branch.stage}`),
    ),
    ...matter.clocks
      .filter((clock) => clock.stoppedOn === null && !hasClock(scheme, matter, clock))
      .map((clock) => `clocks.${clock.clock}`),
    ...Object.keys(matter.parties)
      .filter((actor) => !scheme.actors[actor])
      .map((actor) => `actors.${actor}`),
  ];
  if (hash === matter.schemeHash) lost.push(`version ${hash.slice(0, 12)}`);
  if (lost.length > 0 || move.because.trim() === '') {
    const list = [...new Set(lost)].join(', ');
    return {
      refusals: [
        {
          code: 'cannot-migrate',
          message: {
            'zh-Hans': `不能改用版本 ${versionName(scheme.version, hash)}：${list || '未说明理由'}。请另选环节、版本或写明理由`,
            'zh-Hant': `不能改用版本 ${versionName(scheme.version, hash)}：${list || '未說明理由'}。請另選環節、版本或寫明理由`,
            en: `cannot move to version ${versionName(scheme.version, hash)}: ${list || 'no reason given'}; choose another stage or version, or give a reason`,
          },
        },
      ],
    };
  }
  const event: MatterEvent = {
    kind: 'migrated',
    schemeHash: hash,
    stage,
    by: move.by,
    because: move.because,
  };
  return { events: [event], matter: evolve(matter, event, matter.id) };
}
