import type { Instant } from '@twinpark/core/model';
import type { Content } from '../content.ts';
import { statement, type Database } from '../database.ts';
import { removeUnused } from './remove-unused.ts';
import { sweepUnfinished } from './unfinished.ts';

const forget = statement<{ hash: string }>(
  'forget-uploads',
  `delete from uploads where zone = $1 and at < $2::timestamptz
   returning encode(hash, 'hex') as hash`,
);

/** Forgets old uploads; what a matter holds stays. */
export async function sweepUploads(
  database: Database,
  content: Content,
  zone: string,
  before: Instant,
): Promise<number> {
  await sweepUnfinished(database, zone, before);
  const forgotten = await database.query(forget, [zone, before]);
  for (const hash of new Set(forgotten.map((one) => one.hash))) {
    await removeUnused(database, content, hash);
  }
  return forgotten.length;
}
