import type { NoticeFacts, ReceivedNotice } from '@twinpark/core/notices';
import type { Instant } from '@twinpark/core/model';
import { statement, type Queryable } from '../database.ts';
import { idForm } from '../people/id-form.ts';

/** Whether the person of copy `c` may see its notice `n` now: they still hold a part in the matter, themselves or by a unit
 * they still belong to and the role they have there, or it answers what they did without a part in it, or says that they have none any more. */
export const isSeen = `
  (c.unit is null or exists (select from memberships m
     where m.zone = c.zone and m.person = c.person and m.unit = c.unit))
  and (n.facts ? 'answer' or n.facts -> 'kinds' ? 'released' or exists (select from matter_parties p where p.zone = c.zone and p.matter = n.matter
     and p.kind = (case when c.unit is null then 'person' else 'unit' end) collate "C"
     and p.party = coalesce(c.unit, c.person::text) collate "C"
     and p.roles && array_append(case when c.unit is null
       then (select s.own_roles from persons s where s.zone = c.zone and s.id = c.person)
       else (select m.roles from memberships m
         where m.zone = c.zone and m.person = c.person and m.unit = c.unit) end, '')))`;

const joined = `notice_copies c join notices n on n.zone = c.zone and n.id = c.notice`;

/** The same with the matter, for what it is called now. */
export const withMatter = `${joined} join matters m on m.zone = n.zone and m.id = n.matter`;

/** More are not counted: the number stands in the head of every page. */
const mostCounted = 50;

/** How many notices a person has not read, as a subselect: its zone and person are these expressions. */
export const unreadCount = (zone: string, person: string): string => `(
  select count(*)::integer from (
    select from ${joined}
    where c.zone = ${zone} and c.person = ${person} and c.read_at is null and ${isSeen}
    limit ${String(mostCounted)}) unread)`;

const unread = statement<{ total: number }>(
  'unread-notices',
  `select ${unreadCount('$1', '$2::uuid')} as total`,
);

export async function unreadNotices(
  database: Queryable,
  zone: string,
  person: string,
): Promise<number> {
  const [row] = await database.query(unread, [zone, person]);
  return row?.total ?? 0;
}

export interface NoticeRow {
  readonly id: string;
  readonly matter: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly unit: string | null;
  readonly at: Date;
  readonly read_at: Date | null;
  readonly facts: NoticeFacts;
}

export const noticeColumns = `n.id::text as id, n.matter::text as matter, c.unit, n.at, c.read_at, n.facts,
   m.title, m.number`;

/** A matter that had no number then is known by the one it has now. What it is called is for who takes part in it. */
export function noticeOf({
  at,
  read_at: readAt,
  number,
  facts,
  title,
  ...row
}: NoticeRow): ReceivedNotice {
  return {
    ...row,
    title: facts.answer === undefined && !facts.kinds.includes('released') ? title : null,
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    facts: { ...facts, number: facts.number ?? number },
  };
}

const list = statement<NoticeRow>(
  'list-notices',
  `select ${noticeColumns} from ${withMatter}
   where c.zone = $1 and c.person = $2::uuid and ${isSeen}
     and ($3::uuid is null or (c.at, c.notice) < (
       select b.at, b.notice from notice_copies b
       where b.zone = $1 and b.person = $2::uuid and b.notice = $3::uuid))
   order by c.at desc, c.notice desc limit $4`,
);

export async function noticesFor(
  database: Queryable,
  zone: string,
  person: string,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<readonly ReceivedNotice[]> {
  const after = before !== undefined && idForm.test(before) ? before : null;
  return (await database.query(list, [zone, person, after, limit])).map(noticeOf);
}

const one = statement<NoticeRow>(
  'read-notice',
  `select ${noticeColumns} from ${withMatter}
   where c.zone = $1 and c.person = $2::uuid and c.notice = $3::uuid and ${isSeen}`,
);

export async function notice(
  database: Queryable,
  zone: string,
  person: string,
  id: string,
): Promise<ReceivedNotice | null> {
  if (!idForm.test(id)) return null;
  const [row] = await database.query(one, [zone, person, id]);
  return row ? noticeOf(row) : null;
}

const told = statement<{ matter: string }>(
  'told-of',
  `select n.matter::text as matter from ${joined}
   where c.zone = $1 and c.person = $2::uuid and (n.id = $3::uuid or n.matter = $3::uuid) limit 1`,
);

/** The matter of a notice, or a matter itself, of which somebody was once told, whether or not they may see it now; null:
 * they were not. */
export async function toldOf(
  database: Queryable,
  zone: string,
  person: string,
  id: string,
): Promise<string | null> {
  if (!idForm.test(id)) return null;
  return (await database.query(told, [zone, person, id]))[0]?.matter ?? null;
}

const markThese = statement<object>(
  'mark-notices-read',
  `update notice_copies set read_at = $4::timestamptz
   where zone = $1 and person = $2::uuid and notice = any($3::uuid[]) and read_at is null`,
);
const markUntil = statement<object>(
  'mark-notices-read-until',
  `update notice_copies set read_at = $4::timestamptz
   where zone = $1 and person = $2::uuid and at <= $3::timestamptz and read_at is null`,
);

export async function readNotices(
  database: Queryable,
  zone: string,
  person: string,
  which: readonly string[] | { readonly until: Instant },
  at: Instant,
): Promise<void> {
  if ('until' in which) await database.query(markUntil, [zone, person, which.until, at]);
  else await database.query(markThese, [zone, person, which.filter((id) => idForm.test(id)), at]);
}
