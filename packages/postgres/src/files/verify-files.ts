import { contentHash, type Content } from '../content.ts';
import { statement, type Queryable } from '../database.ts';
import { Troubles, type Trouble } from '../matters/verify/report.ts';

const page = statement<{ hash: string; matter: string }>(
  'verify-files',
  `select encode(hash, 'hex') as hash, min(matter::text) as matter from matter_files
   where zone = $1 and encode(hash, 'hex') > $2
   group by hash order by encode(hash, 'hex') limit 200`,
);

/** Reads the bytes of every file that matters hold again and compares them with their hash. */
export async function verifyFiles(
  database: Queryable,
  content: Content,
  zone: string,
): Promise<{ readonly files: number; readonly troubles: readonly Trouble[] }> {
  const troubles = new Troubles();
  let files = 0;
  let after = '';
  for (;;) {
    const rows: readonly { hash: string; matter: string }[] = await database.query(page, [
      zone,
      after,
    ]);
    for (const { hash, matter } of rows) {
      const bytes = await content.get(hash);
      const found = bytes === null ? 'no bytes' : contentHash(bytes);
      troubles.same('file-changed', `files/${hash} (matter ${matter})`, found, hash);
    }
    files += rows.length;
    after = rows.at(-1)?.hash ?? '';
    if (after === '') return { files, troubles: troubles.list };
  }
}
