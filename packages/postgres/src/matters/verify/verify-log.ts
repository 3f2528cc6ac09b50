import { grown, leafInput, nodesOf, rangeHash } from '@twinpark/core/log';
import { statement, type Queryable } from '../../database.ts';
import { hexOf, sha256Bytes } from '../log/extend.ts';
import type { KeptRoot, Troubles } from './report.ts';

const leavesPage = statement<{
  index: string;
  matter: string;
  seq: number;
  hash: string;
  event: string | null;
}>(
  'verify-leaves',
  `select l.index::text, l.matter, l.seq, encode(l.hash, 'hex') as hash,
     encode(e.hash, 'hex') as event
   from log_leaves l
   left join events e on e.zone = l.zone and e.matter = l.matter and e.seq = l.seq
   where l.zone = $1 and l.index >= $2::bigint order by l.index limit $3`,
);
const nodesPage = statement<{ level: number; index: string; hash: string | null; nth: string }>(
  'verify-nodes',
  `select w.level::integer, w.index, encode(n.hash, 'hex') as hash, w.nth::text
   from unnest($2::text[], $3::text[]) with ordinality as w (level, index, nth)
   left join log_nodes n on n.zone = $1 and n.level = w.level::smallint and n.index = w.index::bigint
   order by w.nth`,
);
const nodeCount = statement<{ count: string }>(
  'verify-node-count',
  `select count(*)::text as count from log_nodes where zone = $1`,
);
const checkpoints = statement<{ size: string; root: string }>(
  'verify-checkpoints',
  `select size::text, encode(root, 'hex') as root from checkpoints where zone = $1 order by checkpoints.size`,
);
const unlogged = statement<{ matter: string; seq: number }>(
  'verify-unlogged',
  `select e.matter, e.seq from events e
   left join log_leaves l on l.zone = e.zone and l.matter = e.matter and l.seq = e.seq
   where e.zone = $1 and l.index is null and not exists (
     select from log_pending p
     where p.zone = e.zone and p.matter = e.matter and e.seq between p.first_seq and p.last_seq)
   order by e.matter, e.seq limit 1000`,
);
const stray = statement<{ position: string; matter: string }>(
  'verify-stray-pending',
  `select p.position::text, p.matter from log_pending p
   where p.zone = $1 and (
     select count(*) from events e
     where e.zone = p.zone and e.matter = p.matter and e.seq between p.first_seq and p.last_seq
   ) <> p.last_seq - p.first_seq + 1 limit 1000`,
);

const leavesAtOnce = 4096;

/** Builds the tree again from the events and compares it with what is stored, leaf by leaf and node by
 * node, with every checkpoint, and with what others kept of earlier ones (`kept`). */
export async function verifyLog(
  database: Queryable,
  zone: string,
  troubles: Troubles,
  kept: readonly KeptRoot[],
): Promise<{ readonly leaves: number; readonly checkpoints: number }> {
  const roots = new Map(
    (await database.query(checkpoints, [zone])).map(({ size, root }) => [Number(size), root]),
  );
  const known = new Map<string, Uint8Array>();
  const edgeOf = (size: number): readonly Uint8Array[] =>
    nodesOf({ start: 0, end: size }).map(({ level, index }) => known.get(`${level}/${index}`)!);
  let size = 0;
  let nodes = 0;
  for (;;) {
    const rows = await database.query(leavesPage, [zone, size, leavesAtOnce]);
    const leaves: Uint8Array[] = [];
    for (const [i, { index, matter, seq, hash, event }] of rows.entries()) {
      const place = `log_leaves/${index}`;
      if (Number(index) !== size + i) {
        troubles.add('log-gap', place, index, String(size + i));
        return { leaves: size + i, checkpoints: roots.size };
      }
      if (event === null) {
        troubles.add(
          'event-missing',
          `events/${matter}/${String(seq)}`,
          'nothing',
          `leaf ${index}`,
        );
      } else {
        const expected = hexOf(sha256Bytes(leafInput(Buffer.from(event, 'hex'))));
        troubles.same('log-changed', place, hash, expected);
      }
      leaves.push(Buffer.from(hash, 'hex'));
    }
    const made = grown(size, edgeOf(size), leaves, sha256Bytes);
    nodes += made.length;
    const stored = await database.query(nodesPage, [
      zone,
      made.map(({ level }) => String(level)),
      made.map(({ index }) => String(index)),
    ]);
    for (const [i, { level, index, hash }] of made.entries()) {
      const place = `log_nodes/${String(level)}/${String(index)}`;
      troubles.same('log-changed', place, stored[i]?.hash ?? 'nothing', hexOf(hash));
    }
    for (const [i, hash] of leaves.entries()) known.set(`0/${size + i}`, hash);
    for (const { level, index, hash } of made) known.set(`${level}/${index}`, hash);
    for (const [at, root] of roots) {
      if (at <= size || at > size + leaves.length) continue;
      const expected = hexOf(rangeHash(edgeOf(at), sha256Bytes));
      troubles.same('checkpoint-changed', `checkpoints/${String(at)}`, root, expected);
    }
    for (const { size: at, root } of kept) {
      if (at <= size || at > size + leaves.length) continue;
      const now = hexOf(rangeHash(edgeOf(at), sha256Bytes));
      troubles.same('log-rewritten', `log/${String(at)}`, now, root);
    }
    size += leaves.length;
    prune(known, size);
    if (rows.length < leavesAtOnce) break;
  }
  for (const at of roots.keys()) {
    if (at > size)
      troubles.add('log-gap', `checkpoints/${String(at)}`, `${size} leaves`, `${at} leaves`);
  }
  for (const { size: at } of kept) {
    if (at > size)
      troubles.add('log-rewritten', `log/${String(at)}`, `${size} leaves`, `${at} leaves`);
  }
  const [count] = await database.query(nodeCount, [zone]);
  troubles.same('log-changed', 'log_nodes', `${count?.count ?? '0'} nodes`, `${nodes} nodes`);
  for (const { matter, seq } of await database.query(unlogged, [zone])) {
    troubles.add(
      'event-not-logged',
      `events/${matter}/${String(seq)}`,
      'no leaf',
      'a leaf of the log',
    );
  }
  for (const { position, matter } of await database.query(stray, [zone])) {
    troubles.add('event-missing', `log_pending/${position}`, matter, 'events to be logged');
  }
  return { leaves: size, checkpoints: roots.size };
}

/** Only the edge is needed further on. */
function prune(known: Map<string, Uint8Array>, size: number): void {
  const edge = new Set(
    nodesOf({ start: 0, end: size }).map(({ level, index }) => `${level}/${index}`),
  );
  for (const key of known.keys()) if (!edge.has(key)) known.delete(key);
}
