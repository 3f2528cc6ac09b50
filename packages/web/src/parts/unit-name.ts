import type { LetterUnit } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import type { Renderable } from '../html.ts';
import type { Choice } from './filter.ts';
import { letterWords } from './letter-text.ts';

/** A unit's name in the language of the page when the zone knows the unit; otherwise the words of
 * the letter, in its script. Null says that the letter names no unit. */
export function unitName(context: PageContext, name: string | null, original?: string): Renderable {
  if (name === null) return context.say('unit.unknown');
  const unit = knownUnit(context, name);
  return unit === undefined ? letterWords(name, original) : unit.name[context.language];
}

/** The same as plain text, for options and captions. */
export function unitText(context: PageContext, name: string): string {
  return knownUnit(context, name)?.name[context.language] ?? name;
}

function knownUnit({ zone, zones }: PageContext, name: string) {
  const units = zone === null ? zones.flatMap((one) => one.units) : zone.units;
  return units.find((unit) => unit.name['zh-Hans'] === name || unit.aliases.includes(name));
}

/** The field in which a unit is typed or chosen: it is found by its name in each language, and by every
 * way in which letters write it. */
export function unitChoice(
  context: PageContext,
  units: readonly LetterUnit[],
  chosen: LetterUnit | undefined,
  any: string,
): Choice {
  const { language, say } = context;
  const shown = ({ unit, name }: LetterUnit): string => unit?.name[language] ?? name;
  return {
    name: 'unit',
    label: say('unit'),
    any,
    typed: true,
    options: units.map((unit) => {
      const value = shown(unit);
      const others = [...(unit.unit === null ? [] : Object.values(unit.unit.name)), ...unit.names];
      const text = [...new Set(others)].filter((name) => name !== value).join(' · ');
      return { value, text };
    }),
    chosen: chosen && shown(chosen),
  };
}
