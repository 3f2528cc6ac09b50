import { statement, type Queryable } from '../database.ts';
import { Troubles, type Trouble } from './verify/report.ts';

const key = 'sort, scheme, year, subject, standing, class, rating, due';

const differing = statement<{ place: string; found: string; expected: string }>(
  'verify-tallies',
  `with both_of_them as (
     select ${key}, n as kept, 0 as counted from current_tallies where zone = $1
     union all
     select t.${key.replaceAll(', ', ', t.')}, 0, 1
     from matters m cross join lateral tallies_of(m) t
     where m.zone = $1
   )
   select concat_ws('/', 'tallies', ${key}) as place,
     sum(kept)::text as found, sum(counted)::text as expected
   from both_of_them group by ${key} having sum(kept) <> sum(counted)
   order by 1 limit 1000`,
);

/** Counts every matter again and compares that with the counts that are kept. */
export async function verifyTallies(
  database: Queryable,
  zone: string,
): Promise<readonly Trouble[]> {
  const troubles = new Troubles();
  for (const { place, found, expected } of await database.query(differing, [zone])) {
    troubles.add('count-differs', place, found, expected);
  }
  return troubles.list;
}
