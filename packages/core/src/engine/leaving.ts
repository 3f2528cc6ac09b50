import type { Action } from '../model/index.ts';

/** The fields that name who takes over where the acting branch ends: its party is released, and those named in
 * them hold the part from now on. It cannot be among them, or it would be released and asked again at once. */
export function leavingFields(action: Pick<Action, 'branch' | 'effects'>): readonly string[] {
  return leavings(action).map(({ from }) => from);
}

/** The same with the part that each field gives. */
export function leavings(
  action: Pick<Action, 'branch' | 'effects'>,
): readonly { readonly from: string; readonly actor: string }[] {
  const effects = action.effects ?? [];
  const ends = effects.some(
    (effect) => 'close' in effect && effect.close === action.branch && effect.only === 'own',
  );
  if (!ends) return [];
  return effects.flatMap((effect) =>
    'assign' in effect && effect.from !== 'actor'
      ? [{ from: effect.from, actor: effect.assign }]
      : [],
  );
}
