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

const mostLineages = 200;

const expectants = statement<{ lineage: string }>(
  'lineages-a-letter-may-drop',
  `with units_planned as materialized (
     select p.lineage, p.letter, p.heading, l.number
     from letters l
     join promises p on p.zone = l.zone and p.letter = l.id and p.status = 'planned'
     where l.zone = $1 and l.lead = any ($3::text[])
   ), new as materialized (
     select lineage, heading from promises where zone = $1 and letter = any ($2::uuid[])
   )
   select distinct u.lineage
   from units_planned u
   where u.heading in (select heading from new)
     or u.number in (select number from letters where zone = $1 and id = any ($2::uuid[]))
     or u.letter in (
       select q.letter from promises q
       where q.zone = $1 and q.lineage = any (array(select lineage from new)))
     or u.lineage in (select lineage from findings where zone = $1 and kind = 'dropped')
   order by u.lineage desc
   limit ${String(mostLineages)}`,
);

/** The lineages of which these letters could have been expected to speak, or that they may clear:
 * of the same units, from letters with the same number, a common lineage or a common heading, and
 * all that count as dropped so far. */
export async function lineagesLettersMayDrop(
  database: Queryable,
  zone: string,
  letters: readonly string[],
  units: readonly string[],
): Promise<readonly string[]> {
  const rows = await database.query(expectants, [zone, letters, units]);
  return rows.map(({ lineage }) => lineage);
}

const later = statement<{ id: string }>(
  'later-letters-of-unit',
  `select id::text as id from letters
   where zone = $1 and (lead = any ($2::text[]) or lead is null) and year > $3
   limit $4`,
);

/** The letters that a unit, under any of its names, led after a year. */
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
  return (await database.query(lineagesAt, [zone, letters])).map(({ lineage }) => lineage);
}
