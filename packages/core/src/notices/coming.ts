import { dayFor, type CompiledScheme, type Matter } from '../engine/index.ts';
import type { IsoDate } from '../model/index.ts';
import { isApplicant } from './deadlines.ts';
import type { Party } from './types.ts';

/** What a matter does by itself on a day that is known: it runs out, it is suspended until a report comes. No clock
 * runs for it, and yet whoever has what runs out must know the day. */
export interface ComingDay {
  readonly action: string;
  readonly on: IsoDate;
}

/** What comes by itself where the matter stands now: first what ends it, by day; then the rest. */
export function comingDays(compiled: CompiledScheme, matter: Matter): readonly ComingDay[] {
  const { scheme } = compiled;
  const isEnd = ({ goes }: { readonly goes?: unknown }): boolean =>
    typeof goes === 'string' && scheme.stages[goes]?.final === true;
  return Object.entries(scheme.actions)
    .flatMap(([action, definition]) => {
      if (!definition.at.includes(matter.stage)) return [];
      const on = dayFor(compiled, matter, definition);
      return on === null ? [] : [{ action, on, last: isEnd(definition) ? 0 : 1 }];
    })
    .toSorted((a, b) => a.last - b.last || (a.on < b.on ? -1 : 1))
    .map(({ action, on }) => ({ action, on }));
}

/** The day that concerns a party because it applied for what then ends; null: none is known. */
export function comingFor(
  compiled: CompiledScheme,
  matter: Matter,
  { id }: Party,
): ComingDay | null {
  const { scheme } = compiled;
  if (!isApplicant(compiled) || matter.parties[scheme.opening.by]?.includes(id) !== true)
    return null;
  return comingDays(compiled, matter)[0] ?? null;
}
