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

const yearsLineages = statement<{ lineage: string }>(
  'work-list-lineages',
  `select distinct lineage from promises
   where zone = $1 and year = $2 and (owner = $3 or $3 = any (co_owners))
   order by lineage`,
);

/** The lineages with a promise of this unit, as owner or co-owner, in this year. */
export async function lineagesOfUnit(
  database: Queryable,
  zone: string,
  year: number,
  unit: string,
): Promise<readonly string[]> {
  const rows = await database.query(yearsLineages, [zone, year, unit]);
  return rows.map((row) => row.lineage);
}
