import type { PartyPlace } from '@twinpark/core/engine';
import { statement, type Queryable } from '../database.ts';

const waiting = statement<{ matter: string }>(
  'turns-again',
  `select matter from turns_again where zone = $1 order by matter limit $2`,
);

/** Matters whose turns were stored by an earlier rule and must be judged again; at most `limit`. */
export async function turnsAgain(
  database: Queryable,
  zone: string,
  limit: number,
): Promise<readonly string[]> {
  return (await database.query(waiting, [zone, limit])).map(({ matter }) => matter);
}

// A commit that came between has stored its own turns: then the version is another, and nothing is written.
const judge = statement<object>(
  'judge-turns',
  `with held as (
     select 1 from matters where zone = $1 and id = $2::uuid and version = $3 for update
   ), done as (
     delete from turns_again where zone = $1 and matter = $2::uuid
   )
   update matter_parties p set turn = t.turn, turns = t.turns
   from jsonb_to_recordset($4::jsonb) as t (kind text, party text, turn boolean, turns text[])
   where exists (select from held) and (p.zone, p.matter, p.kind, p.party) = ($1, $2::uuid, t.kind, t.party)
     and (p.turn, p.turns) is distinct from (t.turn, t.turns)`,
);

/** Stores whose turn it is in a matter of this version, and that it was judged. */
export async function judgeTurns(
  database: Queryable,
  zone: string,
  matter: string,
  version: number,
  places: readonly Pick<PartyPlace, 'kind' | 'party' | 'turn' | 'turns'>[],
): Promise<void> {
  const turns = places.map(({ kind, party, turn, turns }) => ({ kind, party, turn, turns }));
  await database.query(judge, [zone, matter, version, JSON.stringify(turns)]);
}
