import { clearingOf, type LetterFacts } from '@twinpark/core/promises';
import type { Queryable } from '../database.ts';
import { droppedLineages } from '../queries/find-dropped.ts';
import type { ZoneMemory } from './zone-memory.ts';

/** The lineages that counted as dropped and of which one of these letters speaks. */
export async function clearDropped(
  database: Queryable,
  zone: string,
  memory: ZoneMemory,
  letters: readonly LetterFacts[],
  sample: boolean,
): Promise<readonly string[]> {
  if (letters.length === 0) return [];
  const dropped = await memory.lineages(database, await droppedLineages(database, zone, sample));
  const origin = ({ promises }: (typeof dropped)[number]): string => promises.at(-1)?.letter ?? '';
  const whole = await memory.facts(database, dropped.map(origin), 'whole');
  return dropped
    .filter((lineage) => {
      const from = whole.get(origin(lineage));
      const clearing = from ? clearingOf(lineage, from) : null;
      return clearing !== null && letters.some((letter) => clearing.clearedBy(letter));
    })
    .map(({ id }) => id);
}
