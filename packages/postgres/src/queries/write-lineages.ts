import type { LineageSummary } from '@twinpark/core/promises';
import { statement, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';

const upsert = statement<object>(
  'upsert-lineages',
  `insert into lineages (zone, id, text, original, owner, first_year, last_year, status, promise_count,
     letter_count, finding_count)
   select $1, n.id, n.text, n.original, n.owner, n."firstYear", n."lastYear", n.status, n."promiseCount",
     n."letterCount", 0
   from json_to_recordset($2::json) as n (id text, text text, original text, owner text, "firstYear" smallint,
     "lastYear" smallint, status text, "promiseCount" integer, "letterCount" integer)
   on conflict (zone, id) do update set
     text = excluded.text, original = excluded.original, owner = excluded.owner, first_year = excluded.first_year,
     last_year = excluded.last_year, status = excluded.status,
     promise_count = excluded.promise_count, letter_count = excluded.letter_count,
     cleared_by = null`,
);

/** What lists show of a lineage, its findings apart. */
export interface LineageRow extends Omit<LineageSummary, 'findingCount' | 'sample'> {
  readonly promiseCount: number;
}

/** Writes these lineages, new or changed; `replaceFindings` counts their findings afterwards. */
export async function writeLineages(
  database: Queryable,
  zone: string,
  lineages: readonly LineageRow[],
): Promise<void> {
  if (lineages.length === 0) return;
  await database.query(upsert, [zone, jsonText(lineages)]);
}

const remove = statement<object>(
  'delete-lineages',
  `delete from lineages where zone = $1 and id = any ($2::text[])`,
);

/** Drops lineages that a merge or a cut has emptied. */
export async function dropLineages(
  database: Queryable,
  zone: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await database.query(remove, [zone, ids]);
}

const move = statement<object>(
  'move-promises',
  `update promises p set lineage = n.lineage
   from json_to_recordset($2::json) as n (letter uuid, ordinal integer, lineage text)
   where p.zone = $1 and p.letter = n.letter and p.ordinal = n.ordinal`,
);

/** Puts stored promises into other lineages. */
export async function movePromises(
  database: Queryable,
  zone: string,
  moves: readonly { letter: string; ordinal: number; lineage: string }[],
): Promise<void> {
  if (moves.length === 0) return;
  await database.query(move, [zone, jsonText(moves)]);
}
