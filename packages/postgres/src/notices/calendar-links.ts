import type { Instant } from '@twinpark/core/model';
import { statement, type Queryable } from '../database.ts';

const make = statement<object>(
  'make-calendar-link',
  `insert into calendar_links (zone, person, token_hash, made_at)
   values ($1, $2::uuid, decode($3, 'hex'), $4::timestamptz)
   on conflict (zone, person) do update set token_hash = excluded.token_hash,
     made_at = excluded.made_at, used_at = null`,
);
const drop = statement<object>(
  'drop-calendar-link',
  `delete from calendar_links where zone = $1 and person = $2::uuid`,
);
const read = statement<{ made_at: Date; used_at: Date | null }>(
  'read-calendar-link',
  `select made_at, used_at from calendar_links where zone = $1 and person = $2::uuid`,
);
// A day's use is noted once an hour at most: calendars ask often.
const use = statement<{ person: string }>(
  'use-calendar-link',
  `with found as (
     select l.zone, l.person, l.used_at from calendar_links l
     join persons p on p.zone = l.zone and p.id = l.person and p.disabled_at is null
     where l.zone = $1 and l.token_hash = decode($2, 'hex')
   ), used as (
     update calendar_links l set used_at = $3::timestamptz from found f
     where l.zone = f.zone and l.person = f.person
       and (f.used_at is null or f.used_at < $3::timestamptz - interval '1 hour')
   )
   select person::text as person from found`,
);

export async function makeCalendarLink(
  database: Queryable,
  zone: string,
  person: string,
  tokenHash: string,
  at: Instant,
): Promise<void> {
  await database.query(make, [zone, person, tokenHash, at]);
}

export async function dropCalendarLink(
  database: Queryable,
  zone: string,
  person: string,
): Promise<void> {
  await database.query(drop, [zone, person]);
}

export async function calendarLink(
  database: Queryable,
  zone: string,
  person: string,
): Promise<{ readonly madeAt: Instant; readonly usedAt: Instant | null } | null> {
  const [row] = await database.query(read, [zone, person]);
  if (row === undefined) return null;
  return { madeAt: row.made_at.toISOString(), usedAt: row.used_at?.toISOString() ?? null };
}

export async function calendarOwner(
  database: Queryable,
  zone: string,
  tokenHash: string,
  at: Instant,
): Promise<string | null> {
  if (!/^[0-9a-f]{64}$/.test(tokenHash)) return null;
  const [row] = await database.query(use, [zone, tokenHash, at]);
  return row?.person ?? null;
}
