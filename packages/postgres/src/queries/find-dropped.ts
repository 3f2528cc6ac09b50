import { statement, type Queryable } from '../database.ts';
import { jsonText, storable } from '../json.ts';

const leads = statement<{ lead: string }>(
  'zone-leads',
  `with recursive leads (lead) as (
     (select lead from letters where zone = $1 and lead is not null order by lead limit 1)
     union all
     select (select l.lead from letters l where l.zone = $1 and l.lead > o.lead
             order by l.lead limit 1)
     from leads o where o.lead is not null
   )
   select lead from leads where lead is not null`,
);

/** Every name under which a letter of the zone was led. Steps along an index: costs by names. */
export async function leadsOf(database: Queryable, zone: string): Promise<readonly string[]> {
  return (await database.query(leads, [zone])).map(({ lead }) => lead);
}

const planned = statement<{ lineage: string }>(
  'lineages-planned-in-letters',
  `select distinct p.lineage
   from promises p join lineages l on l.zone = p.zone and l.id = p.lineage
   where p.zone = $1 and p.letter = any ($2::uuid[]) and p.status = 'planned'
     and l.status = 'planned' and l.cleared_by is null`,
);

/** The lineages that these letters leave for later, that stand so still and of which no later letter is known
 * to speak. */
export async function plannedIn(
  database: Queryable,
  zone: string,
  letters: readonly string[],
): Promise<readonly string[]> {
  if (letters.length === 0) return [];
  return (await database.query(planned, [zone, letters])).map(({ lineage }) => lineage);
}

const dropped = statement<{ lineage: string }>(
  'dropped-lineages',
  `select distinct f.lineage
   from findings f
   join finding_letters fl on fl.zone = f.zone and fl.finding = f.id
   join letters l on l.zone = fl.zone and l.id = fl.letter
   where f.zone = $1 and f.kind = 'dropped' and l.sample = $5::boolean
     and (l.year < $4::smallint
       or l.year < $3::smallint and (l.lead is null or l.lead = any ($2::text[])))`,
);

/** The lineages of sample letters, or of real ones, that count as dropped and rest on a letter that was led under one of these names, or
 * that names no unit, before year `before`; or on any letter before year `beforeAny`. */
export async function droppedLineages(
  database: Queryable,
  zone: string,
  sample: boolean,
  names: readonly string[],
  before: number,
  beforeAny: number,
): Promise<readonly string[]> {
  const rows = await database.query(dropped, [zone, names, before, beforeAny, sample]);
  return rows.map(({ lineage }) => lineage);
}

/** A letter that may mention a promise, as far as its row tells. */
export interface LaterLetter {
  readonly id: string;
  readonly year: number;
  readonly lead: string | null;
}

const later = statement<LaterLetter>(
  'later-letters-of-units',
  `select id::text as id, year, lead from letters
   where zone = $1 and (lead = any ($2::text[]) or lead is null) and year > $3::smallint
     and sample = (select o.sample from letters o where o.zone = $1 and o.id = $4::uuid)
   order by lead is null, year, id
   limit $5`,
);

/** The letters of later years that units led under one of these names, and those that name no unit;
 * so many at most, those that name a unit first. Samples for a sample `origin`, real letters for a
 * real one. */
export async function laterLetters(
  database: Queryable,
  zone: string,
  names: readonly string[],
  after: number,
  origin: string,
  limit: number,
): Promise<readonly LaterLetter[]> {
  return database.query(later, [zone, names, after, origin, limit]);
}

const citing = statement<{ id: string }>(
  'letters-citing',
  `select id::text as id from letters
   where zone = $1 and cited_ends && $2::text[]
     and sample in (select o.sample from letters o where o.zone = $1 and o.id = any ($3::uuid[]))`,
);

/** The letters that cite a document whose title ends so (`titleEnd`); samples only where some origin is
 * one, real letters likewise. */
export async function lettersCiting(
  database: Queryable,
  zone: string,
  ends: readonly string[],
  origins: readonly string[],
): Promise<readonly string[]> {
  if (ends.length === 0) return [];
  const rows = await database.query(citing, [zone, ends.map(storable), origins]);
  return rows.map(({ id }) => id);
}

const standing = statement<{ lineage: string }>(
  'standing-dropped-lineages',
  `select distinct lineage from findings
   where zone = $1 and kind = 'dropped' and lineage = any ($2::text[])`,
);

/** Those of these lineages that count as dropped. */
export async function standingDropped(
  database: Queryable,
  zone: string,
  lineages: readonly string[],
): Promise<readonly string[]> {
  if (lineages.length === 0) return [];
  return (await database.query(standing, [zone, lineages])).map(({ lineage }) => lineage);
}

const clear = statement<object>(
  'clear-lineages',
  `update lineages l set cleared_by = n.letter
   from json_to_recordset($2::json) as n (lineage text, letter uuid)
   where l.zone = $1 and l.id = n.lineage`,
);

/** A lineage whose open end a letter speaks of. */
export interface ClearedLineage {
  readonly lineage: string;
  readonly letter: string;
}

/** Keeps which letter speaks of what these lineages leave for later. */
export async function keepCleared(
  database: Queryable,
  zone: string,
  cleared: readonly ClearedLineage[],
): Promise<void> {
  if (cleared.length > 0) await database.query(clear, [zone, jsonText(cleared)]);
}

const clearedBy = statement<{ id: string }>(
  'lineages-cleared-by',
  `select id from lineages where zone = $1 and cleared_by = $2::uuid`,
);

/** The lineages that this letter keeps from counting as dropped. */
export async function lineagesClearedBy(
  database: Queryable,
  zone: string,
  letter: string,
): Promise<readonly string[]> {
  return (await database.query(clearedBy, [zone, letter])).map(({ id }) => id);
}

const ofUnits = statement<{ id: string }>(
  'letters-of-units',
  `select id::text as id from letters
   where zone = $1 and (lead = any ($2::text[]) or number = any ($3::text[]))
     and sample in (select o.sample from letters o where o.zone = $1 and o.id = any ($4::uuid[]))`,
);

/** The letters that were led under one of these names or bear one of these numbers; samples only where
 * some origin is one, real letters likewise. */
export async function lettersOfUnits(
  database: Queryable,
  zone: string,
  names: readonly string[],
  numbers: readonly string[],
  origins: readonly string[],
): Promise<readonly string[]> {
  return (await database.query(ofUnits, [zone, names, numbers, origins])).map(({ id }) => id);
}
