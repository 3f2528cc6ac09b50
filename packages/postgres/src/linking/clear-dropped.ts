import { clearingOf, isPronoun, mayAnswerFor, type LetterFacts } from '@twinpark/core/promises';
import type { Queryable } from '../database.ts';
import { droppedLineages, keepCleared, leadsOf } from '../queries/find-dropped.ts';
import type { ZoneMemory } from './zone-memory.ts';

/** The lineages that counted as dropped and of which one of these letters speaks; keeps that it does. */
export async function clearDropped(
  database: Queryable,
  zone: string,
  memory: ZoneMemory,
  letters: readonly LetterFacts[],
  sample: boolean,
): Promise<readonly string[]> {
  if (letters.length === 0) return [];
  const dropped = await memory.lineages(
    database,
    await candidates(database, zone, letters, sample),
  );
  const origin = ({ promises }: (typeof dropped)[number]): string => promises.at(-1)?.letter ?? '';
  const whole = await memory.facts(database, dropped.map(origin), 'whole');
  const cleared = dropped.flatMap((lineage) => {
    const from = whole.get(origin(lineage));
    const clearing = from ? clearingOf(lineage, from) : null;
    const by = letters.find((letter) => clearing?.clearedBy(letter));
    return by === undefined ? [] : [{ lineage: lineage.id, letter: by.id }];
  });
  await keepCleared(database, zone, cleared);
  return cleared.map(({ lineage }) => lineage);
}

/** The dropped lineages that letters of these units and years can clear. */
async function candidates(
  database: Queryable,
  zone: string,
  letters: readonly LetterFacts[],
  sample: boolean,
): Promise<readonly string[]> {
  const ofUnits = letters.filter(({ lead }) => lead !== null && !isPronoun(lead));
  const ofAny = letters.filter((letter) => !ofUnits.includes(letter));
  const leads = new Set(ofUnits.flatMap(({ lead }) => lead ?? []));
  const names = (await leadsOf(database, zone)).filter((name) =>
    [...leads].some((lead) => mayAnswerFor(name, lead)),
  );
  const lastOf = (some: readonly LetterFacts[]): number =>
    Math.max(0, ...some.flatMap(({ year }) => year ?? []));
  return droppedLineages(database, zone, sample, names, lastOf(ofUnits), lastOf(ofAny));
}
