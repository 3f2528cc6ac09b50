import type { Instant, IsoDate } from '@twinpark/core/model';
import { statement, type Database, type Queryable } from '../database.ts';

const readDay = statement<{ day: string | null }>(
  'read-reminded-on',
  `select reminded_on as day from notice_cursors where zone = $1`,
);
const noteDay = statement<object>(
  'note-reminded-on',
  `insert into notice_cursors as c (zone, next, reminded_on) values ($1, 0, $2::date)
   on conflict (zone) do update set reminded_on = greatest(c.reminded_on, excluded.reminded_on)`,
);

export async function remindedOn(database: Queryable, zone: string): Promise<IsoDate | null> {
  const [row] = await database.query(readDay, [zone]);
  return row?.day ?? null;
}

export async function noteReminded(database: Queryable, zone: string, day: IsoDate): Promise<void> {
  await database.query(noteDay, [zone, day]);
}

const insertDigest = statement<{ id: string }>(
  'insert-digest',
  `insert into notice_mails (zone, id, person, day, made_at, next_try)
   select $1, $2::uuid, $3::uuid, $4::date, $5::timestamptz, $5::timestamptz
   where $6::boolean or exists (select from notice_copies c
     where c.zone = $1 and c.person = $3::uuid and c.digest and c.mail is null)
   on conflict do nothing
   returning id::text as id`,
);
const fillDigest = statement<object>(
  'fill-digest',
  `update notice_copies set mail = $2::uuid
   where zone = $1 and person = $3::uuid and digest and mail is null`,
);

/** Makes the digest of a day, once, and puts into it what waits. */
export async function keepDigest(
  database: Database,
  zone: string,
  digest: {
    readonly id: string;
    readonly person: string;
    readonly day: IsoDate;
    readonly at: Instant;
    readonly evenIf: boolean;
  },
): Promise<void> {
  const { id, person, day, at, evenIf } = digest;
  await database.transaction(async (transaction) => {
    const made = await transaction.query(insertDigest, [zone, id, person, day, at, evenIf]);
    if (made.length > 0) await transaction.query(fillDigest, [zone, id, person]);
  });
}
