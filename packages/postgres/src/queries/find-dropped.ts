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
  `select lineage from findings where zone = $1 and kind = 'dropped'`,
);

/** The lineages that count as dropped. */
export async function droppedLineages(
  database: Queryable,
  zone: string,
): Promise<readonly string[]> {
  return (await database.query(dropped, [zone])).map(({ lineage }) => lineage);
}

const later = statement<{ id: string }>(
  'later-letters-of-unit',
  `select id::text as id from letters
   where zone = $1 and (lead = any ($2::text[]) or lead is null) and year > $3
   order by year, id
   limit $4`,
);

/** The letters after a year that a unit led under one of these names, and those that name no unit;
 * oldest first. */
export async function laterLetters(
  database: Queryable,
  zone: string,
  names: readonly string[],
  year: number,
  limit: number,
): Promise<readonly string[]> {
  return (await database.query(later, [zone, names, year, limit])).map(({ id }) => id);
}

const lineagesAt = statement<{ lineage: string }>(
  'lineages-of-letters',
  `select distinct lineage from promises where zone = $1 and letter = any ($2::uuid[])`,
);

/** The lineages that have a promise in one of these letters. */
export async function lineagesOfLetters(
  database: Queryable,
  zone: string,
  letters: readonly string[],
): Promise<readonly string[]> {
  if (letters.length === 0) return [];
  return (await database.query(lineagesAt, [zone, letters])).map(({ lineage }) => lineage);
}
