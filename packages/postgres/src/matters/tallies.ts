import { statement, type Queryable } from '../database.ts';
import { Troubles, type Trouble } from './verify/report.ts';

const key = 'sort, scheme, year, subject, standing, class, rating, due';

const addUp = statement<object>(
  'add-up-tallies',
  `with gone as (
     delete from tally_deltas where zone = $1 returning ${key}, n
   )
   insert into tallies as t (zone, ${key}, n)
   select $1, ${key}, sum(n) from gone group by ${key} having sum(n) <> 0
   on conflict (zone, ${key}) do update set n = t.n + excluded.n`,
);
const clear = statement<object>('clear-tallies', `delete from tallies where zone = $1 and n = 0`);

/** Adds what commits have left to the counts, so that reading them stays short. Who reads meanwhile sees
 * it done or not done; the counts are the same. */
export async function addUpTallies(database: Queryable, zone: string): Promise<void> {
  await database.query(addUp, [zone]);
  await database.query(clear, [zone]);
}

const differing = statement<{ place: string; found: string; expected: string }>(
  'verify-tallies',
  `with both_of_them as (
     select ${key}, n as kept, 0 as counted from tallies where zone = $1
     union all
     select ${key}, n, 0 from tally_deltas where zone = $1
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
