import type { CompiledScheme, MatterEvent } from '@twinpark/core/engine';
import type { Action, Values } from '@twinpark/core/model';

/** Another matter of the scheme by its number, and the stage at which a command has seen it. */
export interface ReliedOn {
  readonly number: string;
  readonly stage: string;
}

/** Where other matters must still stand when a command is committed: those whose stage a condition of its action looks
 * at. Two proposals that are merged into each other at the same moment would else both have seen the other alone.
 * `values`: what the matter holds after the command. */
export function reliedOn(
  { scheme }: CompiledScheme,
  events: readonly MatterEvent[],
  values: Values,
): readonly ReliedOn[] {
  return events.flatMap((event) => {
    if (event.kind !== 'acted') return [];
    const action = event.action === 'opening' ? scheme.opening : scheme.actions[event.action];
    return lookupsOf(action?.onlyIf ?? none).flatMap((name) => {
      const from = scheme.lookups[name]?.from;
      if (from === undefined || !('matter' in from) || from.gives !== 'stage') return [];
      const [number, stage] = [values[from.matter], event.saw[name]];
      return typeof number === 'string' && typeof stage === 'string'
        ? [{ number: number.trim(), stage }]
        : [];
    });
  });
}

const none: NonNullable<Action['onlyIf']> = [];
const known = new WeakMap<object, readonly string[]>();

/** The look-ups that conditions name; looked for once for all commands. */
function lookupsOf(conditions: NonNullable<Action['onlyIf']>): readonly string[] {
  const found = known.get(conditions) ?? [...new Set(lookupsIn(conditions))];
  known.set(conditions, found);
  return found;
}

function lookupsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('lookup' in part && typeof part.lookup === 'string') return [part.lookup];
  return Object.values(part).flatMap(lookupsIn);
}
