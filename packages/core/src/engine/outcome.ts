import type { OutcomeEffect, Rule, Value } from '../model/index.ts';
import type { CompiledScheme } from './compile.ts';
import { environmentOf, type Surroundings } from './environment.ts';
import type { Matter, MatterEvent, SettledEffect } from './matter.ts';

/** What arriving at a stage brings about: the outcome there with its effects settled, and, at a final
 * stage, the end of every clock. */
export function concluded(
  compiled: CompiledScheme,
  matter: Matter,
  surroundings: Surroundings,
): readonly MatterEvent[] {
  const events: MatterEvent[] = [];
  const found = Object.entries(compiled.scheme.outcomes).find(([, one]) => one.at === matter.stage);
  if (found) {
    const [outcome, { effects }] = found;
    const environment = environmentOf(matter, surroundings);
    const evaluate = (rule: Rule): Value => {
      const { value, missing } = compiled.rule(rule).evaluate(environment);
      if (value === null) {
        throw new Error(
          `Outcome "${outcome}" of matter ${matter.id} cannot be settled: ${missing.join(', ')} is not known; require it before stage "${matter.stage}".`,
        );
      }
      return value;
    };
    events.push({
      kind: 'concluded',
      outcome,
      effects: effects.map((effect) => settled(effect, evaluate, matter)),
    });
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

function settled(
  effect: OutcomeEffect,
  evaluate: (rule: Rule) => Value,
  matter: Matter,
): SettledEffect {
  const all = (rules: Readonly<Record<string, Rule>>) =>
    Object.fromEntries(Object.entries(rules).map(([key, rule]) => [key, evaluate(rule)]));
  if ('columns' in effect) return { entry: effect.entry, columns: all(effect.columns) };
  if ('post' in effect) {
    return {
      post: effect.post,
      debit: effect.debit,
      credit: effect.credit,
      amount: evaluate(effect.amount),
    };
  }
  if ('slot' in effect) {
    const entry = matter.values[effect.entry];
    const [from, until] = [evaluate(effect.from), evaluate(effect.until)];
    if (typeof entry !== 'string' || typeof from !== 'string' || typeof until !== 'string') {
      throw new Error(`Slot effect of matter ${matter.id} needs an entry and two dates.`);
    }
    return { slot: effect.slot, entry, from, until };
  }
  if ('certificate' in effect)
    return { certificate: effect.certificate, claims: all(effect.claims) };
  return effect;
}
