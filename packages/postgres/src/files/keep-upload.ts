import { contentHash, type Content } from '../content.ts';
import { statement, type Database } from '../database.ts';
import { lockContent } from './content-lock.ts';
import { noteContent } from './keep-content.ts';
import type { Upload, UploadToKeep } from './file-store.ts';

const insert = statement<object>(
  'keep-upload',
  `insert into uploads (zone, person, hash, name, media_type, bytes, at)
   values ($1, $2::uuid, decode($3, 'hex'), $4, $5, $6, $7::timestamptz)
   on conflict (zone, person, hash) do update set
     name = excluded.name, media_type = excluded.media_type, at = excluded.at`,
);

/** Keeps what somebody uploads: the bytes first, so that what is known of is on the disk. */
export async function keepUpload(
  database: Database,
  content: Content,
  { zone, person, name, mediaType, content: bytes, at }: UploadToKeep,
): Promise<Upload> {
  const hash = contentHash(bytes);
  await noteContent(database, zone, [hash]);
  await database.transaction(async (transaction) => {
    await lockContent(transaction, [hash]);
    await content.put(hash, bytes);
    await transaction.query(insert, [zone, person, hash, name, mediaType, bytes.length, at]);
  });
  return { hash, name, mediaType, bytes: bytes.length };
}
