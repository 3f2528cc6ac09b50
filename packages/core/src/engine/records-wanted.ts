import type { Action, Value, Values } from '../model/index.ts';
import { linesOf } from '../rules/index.ts';
import type { CompiledScheme } from './compile.ts';
import { recordEffectsOf } from './effect-rules.ts';
import { environmentOf, type Surroundings } from './environment.ts';
import type { Matter } from './matter.ts';

/** What must be read before some actions are decided. */
export interface RecordsWanted {
  /** Entries by register and id. */
  readonly entries: readonly { readonly register: string; readonly id: string }[];
  /** Registers of which the matter's own entries are needed. */
  readonly own: readonly string[];
  /** Whether its postings, and its certificates. */
  readonly postings: boolean;
  readonly certificates: boolean;
}

/** What the effects of these actions need to know of the records; null: nothing. `given` are the values
 * that come with the command. */
export function recordsWanted(
  compiled: CompiledScheme,
  actions: readonly Pick<Action, 'effects' | 'goes'>[],
  matter: Matter | null,
  given: Values,
  surroundings: Surroundings,
): RecordsWanted | null {
  const effects = actions.flatMap((action) => recordEffectsOf(compiled.scheme, action));
  const entries = new Map<string, { readonly register: string; readonly id: string }>();
  const own = new Set<string>();
  const environment = environmentOf(matter, surroundings, given);
  for (const effect of effects) {
    if (!('change' in effect)) continue;
    const register = effect.change;
    if (effect.of === undefined) {
      own.add(register);
      continue;
    }
    const { evaluate } = compiled.rule(effect.of);
    const values: (Value | null)[] =
      effect.each === undefined
        ? [evaluate(environment).value]
        : linesOf(environment.values[effect.each], undefined, environment).counted.map(
            ({ inside }) => evaluate(inside).value,
          );
    for (const id of values.flatMap((value) => value ?? [])) {
      if (typeof id === 'string') entries.set(`${register} ${id}`, { register, id });
    }
  }
  const postings = effects.some((effect) => 'reverse' in effect);
  const certificates = effects.some((effect) => 'revoke' in effect);
  if (entries.size === 0 && own.size === 0 && !postings && !certificates) return null;
  return { entries: [...entries.values()], own: [...own], postings, certificates };
}
