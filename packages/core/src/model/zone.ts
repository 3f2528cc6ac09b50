import type { Text } from './language.ts';

/** One jurisdiction's part of a zone; its calendar and currency follow from it. */
export interface Side {
  readonly id: string;
  readonly name: Text;
  readonly calendar: 'mainland' | 'hongkong';
  readonly currency: 'CNY' | 'HKD';
}

/** An organisation. `aliases` are the other names under which letters speak of it. */
export interface Unit {
  readonly id: string;
  readonly side: string;
  readonly name: Text;
  readonly aliases: readonly string[];
}

/** A letter that ships with the zone, relative to the zone's folder. */
export interface SampleLetter {
  readonly file: string;
}

export interface Zone {
  readonly id: string;
  readonly name: Text;
  readonly sides: readonly Side[];
  readonly units: readonly Unit[];
  readonly sampleLetters: readonly SampleLetter[];
}

/** Checks what types cannot: ids are unique and every unit's side exists. Throws with value, place,
 * expected and remedy. */
export function defineZone(zone: Zone): Zone {
  const sides = new Set(zone.sides.map((side) => side.id));
  const seen = new Set<string>();
  for (const unit of zone.units) {
    if (!sides.has(unit.side)) {
      throw new Error(
        `Unit "${unit.id}" of zone "${zone.id}" names side "${unit.side}"; expected one of ${[...sides].join(', ')}. Add the side to the zone or correct the unit.`,
      );
    }
    if (seen.has(unit.id)) {
      throw new Error(
        `Unit "${unit.id}" stands twice in zone "${zone.id}"; ids are unique. Rename or remove one.`,
      );
    }
    seen.add(unit.id);
  }
  return zone;
}
