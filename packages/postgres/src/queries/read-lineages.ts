import { statement, type Queryable } from '../database.ts';
import {
  promiseColumns,
  promiseIdForm,
  promiseOf,
  type PromiseRow,
  type StoredPromise,
} from '../rows.ts';

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

const ofUnit = statement<PromiseRow & { readonly sample: boolean }>(
  'work-list-promises',
  `select ${promiseColumns}, '{}'::text[] as keys, l.sample
   from promises p join letters l on l.zone = p.zone and l.id = p.letter
   where p.zone = $1 and p.year = $2 and p.owner = any ($3::text[])
   order by p.lineage, p.letter, p.ordinal`,
);

/** What letters of this year promise for a unit, which they call by one of these names, and whether
 * they are sample letters. Without keys. */
export async function promisesOfUnit(
  database: Queryable,
  zone: string,
  year: number,
  names: readonly string[],
): Promise<readonly { readonly promise: StoredPromise; readonly sample: boolean }[]> {
  const rows = await database.query(ofUnit, [zone, year, names]);
  return rows.map((row) => ({ promise: promiseOf(row), sample: row.sample }));
}
