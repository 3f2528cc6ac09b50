import { statement, type Queryable } from '../database.ts';
import { letterIdForm } from '../rows.ts';

interface OriginalRow {
  readonly hash: string;
  readonly media_type: string;
  readonly file: string;
}

const readOriginal = statement<OriginalRow>(
  'read-original',
  `select encode(content_hash, 'hex') as hash, media_type, file
   from letters where zone = $1 and id = $2::uuid`,
);

/** Under which hash a letter's bytes lie; null when there is no such letter. */
export async function originalOf(
  database: Queryable,
  zone: string,
  id: string,
): Promise<OriginalRow | null> {
  if (!letterIdForm.test(id)) return null;
  const [row] = await database.query(readOriginal, [zone, id]);
  return row ?? null;
}

const readHashes = statement<{ hash: string }>(
  'known-hashes',
  `select distinct encode(content_hash, 'hex') as hash from letters
   where zone = $1
     and content_hash = any (array(select decode(h, 'hex') from unnest($2::text[]) as h))`,
);

/** Which of these hashes are stored. */
export async function knownHashesOf(
  database: Queryable,
  zone: string,
  hashes: readonly string[],
): Promise<readonly string[]> {
  const wanted = hashes.filter((hash) => /^[0-9a-f]{64}$/.test(hash));
  const rows = await database.query(readHashes, [zone, wanted]);
  return rows.map((row) => row.hash);
}
