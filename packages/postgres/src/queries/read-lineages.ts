import { statement, type Queryable } from '../database.ts';
import { promiseIdForm } from '../rows.ts';

const findLineage = statement<{ lineage: string }>(
  'find-lineage',
  `select lineage from promises where zone = $1 and letter = $2::uuid and ordinal = $3::integer`,
);

/** The lineage that a promise belongs to; null when the id is no stored promise's. */
export async function lineageOfPromise(
  database: Queryable,
  zone: string,
  promise: string,
): Promise<string | null> {
  if (!promiseIdForm.test(promise)) return null;
  const [letter = '', ordinal = ''] = promise.split('#');
  const [row] = await database.query(findLineage, [zone, letter, ordinal]);
  return row?.lineage ?? null;
}

const yearsLineages = statement<{ lineage: string; sample: boolean }>(
  'work-list-lineages',
  `select distinct p.lineage, l.sample
   from promises p join letters l on l.zone = p.zone and l.id = p.letter
   where p.zone = $1 and p.year = $2 and (p.owner = $3 or $3 = any (p.co_owners))
   order by p.lineage`,
);

/** The lineages with a promise of this unit, as owner or co-owner, in this year, and whether
 * they are of sample letters. */
export async function lineagesOfUnit(
  database: Queryable,
  zone: string,
  year: number,
  unit: string,
): Promise<readonly { readonly lineage: string; readonly sample: boolean }[]> {
  return database.query(yearsLineages, [zone, year, unit]);
}
