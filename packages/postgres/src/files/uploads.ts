import { statement, type Database, type Queryable } from '../database.ts';
import type { HeldFile, Upload } from './file-store.ts';
import { uuidForm } from '../cursor.ts';

const read = statement<{ name: string; media_type: string; bytes: string }>(
  'upload-of',
  `select name, media_type, bytes::text as bytes from uploads
   where zone = $1 and person = $2::uuid and hash = decode($3, 'hex')`,
);

const hashForm = /^[0-9a-f]{64}$/;

/** What a person has uploaded under a hash. */
export async function uploadOf(
  database: Queryable,
  zone: string,
  person: string,
  hash: string,
): Promise<Upload | null> {
  if (!uuidForm.test(person) || !hashForm.test(hash)) return null;
  const [row] = await database.query(read, [zone, person, hash]);
  return row === undefined
    ? null
    : { hash, name: row.name, mediaType: row.media_type, bytes: Number(row.bytes) };
}

// The uploads are locked, so that they are not swept before what is noted can be seen.
const lockUploads = statement<{ hash: string }>(
  'lock-uploads',
  `select encode(hash, 'hex') as hash from uploads
   where zone = $1 and person = $2::uuid
     and hash = any (array(select decode(h, 'hex') from unnest($3::text[]) as h))
   order by hash for update`,
);
const held = statement<{ hash: string }>(
  'held-files',
  `select distinct encode(hash, 'hex') as hash from matter_files
   where zone = $1 and matter = $2::uuid`,
);
const note = statement<object>(
  'note-files',
  `insert into matter_files (zone, matter, field, hash)
   select $1, $2::uuid, f.field, decode(f.hash, 'hex')
   from unnest($3::text[], $4::text[]) as f (field, hash)
   on conflict do nothing`,
);

/** Notes which files a matter is about to hold. */
export async function noteFiles(
  database: Database,
  zone: string,
  matter: string,
  person: string,
  files: readonly HeldFile[],
): Promise<boolean> {
  if (!uuidForm.test(person) || files.some(({ hash }) => !hashForm.test(hash))) return false;
  return database.transaction(async (transaction) => {
    const hashes = files.map(({ hash }) => hash);
    const uploaded = await transaction.query(lockUploads, [zone, person, hashes]);
    const before = await transaction.query(held, [zone, matter]);
    const known = new Set([...uploaded, ...before].map(({ hash }) => hash));
    if (hashes.some((hash) => !known.has(hash))) return false;
    const fields = files.map(({ field }) => field);
    await transaction.query(note, [zone, matter, fields, hashes]);
    return true;
  });
}
