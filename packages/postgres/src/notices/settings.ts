import { statement, type Queryable } from '../database.ts';
import { idForm } from '../people/id-form.ts';
import type { MailChoice, NoticeSettings } from './notice-store.ts';

const read = statement<NoticeSettings>(
  'read-notice-settings',
  `select person::text as person, mail, side from notice_settings
   where zone = $1 and (person = any ($2::uuid[]) or mail = $3) order by person`,
);
const save = statement<object>(
  'save-notice-settings',
  `insert into notice_settings (zone, person, mail, side) values ($1, $2::uuid, $3, $4)
   on conflict (zone, person) do update set mail = excluded.mail, side = excluded.side`,
);

export function noticeSettings(
  database: Queryable,
  zone: string,
  of: readonly string[] | { readonly mail: MailChoice },
): Promise<readonly NoticeSettings[]> {
  return 'mail' in of
    ? database.query(read, [zone, [], of.mail])
    : database.query(read, [zone, of.filter((id) => idForm.test(id)), null]);
}

export async function saveNoticeSettings(
  database: Queryable,
  zone: string,
  { person, mail, side }: NoticeSettings,
): Promise<void> {
  await database.query(save, [zone, person, mail, side]);
}
