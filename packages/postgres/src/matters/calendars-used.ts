import type { Instant } from '@twinpark/core/model';
import { statement, type Database, type Queryable } from '../database.ts';

/** A year of an official calendar that running clocks were computed with. */
export interface CalendarUsed {
  readonly calendar: 'mainland' | 'hongkong';
  readonly year: number;
  /** SHA-256 of the year in canonical JSON, hexadecimal. */
  readonly digest: string;
}

const list = statement<CalendarUsed>(
  'list-calendars-used',
  `select calendar, year, encode(digest, 'hex') as digest from calendars_used
   where zone = $1 order by calendar desc, year`,
);

/** The years of the calendars that a zone's running clocks were last computed with, the mainland's first. */
export function calendarsUsed(database: Queryable, zone: string): Promise<readonly CalendarUsed[]> {
  return database.query(list, [zone]);
}

const clear = statement<object>(
  'clear-calendars-used',
  `delete from calendars_used where zone = $1`,
);
const save = statement<object>(
  'save-calendars-used',
  `insert into calendars_used (zone, calendar, year, digest, since)
   select $1, y.calendar, y.year, decode(y.digest, 'hex'), $2
   from jsonb_to_recordset($3::jsonb) as y (calendar text, year integer, digest text)
   on conflict (zone, calendar, year) do update set digest = excluded.digest, since = excluded.since`,
);

/** Notes that all running clocks of a zone stand as these years give them, and no others. */
export async function saveCalendarsUsed(
  database: Database,
  zone: string,
  years: readonly CalendarUsed[],
  at: Instant,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query(clear, [zone]);
    await transaction.query(save, [zone, at, JSON.stringify(years)]);
  });
}
