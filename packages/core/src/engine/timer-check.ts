import type { Goes } from '../model/index.ts';
import type { Problem } from '../rules/index.ts';
import type { CompiledScheme } from './compile.ts';
import { personalPlaces, saysPersonal } from './personal-places.ts';

/** Timers that could not be computed from the matter alone, would act every day for good, or act on
 * several occasions at once. */
export function timerProblems({ scheme, rule }: CompiledScheme): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [id, action] of Object.entries(scheme.actions)) {
    const at = `actions.${id}`;
    const occasions = [action.onExpiry, action.onDay, action.nightly].filter(
      (one) => one !== undefined,
    );
    if (occasions.length > 1) {
      problems.push({
        at,
        message: 'it has several of onExpiry, onDay and nightly',
        remedy: 'make an action for each',
      });
    }
    const isGuarded = (action.onlyIf ?? []).length > 0;
    if (action.nightly && !isGuarded) {
      problems.push({
        at,
        message: 'it is done every night, without a condition',
        remedy: 'say under onlyIf when it is to be done',
      });
    }
    if (action.onDay === undefined) continue;
    const { type } = rule(action.onDay);
    if (type !== 'date' && type !== 'any') {
      problems.push({
        at: `${at}.onDay`,
        message: `this rule yields ${type}, expected date`,
        remedy: 'use a date field, or addDays to one',
      });
    }
    if (saysPersonal(personalPlaces(scheme), action.onDay, undefined) !== null) {
      problems.push({
        at: `${at}.onDay`,
        message: 'the day comes from a personal field, which timers cannot read',
        remedy: 'name a field that is not personal',
      });
    }
    if (looksOutside(action.onDay)) {
      problems.push({
        at: `${at}.onDay`,
        message: 'it depends on look-ups, on the day or on the calendar',
        remedy: 'keep the day in a field, by the effect `set`, and name that field',
      });
    }
    if (!isGuarded && action.at.some((stage) => !leadsAway(action.goes, stage))) {
      problems.push({
        at,
        message: 'it would be done again every night after its day',
        remedy: 'lead to another stage, or say under onlyIf when it is to be done',
      });
    }
  }
  return problems;
}

function leadsAway(goes: Goes<string, string, string, string> | undefined, stage: string): boolean {
  if (goes === undefined) return false;
  if (typeof goes === 'string') return goes !== stage;
  return goes.every(({ to }) => to !== stage) && goes.some(({ if: rule }) => rule === undefined);
}

function looksOutside(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  if ('lookup' in part || 'today' in part || 'workingDays' in part) return true;
  return Object.values(part).some(looksOutside);
}
