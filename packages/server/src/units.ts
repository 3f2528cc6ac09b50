import type { Zone } from '@twinpark/core/model';
import {
  letterUnits,
  nearestUnits,
  unitCalled,
  type LetterUnit,
  type ZoneFilters,
} from '@twinpark/core/promises';
import type { Store } from '@twinpark/postgres';

/** By what the lists of a zone can be narrowed, its units told apart. */
export interface ListFilters extends Omit<ZoneFilters, 'units' | 'coHandlers'> {
  /** Every unit that letters name. */
  readonly units: readonly LetterUnit[];
  /** Those that lead letters or own promises. */
  readonly answering: readonly LetterUnit[];
}

/** Somebody asked for a unit that no letter names and the zone does not know. */
export class UnknownUnit extends Error {
  override readonly name = 'UnknownUnit';
  readonly asked: string;
  /** The units with the names nearest to it, the nearest first. */
  readonly nearest: readonly LetterUnit[];

  constructor(asked: string, nearest: readonly LetterUnit[]) {
    const names = nearest.map(({ name }) => name).join(', ');
    super(
      `Unit "${asked.slice(0, 80)}" (query: unit) is not known in this zone; expected a unit that its letters name${names === '' ? '' : `, such as ${names}`}. Take a name from the list of units.`,
    );
    this.asked = asked;
    this.nearest = nearest;
  }
}

export async function listFilters(store: Store, zone: Zone): Promise<ListFilters> {
  const { units, coHandlers, ...years } = await store.filters(zone.id);
  const all = letterUnits([...units, ...coHandlers], zone.units);
  const answering = new Set(units);
  return {
    ...years,
    units: all,
    answering: all.filter(({ names }) => names.some((name) => answering.has(name))),
  };
}

/** The unit that a request asks for, by any of its names in any language. Undefined when it asks for
 * none; throws `UnknownUnit`. */
export function askedUnit(
  { units }: ListFilters,
  zone: Zone,
  asked: string | undefined,
): LetterUnit | undefined {
  if (asked === undefined || asked.trim() === '') return undefined;
  const unit = unitCalled(units, zone.units, asked);
  if (unit === null) throw new UnknownUnit(asked, nearestUnits(units, asked));
  return unit;
}

/** The same for a request that must name a unit. */
export function neededUnit(filters: ListFilters, zone: Zone, asked: string): LetterUnit {
  const unit = askedUnit(filters, zone, asked);
  if (unit === undefined) throw new UnknownUnit(asked, []);
  return unit;
}
