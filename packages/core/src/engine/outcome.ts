import type { CompiledScheme } from './compile.ts';
import { environmentOf, type Surroundings } from './environment.ts';
import type { Matter, MatterEvent, SettledEffect } from './matter.ts';
import type { Refusal } from './refusal.ts';
import { settle } from './settle.ts';
import type { Settling } from './settling.ts';

/** What arriving at a stage brings about: the outcome there with its effects settled, and, at a final
 * stage, the end of every clock; or why the records do not allow it. */
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
      });
    }
  }
  return events;
}
