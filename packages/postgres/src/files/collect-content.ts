import type { Content } from '../content.ts';
import { statement, type Database } from '../database.ts';
import { lockContent } from './content-lock.ts';
import { unusedContent } from './remove-unused.ts';

const atOnce = 100;

const old = statement<{ zone: string; hash: string }>(
  'old-content',
  `select zone, encode(hash, 'hex') as hash from content_puts
   where at <= now() - $1::float8 * interval '1 millisecond'
   order by at limit $2 for update skip locked`,
);
const young = statement<{ hash: string }>(
  'young-content',
  `select encode(p.hash, 'hex') as hash from content_puts p
   where p.hash = any (array(select decode(h, 'hex') from unnest($1::text[]) as h))
     and p.at > now() - $2::float8 * interval '1 millisecond'`,
);
const forget = statement<object>(
  'forget-content',
  `delete from content_puts p using unnest($1::text[], $2::text[]) as o (zone, hash)
   where p.zone = o.zone and p.hash = decode(o.hash, 'hex')`,
);

/** Removes bytes that were put longer ago (milliseconds) and that nothing rests on, for the command they were put for was
 * not committed, and what a killed process began that long ago and left half written. What was put again since is
 * young; what something rests on stays and is not looked at again. Returns how many whole ones were removed. */
export async function collectContent(
  database: Database,
  content: Content,
  age: number,
): Promise<number> {
  await content.sweep(age);
  for (let removed = 0; ;) {
    const found = await database.transaction(async (transaction) => {
      const rows = await transaction.query(old, [age, atOnce]);
      const hashes = [...new Set(rows.map(({ hash }) => hash))];
      // Who puts the same bytes meanwhile has noted them before it waits for this lock, or puts them anew.
      await lockContent(transaction, hashes);
      const again = await transaction.query(young, [hashes, age]);
      const kept = new Set(again.map(({ hash }) => hash));
      const unused = (await unusedContent(transaction, hashes)).filter((hash) => !kept.has(hash));
      for (const hash of unused) await content.remove(hash);
      await transaction.query(forget, [rows.map(({ zone }) => zone), rows.map(({ hash }) => hash)]);
      return { looked: rows.length, unused: unused.length };
    });
    removed += found.unused;
    if (found.looked < atOnce) return removed;
  }
}
