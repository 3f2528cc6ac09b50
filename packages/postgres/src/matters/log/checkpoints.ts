import type { Instant } from '@twinpark/core/model';
import { statement, type Queryable } from '../../database.ts';

/** A checkpoint as it was published. */
export interface StoredCheckpoint {
  readonly size: number;
  /** Hexadecimal. */
  readonly root: string;
  readonly at: Instant;
  /** The signed note. */
  readonly note: string;
}

const save = statement<object>(
  'save-checkpoint',
  `insert into checkpoints (zone, size, root, at, note)
   values ($1, $2::bigint, decode($3, 'hex'), $4::timestamptz, $5) on conflict do nothing`,
);

/** Keeps a checkpoint; the first of its size stays. */
export async function saveCheckpoint(
  database: Queryable,
  zone: string,
  { size, root, at, note }: StoredCheckpoint,
): Promise<void> {
  await database.query(save, [zone, size, root, at, note]);
}

const list = statement<{ size: string; root: string; at: Date; note: string }>(
  'list-checkpoints',
  `select size::text, encode(root, 'hex') as root, at, note from checkpoints
   where zone = $1 and ($2::bigint is null or size < $2) order by checkpoints.size desc limit $3`,
);

/** Checkpoints, the latest first, before a size. */
export async function checkpointsBefore(
  database: Queryable,
  zone: string,
  before: number | null,
  limit: number,
): Promise<readonly StoredCheckpoint[]> {
  const rows = await database.query(list, [zone, before, limit]);
  return rows.map((row) => ({ ...row, size: Number(row.size), at: row.at.toISOString() }));
}
