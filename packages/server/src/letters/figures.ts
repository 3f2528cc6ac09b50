import type { Matter } from '@twinpark/core/engine';
import {
  figureDefinition,
  figureFrom,
  figuresNamed,
  type FigureScope,
  type FigureSource,
  type FigureValue,
} from '@twinpark/core/figures';
import type { IsoDate, Zone } from '@twinpark/core/model';
import { letterYear } from '@twinpark/core/promises';
import { dateOf, dayNumber } from '@twinpark/core/rules';
import type { Store } from '@twinpark/postgres';

/** A store as a source of counts. */
export function countingFrom(store: Pick<Store, 'countRecords'>): FigureSource {
  return { count: (counted, scope) => store.countRecords(counted, scope) };
}

/** For which records a letter's figures hold: its unit under all names, the year it answers for, and
 * the records up to the day before it is signed. The day itself is left out, because the letter and
 * whatever else goes out that day would change the counts that it states. */
export function letterScope(
  zone: Zone,
  party: string,
  number: string | null,
  on: IsoDate,
): FigureScope {
  const unit = zone.units.find(
    ({ id, name, aliases }) => id === party || name['zh-Hans'] === party || aliases.includes(party),
  );
  const names = unit === undefined ? [party] : [unit.name['zh-Hans'], ...unit.aliases];
  return {
    zone: zone.id,
    year: letterYear({ number, issuedOn: on, title: null }) ?? Number(on.slice(0, 4)),
    units: [...new Set(names)],
    asOf: dateOf(dayNumber(on) - 1),
  };
}

/** The figures that the texts of a matter refer to, evaluated now. A reference to no definition stays
 * without a value, which the letter then shows as missing. */
export async function figuresFor(
  store: Pick<Store, 'countRecords'>,
  matter: Matter,
  scope: FigureScope,
  state: FigureValue['state'],
): Promise<ReadonlyMap<string, FigureValue>> {
  const texts = JSON.stringify([matter.values, matter.branches]);
  const found = new Map<string, FigureValue>();
  for (const id of figuresNamed(texts)) {
    const definition = figureDefinition(id);
    if (definition === null) continue;
    const value = await figureFrom(countingFrom(store), definition, scope);
    found.set(id, { definition: id, scope, value, state });
  }
  return found;
}
