import type { PageContext } from '../context.ts';
import type { Renderable } from '../html.ts';
import { letterWords } from './letter-text.ts';

/** A unit's name in the language of the page when the zone knows the unit; otherwise the words of
 * the letter. Null says that the letter names no unit. */
export function unitName(context: PageContext, name: string | null): Renderable {
  if (name === null) return context.say('unit.unknown');
  const unit = knownUnit(context, name);
  return unit === undefined ? letterWords(name) : unit.name[context.language];
}

/** The same as plain text, for options and captions. */
export function unitText(context: PageContext, name: string): string {
  return knownUnit(context, name)?.name[context.language] ?? name;
}

function knownUnit({ zone, zones }: PageContext, name: string) {
  const units = zone === null ? zones.flatMap((one) => one.units) : zone.units;
  return units.find((unit) => unit.name['zh-Hans'] === name || unit.aliases.includes(name));
}
