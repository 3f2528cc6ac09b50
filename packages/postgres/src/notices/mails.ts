import type { ReceivedNotice } from '@twinpark/core/notices';
import type { Instant } from '@twinpark/core/model';
import { statement, type Queryable } from '../database.ts';
import { storable } from '../json.ts';
import type { MailOutcome, NoticeMail } from './notice-store.ts';
import { isSeen, noticeColumns, noticeOf, withMatter, type NoticeRow } from './received.ts';

interface MailRow {
  readonly id: string;
  readonly person: string;
  readonly day: string | null;
  readonly made_at: Date;
  readonly tries: number;
}

// Materialized: a joined subquery may be run more than once, and each run would lock other rows.
const claim = statement<MailRow>(
  'claim-notice-mails',
  `with due as materialized (
     select id from notice_mails
     where zone = $1 and outcome is null and next_try <= $2::timestamptz
       and (leased_until is null or leased_until <= $2::timestamptz)
     order by next_try, id limit $3 for update skip locked
   )
   update notice_mails m set leased_until = $2::timestamptz + interval '2 minutes'
   from due where m.zone = $1 and m.id = due.id
   returning m.id::text as id, m.person::text as person, m.day, m.made_at, m.tries`,
);

export async function claimMails(
  database: Queryable,
  zone: string,
  now: Instant,
  limit: number,
): Promise<readonly NoticeMail[]> {
  const rows = await database.query(claim, [zone, now, limit]);
  return rows
    .map(({ made_at: madeAt, ...row }) => ({ ...row, madeAt: madeAt.toISOString() }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const carried = statement<NoticeRow>(
  'notices-of-mail',
  `select ${noticeColumns} from ${withMatter}
   where c.zone = $1 and c.person = $2::uuid and c.mail = $3::uuid and ${isSeen}
   order by c.at desc, c.notice desc`,
);

export async function mailNotices(
  database: Queryable,
  zone: string,
  person: string,
  mail: string,
): Promise<readonly ReceivedNotice[]> {
  return (await database.query(carried, [zone, person, mail])).map(noticeOf);
}

const settle = statement<object>(
  'settle-notice-mail',
  `update notice_mails set outcome = $3, settled_at = $4::timestamptz, failure = $5,
     leased_until = null
   where zone = $1 and id = $2::uuid and outcome is null`,
);

export async function settleMail(
  database: Queryable,
  zone: string,
  id: string,
  {
    outcome,
    at,
    failure,
  }: {
    readonly outcome: MailOutcome;
    readonly at: Instant;
    readonly failure: string | null;
  },
): Promise<void> {
  const said = failure === null ? null : storable(failure);
  await database.query(settle, [zone, id, outcome, at, said]);
}

const postpone = statement<object>(
  'postpone-notice-mail',
  `update notice_mails set next_try = $3::timestamptz, tries = tries + 1, failure = $4,
     leased_until = null
   where zone = $1 and id = $2::uuid and outcome is null`,
);

export async function postponeMail(
  database: Queryable,
  zone: string,
  id: string,
  until: Instant,
  failure: string,
): Promise<void> {
  await database.query(postpone, [zone, id, until, storable(failure)]);
}
