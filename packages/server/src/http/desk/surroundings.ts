import {
  kindsOfUnits,
  leavingFields,
  mayName,
  type CompiledScheme,
  type Matter,
} from '@twinpark/core/engine';
import type { Language, Scheme, Value, Zone } from '@twinpark/core/model';
import type { PeopleStore, Person } from '@twinpark/postgres';
import { namesIn, type Days, type FormChoices, type NameOf, type PageContext } from '@twinpark/web';
import { dayOf, type MatterView } from '../../matters/index.ts';
import type { HttpContext } from '../context.ts';

/** Today, where the zones are, and the calendars of both sides. */
export function daysOf({ matters }: HttpContext): Days {
  return { today: dayOf(matters.now()), calendars: matters.calendars };
}

/** Names of units and persons in the page's language. */
export function nameOfIn(page: PageContext, persons: readonly Person[]): NameOf {
  return namesIn(page, new Map(persons.map(({ id, name }) => [id, name])));
}

/** What units a form offers: they stand by their sides, those for which somebody can sign in first; whatever is given to the
 * others waits until they have an account. `parties`: who holds which part of the matter. */
export async function choicesIn(
  store: Pick<PeopleStore, 'attendedUnits'>,
  page: PageContext,
  zone: Zone,
  parties: Matter['parties'],
): Promise<FormChoices> {
  const { language } = page;
  const unattended = unattendedUnits(zone, await store.attendedUnits(zone.id));
  const units = unitsBySide(zone, language);
  const kinds = kindsOfUnits(zone.units);
  return {
    mayName: (which, unit) => mayName(which, unit, kinds, parties),
    units: [
      ...units.filter(({ value }) => !unattended.has(value)),
      ...units
        .filter(({ value }) => unattended.has(value))
        .map((one) => ({ ...one, note: page.say('form.unit.nobody') })),
    ],
    entries: {},
  };
}

/** The units of a zone for which nobody can sign in, given those for which somebody can. */
export function unattendedUnits({ units }: Zone, attended: readonly string[]): ReadonlySet<string> {
  return new Set(units.flatMap(({ id }) => (attended.includes(id) ? [] : [id])));
}

/** The zone's units under the names of their sides. */
export function unitsBySide({ sides, units }: Zone, language: Language): FormChoices['units'] {
  return sides.flatMap((side) =>
    units
      .filter((unit) => unit.side === side.id)
      .map((unit) => ({
        value: unit.id,
        text: unit.name[language],
        group: side.name[language],
      })),
  );
}

/** What may be filled in anew: a branch's own values where an action works on one, else the matter's. */
export function valuesFor(
  { scheme }: CompiledScheme,
  matter: Pick<Matter, 'values' | 'branches' | 'parties'>,
  action: string,
  party: string | null,
): Matter['values'] {
  const branch = scheme.actions[action]?.branch;
  const own = matter.branches[branch ?? '']?.find((one) => one.party === party);
  const values: Record<string, Value> = { ...matter.values, ...own?.values };
  const { anew = [], effects = [] } = scheme.actions[action] ?? {};
  for (const id of anew) delete values[id];
  // The others who hold the part now keep it; whoever gives the work back is not proposed for it again.
  const leaving = leavingFields(scheme.actions[action] ?? {});
  for (const effect of effects) {
    if (!('assign' in effect) || !leaving.includes(effect.from)) continue;
    values[effect.from] = (matter.parties[effect.assign] ?? []).filter((one) => one !== party);
  }
  return values;
}

/** A matter as one viewer sees it, as the pages take it. */
export function shownMatter({ fields: _fields, parts: _parts, ...matter }: MatterView): Matter {
  return matter;
}

/** Whether anybody may do this while the matter is published, though they take no part in it. */
export function openToAll(
  { actions, actors, stages }: Scheme,
  stage: string,
  action: string,
): boolean {
  const found = actions[action];
  if (found === undefined || stages[stage]?.published !== true) return false;
  return found.at.includes(stage) && [found.by].flat().some((by) => actors[by]?.party === 'public');
}
