import { statement, type Queryable } from '../database.ts';

const forgetOld = statement<object>(
  'sweep-attempts',
  `delete from attempts where zone = $1 and since < $2::timestamptz - interval '1 day'`,
);
// One statement, so that attempts at the same time are all counted.
const count = statement<{ count: number; seconds: number }>(
  'count-attempt',
  `insert into attempts as a (zone, subject, count, since) values ($1, $2, 1, $4::timestamptz)
   on conflict (zone, subject) do update set
     count = case when a.since + make_interval(secs => $3::integer) <= $4::timestamptz
       then 1 else least(a.count + 1, 1000000) end,
     since = case when a.since + make_interval(secs => $3::integer) <= $4::timestamptz
       then $4::timestamptz else a.since end
   returning count,
     greatest(1, ceil(extract(epoch from since + make_interval(secs => $3::integer)
       - $4::timestamptz)))::integer as seconds`,
);
const forget = statement<object>(
  'forget-attempts',
  `delete from attempts where zone = $1 and subject = $2`,
);

export async function countAttempt(
  database: Queryable,
  zone: string,
  subject: string,
  window: number,
  at: string,
): Promise<{ readonly count: number; readonly seconds: number }> {
  const [row] = await database.query(count, [zone, subject, window, at]);
  if (!row) throw new Error('Counting an attempt returned no row; expected one.');
  if (row.count === 1) await database.query(forgetOld, [zone, at]);
  return row;
}

export async function forgetAttempts(
  database: Queryable,
  zone: string,
  subject: string,
): Promise<void> {
  await database.query(forget, [zone, subject]);
}
