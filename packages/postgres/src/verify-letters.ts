import { createHash } from 'node:crypto';
import type { Content } from './content.ts';
import { statement, type Queryable } from './database.ts';
import { Troubles, type Trouble } from './matters/verify/report.ts';

const page = statement<{ id: string; file: string; hash: string }>(
  'verify-letters',
  `select id, file, encode(content_hash, 'hex') as hash from letters
   where zone = $1 and ($2::uuid is null or id > $2::uuid) order by id limit 200`,
);

/** Reads the original bytes of every letter again and compares them with the hash they are kept under. */
export async function verifyLetters(
  database: Queryable,
  content: Content,
  zone: string,
): Promise<{ readonly letters: number; readonly troubles: readonly Trouble[] }> {
  const troubles = new Troubles();
  let letters = 0;
  let after: string | null = null;
  for (;;) {
    const rows: readonly { id: string; file: string; hash: string }[] = await database.query(page, [
      zone,
      after,
    ]);
    for (const { id, file, hash } of rows) {
      const bytes = await content.get(hash);
      const found = bytes === null ? 'no bytes' : createHash('sha256').update(bytes).digest('hex');
      troubles.same('letter-changed', `letters/${id} (${file})`, found, hash);
    }
    letters += rows.length;
    after = rows.at(-1)?.id ?? null;
    if (after === null) return { letters, troubles: troubles.list };
  }
}
