import { contentHash, type Content } from '../content.ts';
import { statement, type Database, type Queryable } from '../database.ts';
import { lockContent } from './content-lock.ts';

const note = statement<object>(
  'note-content',
  `insert into content_puts (zone, hash)
   select distinct $1, decode(h, 'hex') from unnest($2::text[]) as h order by 2
   on conflict (zone, hash) do update set at = now()`,
);

/** Notes bytes that are about to be put, before they are: whatever becomes of the process, they are found again and
 * removed where nothing comes to rest on them. To be committed before the bytes are put under the lock of their hashes. */
export async function noteContent(
  database: Queryable,
  zone: string,
  hashes: readonly string[],
): Promise<void> {
  await database.query(note, [zone, hashes]);
}

/** Keeps bytes that an event is about to name. Returns their hashes in order. */
export async function keepContent(
  database: Database,
  content: Content,
  zone: string,
  list: readonly Uint8Array[],
): Promise<readonly string[]> {
  const hashed = list.map((bytes) => ({ bytes, hash: contentHash(bytes) }));
  const hashes = hashed.map(({ hash }) => hash);
  await noteContent(database, zone, hashes);
  await database.transaction(async (transaction) => {
    await lockContent(transaction, hashes);
    await Promise.all(hashed.map(({ bytes, hash }) => content.put(hash, bytes)));
  });
  return hashes;
}
