import {
  cites,
  compare,
  sameUnit,
  surelySameUnit,
  titleEnd,
  type Lineage,
} from '@twinpark/core/promises';
import type { Queryable } from '../database.ts';
import { lettersCiting, lettersOfUnits } from '../queries/find-dropped.ts';
import { readPlacesIn } from '../queries/read-numbered.ts';
import type { ZoneMemory } from './zone-memory.ts';

/** What stands beside a promise in its letter, as far as later letters of the unit, or that cite
 * the letter, come back to it. */
export interface Neighbours {
  /** By letter: its lineages, with the promises in it and in later letters that are surely of its
   * unit or cite it; without promises where there are none. Letters that nothing follows are missing. */
  readonly neighbours: ReadonlyMap<string, readonly Lineage[]>;
  /** All letters whose promises are among them. */
  readonly letters: readonly string[];
}

/** The neighbours of promises in these letters. Whole lineages would be most of the store. */
export async function neighboursOf(
  database: Queryable,
  zone: string,
  memory: ZoneMemory,
  names: readonly string[],
  origins: readonly string[],
): Promise<Neighbours> {
  const outlines = await memory.facts(database, origins, 'outline');
  const leads = new Set([...outlines.values()].flatMap(({ lead }) => lead ?? []));
  const numbers = new Set([...outlines.values()].flatMap(({ number }) => number ?? []));
  const units = names.filter((name) => [...leads].some((lead) => sameUnit(name, lead)));
  const candidates = await lettersOfUnits(database, zone, units, [...numbers], origins);
  const ends = new Set([...outlines.values()].flatMap(({ title }) => titleEnd(title ?? '')));
  const citing = await lettersCiting(database, zone, [...ends], origins);
  const others = await memory.facts(database, [...candidates, ...citing], 'outline');
  const followed = new Map(
    [...outlines].flatMap(([id, from]) => {
      const later = [...others.values()].filter(
        (letter) =>
          (letter.year ?? 0) > (from.year ?? Infinity) &&
          (surelySameUnit(letter, from) || cites(letter, from.title)),
      );
      return later.length === 0 ? [] : [[id, new Set(later.map((letter) => letter.id))] as const];
    }),
  );
  const letters = [...new Set([...followed].flatMap(([id, later]) => [id, ...later]))];
  const places = await readPlacesIn(database, zone, letters);
  const byLetter = Map.groupBy(places, ({ letter }) => letter);
  const shared = [...followed].map(([id, later]) => {
    const own = byLetter.get(id) ?? [];
    const lineages = new Set(own.map(({ lineage }) => lineage));
    const answers = [...later]
      .flatMap((letter) => byLetter.get(letter) ?? [])
      .filter(({ lineage }) => lineages.has(lineage));
    const answered = new Set(answers.map(({ lineage }) => lineage));
    const members = [...own.filter(({ lineage }) => answered.has(lineage)), ...answers];
    return { id, lineages, members: Map.groupBy(members, ({ lineage }) => lineage) };
  });
  const numbersOf = shared.flatMap(({ members }) => [...members.values()].flat());
  const held = await memory.promises(
    database,
    numbersOf.map(({ number }) => number),
  );
  const neighbours = new Map(
    shared.map(({ id, lineages, members }) => [
      id,
      [...lineages].map((lineage): Lineage => {
        const own = members.get(lineage) ?? [];
        const promises = own.flatMap(({ number }) => held.get(number)?.promise ?? []);
        return { id: lineage, promises: promises.sort(compare), links: [] };
      }),
    ]),
  );
  return { neighbours, letters };
}
