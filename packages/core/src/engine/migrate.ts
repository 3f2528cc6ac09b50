import type { CompiledScheme } from './compile.ts';
import type { Decision } from './decide.ts';
import { evolve } from './evolve.ts';
import { text, type Scheme, type Text } from '../model/index.ts';
import type { Refusal } from './refusal.ts';
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
 * nowhere: at a stage, in a branch stage or under a clock that the target does not know; and at a final stage,
 * which only the scheme's own actions lead to, with the outcome and what it leaves. `stage` says
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
  const refusals = [
    ...(lost.length > 0 ? [refused(lacks(target, [...new Set(lost)].join(', ')))] : []),
    ...(scheme.stages[stage] ? [] : [refused(noStage(stage), 'stage')]),
    ...(scheme.stages[stage]?.final === true
      ? [refused(endsThere(scheme.stages[stage].title), 'stage')]
      : []),
    ...(move.because.trim() === '' ? [refused(noReason, 'because')] : []),
  ];
  if (refusals.length > 0) return { refusals };
  const event: MatterEvent = {
    kind: 'migrated',
    schemeHash: hash,
    stage,
    by: move.by,
    because: move.because,
  };
  return { events: [event], matter: evolve(matter, event, matter.id) };
}

function refused(message: Text, field?: string): Refusal {
  return { code: 'cannot-migrate', message, ...(field !== undefined && { field }) };
}

function lacks({ scheme, hash }: CompiledScheme, lost: string): Text {
  const version = versionName(scheme.version, hash);
  return text(
    `版本 ${version} 没有本件所需的：${lost}。请先在新版中补上`,
    `版本 ${version} 沒有本件所需的：${lost}。請先在新版中補上`,
    `version ${version} lacks what this matter needs: ${lost}; add it to the scheme first`,
  );
}

function noStage(stage: string): Text {
  return text(
    `新版没有环节“${stage}”，请选改用后所处环节`,
    `新版沒有環節「${stage}」，請選改用後所處環節`,
    `the new version has no stage “${stage}”; choose where the matter stands afterwards`,
  );
}

function endsThere(title: Text): Text {
  return text(
    `“${title['zh-Hans']}”是终结环节，只能由事项的操作办到，请另选环节`,
    `「${title['zh-Hant']}」是終結環節，只能由事項的操作辦到，請另選環節`,
    `“${title.en}” ends the matter: only an action of the scheme leads there; choose another stage`,
  );
}

const noReason = text(
  '请写明改用新版的理由',
  '請寫明改用新版的理由',
  'say why it is moved to the new version',
);
