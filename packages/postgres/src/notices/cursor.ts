import type { Instant } from '@twinpark/core/model';
import { statement, type Database, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
import type { LoggedCommit, NoticeToKeep } from './notice-store.ts';

const cursor = statement<{ next: string }>(
  'notice-cursor',
  `select next::text as next from notice_cursors where zone = $1`,
);
interface LeafRow {
  readonly index: string;
  readonly matter: string;
  readonly seq: number;
  readonly first_seq: number;
  readonly last_seq: number;
  readonly at: Date;
}

// Leaf by leaf (`offset 0` keeps the joins apart): without statistics, as a young embedded database is, the planner
// else joins the whole log with all commands. 1000 commits took 80 s so on a busy machine.
const leaves = statement<LeafRow>(
  'unnoticed-leaves',
  `with leaves as materialized (
     select index, matter, seq from log_leaves
     where zone = $1 and index >= $2::bigint order by index limit $3
   )
   select l.index::text as index, l.matter::text as matter, l.seq, c.first_seq, c.last_seq, c.at
   from leaves l
   cross join lateral (select e.command from events e
     where e.zone = $1 and e.matter = l.matter and e.seq = l.seq offset 0) e
   cross join lateral (select k.first_seq, k.last_seq, k.at from commands k
     where k.zone = $1 and k.id = e.command offset 0) c
   order by l.index`,
);

/** Commands in the log from which no notices were derived yet; `limit` leaves are looked at, or more where one command
 * has left more. */
export async function unnoticedCommits(
  database: Queryable,
  zone: string,
  limit: number,
): Promise<{
  readonly from: number;
  readonly next: number;
  readonly commits: readonly LoggedCommit[];
}> {
  const [at] = await database.query(cursor, [zone]);
  const from = Number(at?.next ?? 0);
  for (let wanted = limit; ; wanted *= 4) {
    const rows = await database.query(leaves, [zone, from, wanted]);
    // A command's leaves lie side by side: its last one stands for all.
    const whole = rows.filter(({ seq, last_seq: last }) => seq === last);
    const last = whole.at(-1);
    if (last === undefined && rows.length === wanted) continue;
    return {
      from,
      next: last === undefined ? from : Number(last.index) + 1,
      commits: whole.map(({ matter, first_seq: firstSeq, last_seq: lastSeq, at: done }) => ({
        matter,
        firstSeq,
        lastSeq,
        at: done.toISOString(),
      })),
    };
  }
}

// Whoever comes second waits for the first, then finds the cursor elsewhere.
const advance = statement<{ next: string }>(
  'advance-notice-cursor',
  `insert into notice_cursors as c (zone, next) select $1, $3::bigint where $2::bigint = 0
     or exists (select from notice_cursors k where k.zone = $1)
   on conflict (zone) do update set next = excluded.next where c.next = $2::bigint
   returning next::text as next`,
);
const insertNotices = statement<object>(
  'insert-notices',
  `insert into notices (zone, id, matter, facts, at, key)
   select $1, n.id, n.matter, n.facts, n.at, n.key
   from jsonb_to_recordset($2::jsonb) as n (id uuid, matter uuid, facts jsonb, at timestamptz, key text)
   on conflict do nothing`,
);
// Copies and mails of a notice that was kept before, or of somebody whose account is gone, are not made.
const insertCopies = statement<object>(
  'insert-notice-copies',
  `with copies as (
     select c.person, c.notice, c.unit, c.at, c.digest, c.mail
     from jsonb_to_recordset($2::jsonb) as c (person uuid, notice uuid, unit text, at timestamptz,
       digest boolean, mail uuid)
     join notices n on n.zone = $1 and n.id = c.notice
     join persons p on p.zone = $1 and p.id = c.person
   ), kept as (
     insert into notice_copies (zone, person, notice, unit, at, digest, mail)
     select $1, person, notice, unit, at, digest, mail from copies
     on conflict do nothing
     returning person, mail, at
   )
   insert into notice_mails (zone, id, person, made_at, next_try)
   select $1, mail, person, at, at from kept where mail is not null`,
);

/** Keeps notices, with their copies and mails, and moves the cursor in the same transaction. */
export function keepNotices(
  database: Database,
  zone: string,
  derived: { readonly from: number; readonly next: number } | null,
  notices: readonly NoticeToKeep[],
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    if (derived !== null) {
      const moved = await transaction.query(advance, [zone, derived.from, derived.next]);
      if (moved.length === 0) return false;
    }
    if (notices.length === 0) return true;
    const rows = notices.map(({ to: _to, ...notice }) => notice);
    const copies = notices.flatMap(({ id, at, to }) =>
      to.map(({ person, unit, mail }) => ({
        person,
        notice: id,
        unit,
        at,
        digest: mail === 'digest',
        mail: mail === null || mail === 'digest' ? null : mail.id,
      })),
    );
    await transaction.query(insertNotices, [zone, jsonText(rows)]);
    await transaction.query(insertCopies, [zone, jsonText(copies)]);
    return true;
  });
}

const sweep = statement<object>(
  'sweep-notices',
  `delete from notices where zone = $1 and at < $2::timestamptz`,
);
const sweepMails = statement<object>(
  'sweep-notice-mails',
  `delete from notice_mails where zone = $1 and settled_at < $2::timestamptz`,
);

/** Forgets notices made before an instant, and mails settled before it. */
export async function sweepNotices(
  database: Queryable,
  zone: string,
  before: Instant,
): Promise<void> {
  await database.query(sweep, [zone, before]);
  await database.query(sweepMails, [zone, before]);
}
