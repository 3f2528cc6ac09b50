import {
  consistencyRanges,
  inclusionRanges,
  nodesOf,
  rangeHash,
  type LeafRange,
} from '@twinpark/core/log';
import { statement, type Queryable } from '../../database.ts';
import { hexOf, sha256Bytes } from './extend.ts';
import { hashesOf } from './nodes.ts';

/** Proves that an event is in the log. Hashes are hexadecimal. */
export interface InclusionProof {
  readonly index: number;
  readonly size: number;
  readonly eventHash: string;
  readonly leafHash: string;
  readonly path: readonly string[];
}

const position = statement<{ index: string; leaf: string; event: string }>(
  'log-position',
  `select l.index::text, encode(l.hash, 'hex') as leaf, encode(e.hash, 'hex') as event
   from log_leaves l
   join events e on e.zone = l.zone and e.matter = l.matter and e.seq = l.seq
   where l.zone = $1 and l.matter = $2::uuid and l.seq = $3`,
);

/** The proof that an event is in the log of `size` leaves; null while it is not. Reads at most two hashes
 * for each level of the tree. */
export async function inclusionProof(
  database: Queryable,
  zone: string,
  matter: string,
  seq: number,
  size: number,
): Promise<InclusionProof | null> {
  const [row] = await database.query(position, [zone, matter, seq]);
  const index = Number(row?.index ?? Number.NaN);
  if (!row || !(index < size)) return null;
  const path = await rangeHashes(database, zone, inclusionRanges(index, size));
  return { index, size, eventHash: row.event, leafHash: row.leaf, path };
}

/** The proof that the log of `first` leaves is the beginning of that of `second`. Throws RangeError where
 * `second` is the smaller. */
export async function consistencyProof(
  database: Queryable,
  zone: string,
  first: number,
  second: number,
): Promise<readonly string[]> {
  return rangeHashes(database, zone, consistencyRanges(first, second));
}

async function rangeHashes(
  database: Queryable,
  zone: string,
  ranges: readonly LeafRange[],
): Promise<readonly string[]> {
  const nodes = ranges.map(nodesOf);
  const hashes = await hashesOf(database, zone, nodes.flat());
  let at = 0;
  return nodes.map(({ length }) => {
    at += length;
    return hexOf(rangeHash(hashes.slice(at - length, at), sha256Bytes));
  });
}
