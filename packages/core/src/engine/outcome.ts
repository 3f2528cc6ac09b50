import type { CompiledScheme } from './compile.ts';
import { environmentOf, holds, type Surroundings } from './environment.ts';
import type { Matter, MatterEvent, SettledEffect } from './matter.ts';
import type { Refusal } from './refusal.ts';
import { settle } from './settle.ts';
import type { Settling } from './settling.ts';

/** What arriving at a stage brings about: the outcome there with its effects settled, and, at a final
 * stage, the end of every clock: as done where whoever must keep it ended the matter, and the matter is not their own; or why the records do not allow it. */
export function concluded(
  compiled: CompiledScheme,
  matter: Matter,
  surroundings: Surroundings,
  carried: Pick<Settling, 'records' | 'serials' | 'made' | 'versions'>,
): readonly MatterEvent[] | { readonly refusal: Refusal } {
  const events: MatterEvent[] = [];
  const found = Object.entries(compiled.scheme.outcomes).find(([, one]) => one.at === matter.stage);
  if (found) {
    const [outcome, { effects }] = found;
    const environment = environmentOf(matter, surroundings);
    const all: SettledEffect[] = [];
    const from: number[] = [];
    for (const [i, effect] of effects.entries()) {
      const settled = settle(effect, { compiled, matter, environment, ...carried });
      if ('refusal' in settled) return settled;
      all.push(...settled.effects);
      from.push(...settled.effects.map(() => i));
    }
    const isPlain = from.length === effects.length && from.every((of, i) => of === i);
    events.push({ kind: 'concluded', outcome, effects: all, ...(!isPlain && { from }) });
  }
  if (compiled.scheme.stages[matter.stage]?.final) {
    for (const clock of matter.clocks) {
      if (clock.stoppedOn !== null) continue;
      events.push({
        kind: 'clock-stopped',
        clock: clock.clock,
        party: clock.party,
        on: surroundings.today,
        ...(!isKept(compiled, matter, clock.clock, surroundings.by) && { fellAway: true }),
      });
    }
  }
  return events;
}

/** Whether ending the matter was to do what a clock is for: its owner decided, and it is not the one who applied and
 * gives up. */
function isKept(
  compiled: CompiledScheme,
  matter: Matter,
  clock: string,
  by: Surroundings['by'],
): boolean {
  const { scheme } = compiled;
  const owner = scheme.clocks[clock]?.owner;
  if (owner === undefined || by === undefined) return false;
  const isOwn = owner === scheme.opening.by && scheme.actors[owner]?.standing !== true;
  return !isOwn && holds(compiled, matter, owner, by) !== null;
}
