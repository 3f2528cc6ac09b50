import { statement, type Queryable } from '../database.ts';
import type { NoticeSettings } from './notice-store.ts';

const read = statement<NoticeSettings>(
  'read-notice-settings',
  `select person::text as person, mail, side from notice_settings
   where zone = $1 and ($2::uuid is null or person = $2::uuid) order by person`,
);
const save = statement<object>(
  'save-notice-settings',
  `insert into notice_settings (zone, person, mail, side) values ($1, $2::uuid, $3, $4)
   on conflict (zone, person) do update set mail = excluded.mail, side = excluded.side`,
);

export function noticeSettings(
  database: Queryable,
  zone: string,
  person?: string,
): Promise<readonly NoticeSettings[]> {
  return database.query(read, [zone, person ?? null]);
}

export async function saveNoticeSettings(
  database: Queryable,
  zone: string,
  { person, mail, side }: NoticeSettings,
): Promise<void> {
  await database.query(save, [zone, person, mail, side]);
}
