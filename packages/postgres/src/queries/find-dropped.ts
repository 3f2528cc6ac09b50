import { statement, type Queryable } from '../database.ts';

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
     and l.status = 'planned'`,
);

/** The lineages that these letters leave for later and that stand so still. */
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

const later = statement<{ id: string; year: number }>(
  'later-letters-of-unit',
  `select id::text as id, year from letters
   where zone = $1
     and (lead = any ($2::text[]) and year >= $3::smallint or lead is null and year >= $3::smallint)
     and sample = (select o.sample from letters o where o.zone = $1 and o.id = $6::uuid)
     and (year, id) > ($3::smallint, $4::uuid)
   order by year, id
   limit $5`,
);

/** The letters after this year and id that a unit led under one of these names, and those that name no
 * unit; oldest first, so many at most. Samples for a sample `origin`, real letters for a real one. */
export async function laterLetters(
  database: Queryable,
  zone: string,
  names: readonly string[],
  after: { readonly year: number; readonly id: string },
  limit: number,
  origin: string,
): Promise<readonly { readonly id: string; readonly year: number }[]> {
  return database.query(later, [zone, names, after.year, after.id, limit, origin]);
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
