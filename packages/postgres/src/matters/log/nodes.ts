import type { TreeNode } from '@twinpark/core/log';
import { statement, type Queryable } from '../../database.ts';

const read = statement<{ nth: string; hash: string | null }>(
  'log-hashes',
  `select w.nth::text, encode(coalesce(n.hash, l.hash), 'hex') as hash
   from unnest($2::text[], $3::text[]) with ordinality as w (level, index, nth)
   left join log_nodes n
     on n.zone = $1 and n.level = w.level::smallint and n.index = w.index::bigint
   left join log_leaves l on w.level = '0' and l.zone = $1 and l.index = w.index::bigint
   order by w.nth`,
);

/** The hashes of some complete subtrees, in the order asked. Throws where one is missing: the log is
 * damaged. */
export async function hashesOf(
  database: Queryable,
  zone: string,
  nodes: readonly TreeNode[],
): Promise<readonly Uint8Array[]> {
  if (nodes.length === 0) return [];
  const rows = await database.query(read, [
    zone,
    nodes.map(({ level }) => String(level)),
    nodes.map(({ index }) => String(index)),
  ]);
  return rows.map(({ hash }, i) => {
    if (hash !== null) return Buffer.from(hash, 'hex');
    const { level, index } = nodes[i]!;
    throw new Error(
      `The log of zone "${zone}" has no node ${String(level)}/${String(index)}; expected all complete subtrees. Run twinpark verify and restore the log from a backup.`,
    );
  });
}
