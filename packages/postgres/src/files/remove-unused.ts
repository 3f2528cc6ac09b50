import type { Content } from '../content.ts';
import { statement, type Database, type Queryable } from '../database.ts';
import { lockContent } from './content-lock.ts';

const used = statement<{ hash: string }>(
  'used-content',
  `select encode(h, 'hex') as hash
   from used_content(array(select decode(w, 'hex') from unnest($1::text[]) as w)) as h`,
);

/** Those of some bytes that nothing rests on, in whatever zone: no letter, no matter, no upload, no document that
 * went out. */
export async function unusedContent(
  database: Queryable,
  hashes: readonly string[],
): Promise<readonly string[]> {
  const rows = await database.query(used, [hashes]);
  const resting = new Set(rows.map(({ hash }) => hash));
  return hashes.filter((hash) => !resting.has(hash));
}

/** Removes those of some bytes that nothing rests on any more. In a transaction, which holds their locks until it
 * ends; where it fails after all, what names them is back and they are removed when it is done again. */
export async function removeUnusedIn(
  transaction: Queryable,
  content: Content,
  hashes: readonly string[],
): Promise<void> {
  if (hashes.length === 0) return;
  await lockContent(transaction, hashes);
  for (const hash of await unusedContent(transaction, hashes)) await content.remove(hash);
}

/** Removes bytes that nothing rests on any more. */
export async function removeUnused(
  database: Database,
  content: Content,
  hash: string,
): Promise<void> {
  await database.transaction((transaction) => removeUnusedIn(transaction, content, [hash]));
}
