import type { Content } from '../content.ts';
import { statement, type Database } from '../database.ts';
import { removeUnused } from './remove-unused.ts';

const forget = statement<{ hash: string }>(
  'drop-matter-files',
  `delete from matter_files where zone = $1 and matter = $2::uuid and field = $3
   returning encode(hash, 'hex') as hash`,
);
const forgetUploads = statement<object>(
  'drop-uploads-of-files',
  `delete from uploads where zone = $1
     and hash = any (array(select decode(h, 'hex') from unnest($2::text[]) as h))`,
);

/** Forgets what a field of a matter held, its uploads too: what is erased must not stay in a drawer. */
export async function dropFiles(
  database: Database,
  content: Content,
  zone: string,
  matter: string,
  field: string,
): Promise<void> {
  const hashes = await database.transaction(async (transaction) => {
    const rows = await transaction.query(forget, [zone, matter, field]);
    const gone = rows.map(({ hash }) => hash);
    if (gone.length > 0) await transaction.query(forgetUploads, [zone, gone]);
    return gone;
  });
  for (const hash of hashes) await removeUnused(database, content, hash);
}
