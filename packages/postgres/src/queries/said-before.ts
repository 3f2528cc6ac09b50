import type { LetterFacts, Lineage } from '@twinpark/core/promises';
import { statement, type Queryable } from '../database.ts';
import type { ZoneMemory } from '../linking/zone-memory.ts';

/** What a unit's public letters said, newest first, and the lineages of all their promises. */
export interface SaidBefore {
  readonly letters: readonly LetterFacts[];
  readonly lineages: readonly Lineage[];
}

const newest = statement<{ id: string }>(
  'newest-letters-of-unit',
  `select l.id::text as id from letters l
   where l.zone = $1 and (l.lead = any ($2::text[]) or l.co_handlers && $2::text[])
   order by l.listed_on desc, l.id desc limit $3`,
);
const keysOf = statement<{ id: string; lineage: string; keys: readonly string[] }>(
  'keys-of-letters',
  `select p.letter::text || '#' || p.ordinal as id, p.lineage, p.keys from promises p
   where p.zone = $1 and p.letter = any ($2::uuid[]) order by p.letter, p.ordinal`,
);

/** The newest letters that a unit led or co-handled, `limit` at most, with the lineages of their promises: as
 * many queries for all of them as for one. Promises of these letters have their keys, others of the lineages
 * have none. */
export async function saidBefore(
  database: Queryable,
  memory: ZoneMemory,
  zone: string,
  names: readonly string[],
  limit: number,
): Promise<SaidBefore> {
  const ids = (await database.query(newest, [zone, names, limit])).map(({ id }) => id);
  if (ids.length === 0) return { letters: [], lineages: [] };
  const facts = await memory.facts(database, ids, 'whole');
  const found = await database.query(keysOf, [zone, ids]);
  const keys = new Map(found.map((one) => [one.id, one.keys]));
  const wanted = [...new Set(found.map(({ lineage }) => lineage))];
  const lineages = await memory.lineages(database, wanted);
  return {
    letters: ids.flatMap((id) => facts.get(id) ?? []),
    lineages: lineages.map((lineage) => ({
      ...lineage,
      promises: lineage.promises.map((one) => ({ ...one, keys: keys.get(one.id) ?? one.keys })),
    })),
  };
}
