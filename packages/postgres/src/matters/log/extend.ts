import { hash } from 'node:crypto';
import { grown, leafInput, nodesOf, rangeHash } from '@twinpark/core/log';
import { statement, type Database, type Queryable } from '../../database.ts';
import { hashesOf } from './nodes.ts';

/** Size and root of a log. */
export interface LogHead {
  readonly size: number;
  /** Hexadecimal; null: the log is empty. */
  readonly root: string | null;
}

export const sha256Bytes = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer');

const takeLock = statement<object>(
  'take-log-lock',
  `select pg_advisory_xact_lock(hashtextextended('twinpark:log:' || $1, 0))`,
);
const logSize = statement<{ size: string }>(
  'log-size',
  `select coalesce(max(index) + 1, 0)::text as size from log_leaves where zone = $1`,
);
const waiting = statement<{ position: string; matter: string; seq: number; hash: string }>(
  'pending-events',
  `select p.position::text, e.matter, e.seq, encode(e.hash, 'hex') as hash
   from (
     select * from log_pending where zone = $1 order by position limit $2
   ) p
   join events e on e.zone = p.zone and e.matter = p.matter
     and e.seq between p.first_seq and p.last_seq
   order by p.position, e.seq`,
);
const insertLeaves = statement<object>(
  'insert-leaves',
  `insert into log_leaves (zone, index, matter, seq, hash)
   select $1, $2::bigint + l.nth - 1, l.matter::uuid, l.seq::integer, decode(l.hash, 'hex')
   from unnest($3::text[], $4::text[], $5::text[]) with ordinality as l (matter, seq, hash, nth)`,
);
const insertNodes = statement<object>(
  'insert-nodes',
  `insert into log_nodes (zone, level, index, hash)
   select $1, n.level::smallint, n.index::bigint, decode(n.hash, 'hex')
   from unnest($2::text[], $3::text[], $4::text[]) as n (level, index, hash)`,
);
// What commits changed in the counts is added up as they leave the queue.
const deletePending = statement<object>(
  'delete-pending',
  `with gone as (
     delete from log_pending where zone = $1 and position = any ($2::bigint[]) returning tallies
   )
   insert into tallies as t (zone, sort, scheme, year, subject, standing, class, rating, due, n)
   select $1, c.sort, c.scheme, c.year, c.subject, c.standing, c.class, c.rating, coalesce(c.due, 'infinity') as due, sum(c.n)
   from gone
   cross join lateral jsonb_to_recordset(gone.tallies) as c (sort text, scheme text, year integer, subject text, standing text,
     class text, rating text, due date, n bigint)
   group by c.sort, c.scheme, c.year, c.subject, c.standing, c.class, c.rating, coalesce(c.due, 'infinity') having sum(c.n) <> 0
   on conflict (zone, sort, scheme, year, subject, standing, class, rating, due) do update set n = t.n + excluded.n`,
);
const clearTallies = statement<object>(
  'clear-tallies',
  `delete from tallies where zone = $1 and n = 0`,
);

const commitsAtOnce = 1000;

/** Takes into the log whatever was committed since the last time, in the order of the commits' numbers.
 * What an open transaction has written is not visible and comes the next time, so nothing is ever
 * skipped; a matter's own events stay in their order because each commit saw the one before it. */
export async function extendLog(database: Database, zone: string): Promise<LogHead> {
  for (;;) {
    const more = await database.transaction(async (transaction) => {
      await transaction.query(takeLock, [zone]);
      const rows = await transaction.query(waiting, [zone, commitsAtOnce]);
      if (rows.length === 0) return false;
      const size = await sizeOf(transaction, zone);
      const edge = await hashesOf(transaction, zone, nodesOf({ start: 0, end: size }));
      const leaves = rows.map((row) => sha256Bytes(leafInput(Buffer.from(row.hash, 'hex'))));
      const nodes = grown(size, edge, leaves, sha256Bytes);
      await transaction.query(insertLeaves, [
        zone,
        size,
        rows.map(({ matter }) => matter),
        rows.map(({ seq }) => String(seq)),
        leaves.map(hexOf),
      ]);
      await transaction.query(insertNodes, [
        zone,
        nodes.map(({ level }) => String(level)),
        nodes.map(({ index }) => String(index)),
        nodes.map(({ hash }) => hexOf(hash)),
      ]);
      const positions = [...new Set(rows.map(({ position }) => position))];
      await transaction.query(deletePending, [zone, positions]);
      await transaction.query(clearTallies, [zone]);
      return positions.length === commitsAtOnce;
    });
    if (!more) return logHead(database, zone);
  }
}

async function sizeOf(database: Queryable, zone: string): Promise<number> {
  const [row] = await database.query(logSize, [zone]);
  return Number(row?.size ?? 0);
}

/** Size and root of the log as it stands. */
async function logHead(database: Queryable, zone: string): Promise<LogHead> {
  const size = await sizeOf(database, zone);
  if (size === 0) return { size, root: null };
  const edge = await hashesOf(database, zone, nodesOf({ start: 0, end: size }));
  return { size, root: hexOf(rangeHash(edge, sha256Bytes)) };
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
