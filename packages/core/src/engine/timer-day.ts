import type { Action, IsoDate } from '../model/index.ts';
import { isDate } from '../rules/index.ts';
import type { CompiledScheme } from './compile.ts';
import { environmentOf, type Surroundings } from './environment.ts';
import type { Matter } from './matter.ts';

/** The day on which a timer does an action; null where it is not known yet, or there is none. */
export function dayFor(
  compiled: CompiledScheme,
  matter: Matter,
  action: Action,
  visited?: Set<string>,
): IsoDate | null {
  if (action.onDay === undefined) return null;
  const { openedOn: today } = matter;
  const blind = { today, lookups: {}, calendars: noCalendars, ...(visited && { visited }) };
  const { value } = compiled.rule(action.onDay).evaluate(environmentOf(matter, blind));
  return typeof value === 'string' && isDate(value) ? value : null;
}

const noCalendars = {
  mainland: { name: 'mainland', years: [] },
  hongkong: { name: 'hongkong', years: [] },
} as const;

/** Whether the day of an action has come. */
export function hasCome(
  compiled: CompiledScheme,
  matter: Matter,
  action: Action,
  { today, visited }: Surroundings,
): boolean {
  const day = dayFor(compiled, matter, action, visited);
  return day !== null && day <= today;
}
