import { statement, type Queryable } from '../database.ts';

const lock = statement<object>(
  'lock-content',
  `select pg_advisory_xact_lock(hashtextextended('content:' || hash, 0))
   from (select unnest($1::text[]) as hash order by 1) as wanted`,
);

/** Lets one transaction at a time keep or remove the bytes of some hashes: who keeps them may find them on
 * the disk while another is about to remove them. */
export async function lockContent(database: Queryable, hashes: readonly string[]): Promise<void> {
  await database.query(lock, [hashes]);
}
