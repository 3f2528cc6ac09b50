import type { Content } from '../content.ts';
import { statement, type Database, type Queryable } from '../database.ts';
import { lockContent } from './content-lock.ts';

const used = statement<{ used: boolean }>(
  'content-is-used',
  `select exists (select from letters where content_hash = h)
       or exists (select from matter_files where hash = h)
       or exists (select from uploads where hash = h)
       or exists (select from issued_letters where h in (docx, html, open))
       or exists (select from decision_letters where docx = h and not erased)
       or exists (select from decision_letters where html = h and not erased) as used
   from decode($1, 'hex') as h`,
);

/** Whether anything, in whatever zone, rests on these bytes: a letter, a matter, an upload, a document
 * that went out. */
async function contentIsUsed(database: Queryable, hash: string): Promise<boolean> {
  return (await database.query(used, [hash]))[0]?.used === true;
}

/** Removes bytes that nothing rests on any more. */
export async function removeUnused(
  database: Database,
  content: Content,
  hash: string,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await lockContent(transaction, hash);
    if (!(await contentIsUsed(transaction, hash))) await content.remove(hash);
  });
}
