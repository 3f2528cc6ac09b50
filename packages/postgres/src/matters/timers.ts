import { statement, type Queryable } from '../database.ts';

const claim = statement<{ matter: string }>(
  'claim-expired-clocks',
  `with due as (
     select zone, matter, ordinal from matter_clocks
     where zone = $1 and wakes and due < $2::date
       and (tried_on is null or tried_on < $2::date)
       and (leased_until is null or leased_until < $3::timestamptz)
     order by due limit $4
     for update skip locked
   ), claimed as (
     update matter_clocks k set leased_until = $3::timestamptz + interval '1 minute'
     from due where (k.zone, k.matter, k.ordinal) = (due.zone, due.matter, due.ordinal)
     returning k.matter
   ), waiting as (
     select zone, matter, action from matter_timers
     where zone = $1 and day <= $2::date
       and (tried_on is null or tried_on < $2::date)
       and (leased_until is null or leased_until < $3::timestamptz)
     order by day limit $4
     for update skip locked
   ), reached as (
     update matter_timers t set leased_until = $3::timestamptz + interval '1 minute'
     from waiting w where (t.zone, t.matter, t.action) = (w.zone, w.matter, w.action)
     returning t.matter
   )
   select matter from claimed union select matter from reached`,
);

/** Matters with clocks that ran out before `today`, or with timers whose day has come, which have not acted
 * today, for one process at a time: they are offered again after a minute unless `settleExpired` is told. */
export async function claimExpired(
  database: Queryable,
  zone: string,
  today: string,
  now: string,
  limit: number,
): Promise<readonly string[]> {
  const rows = await database.query(claim, [zone, today, now, limit]);
  return [...new Set(rows.map(({ matter }) => matter))];
}

const settle = statement<object>(
  'settle-expired-clocks',
  `with days as (
     update matter_timers set tried_on = $3::date, leased_until = null
     where zone = $1 and matter = $2::uuid and day <= $3::date
   )
   update matter_clocks set tried_on = $3::date, leased_until = null
   where zone = $1 and matter = $2::uuid and wakes and due < $3::date`,
);

/** Notes that a matter's timers have been asked today; they are not asked again before tomorrow. */
export async function settleExpired(
  database: Queryable,
  zone: string,
  matter: string,
  today: string,
): Promise<void> {
  await database.query(settle, [zone, matter, today]);
}
