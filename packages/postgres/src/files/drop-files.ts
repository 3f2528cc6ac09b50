import type { Content } from '../content.ts';
import { statement, type Database, type Queryable } from '../database.ts';
import { markErased } from '../issued/decision-letters.ts';
import type { DecisionPlace, Erasure } from './file-store.ts';
import { removeUnusedIn } from './remove-unused.ts';

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

const finished = statement<object>(
  'erasure-finished',
  `delete from due_erasures where zone = $1 and matter = $2::uuid and seq = $3`,
);
const due = statement<Erasure>(
  'due-erasures',
  `select matter::text as matter, seq, field from due_erasures where zone = $1 order by matter, seq limit 100`,
);

/** Erasures whose files and letters are not known to be removed. */
export function dueErasures(database: Queryable, zone: string): Promise<readonly Erasure[]> {
  return database.query(due, [zone]);
}

/** Forgets what a field of a matter held, its uploads too: what is erased must not stay in a drawer. Removes the
 * letters that said it, and notes that the erasure is finished: all of it, or, in a crash, none, and it is done again. */
export async function dropFiles(
  database: Database,
  content: Content,
  zone: string,
  { matter, seq, field }: Erasure,
  letters: readonly DecisionPlace[],
): Promise<void> {
  await database.transaction(async (transaction) => {
    const rows = await transaction.query(forget, [zone, matter, field]);
    const files = rows.map(({ hash }) => hash);
    if (files.length > 0) await transaction.query(forgetUploads, [zone, files]);
    const documents = await markErased(transaction, zone, matter, letters);
    await removeUnusedIn(transaction, content, [...new Set([...files, ...documents])]);
    await transaction.query(finished, [zone, matter, seq]);
  });
}
