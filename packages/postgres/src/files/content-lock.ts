import { statement, type Queryable } from '../database.ts';

const lock = statement<object>(
  'lock-content',
  `select pg_advisory_xact_lock(hashtextextended('content:' || $1, 0))`,
);

/** Lets one transaction at a time keep or remove the bytes of a hash: who keeps them may find them on
 * the disk while another is about to remove them. */
export async function lockContent(database: Queryable, hash: string): Promise<void> {
  await database.query(lock, [hash]);
}
