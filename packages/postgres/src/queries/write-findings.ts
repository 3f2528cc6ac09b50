import type { Finding } from '@twinpark/core/promises';
import { createHash } from 'node:crypto';
import { statement, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';

const removeOfLineages = statement<object>(
  'delete-findings-of-lineages',
  `delete from findings where zone = $1 and lineage = any ($2::text[])`,
);

const removeKind = statement<object>(
  'delete-dropped-findings',
  `delete from findings where zone = $1 and kind = 'dropped' and lineage = any ($2::text[])`,
);

/** Takes back that these lineages were dropped. */
export async function removeDropped(
  database: Queryable,
  zone: string,
  lineages: readonly string[],
): Promise<void> {
  if (lineages.length > 0) await database.query(removeKind, [zone, lineages]);
}

const insert = statement<object>(
  'insert-findings',
  `with new as (
     select * from json_to_recordset($2::json) as n (id text, kind text, lineage text,
       letters uuid[], files text[], texts jsonb, explanation jsonb)
   ), findings_in as (
     insert into findings (zone, id, kind, lineage, files, texts, explanation, year)
     select $1, id, kind, lineage, files, texts, explanation,
       (select max(l.year) from letters l where l.zone = $1 and l.id = any (letters))
     from new
     on conflict do nothing
     returning id
   )
   insert into finding_letters (zone, letter, finding, position)
   select $1, l.letter, new.id, min(l.position)
   from findings_in join new using (id), unnest(letters) with ordinality as l (letter, position)
   group by l.letter, new.id`,
);

const count = statement<object>(
  'count-findings-of-lineages',
  `update lineages l
   set finding_count = (
     select count(*) from findings f where f.zone = l.zone and f.lineage = l.id)
   where l.zone = $1 and l.id = any ($2::text[])`,
);

/** Puts findings in the place of all that these lineages had, and counts them. Findings without a
 * lineage are added; one that stands already stays. `counted`: other lineages to count again. */
export async function replaceFindings(
  database: Queryable,
  zone: string,
  lineages: readonly string[],
  findings: readonly Finding[],
  counted: readonly string[],
): Promise<void> {
  await database.query(removeOfLineages, [zone, lineages]);
  const rows = new Map(findings.map((finding) => [findingId(finding), finding]));
  if (rows.size > 0) {
    const texts = [...rows].map(([id, finding]) => ({ id, ...finding }));
    await database.query(insert, [zone, jsonText(texts)]);
  }
  await database.query(count, [zone, [...lineages, ...counted]]);
}

function findingId({ kind, lineage, letters, texts }: Finding): string {
  const said = JSON.stringify([kind, lineage, letters, texts]);
  return createHash('sha256').update(said).digest('hex').slice(0, 32);
}
