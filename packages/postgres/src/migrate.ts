import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { statement, type Database } from './database.ts';
import { StoreRefused } from './refused.ts';

const folder = new URL('../sql/', import.meta.url);

/** One SQL file. */
export interface Migration {
  /** Numbered (`0001_letters.sql`), or of the folder of functions (`functions/commit.sql`). */
  readonly file: string;
  readonly sql: string;
}

/** Functions are stated whole and applied whenever they differ from what was applied; numbered files once. */
const isFunctions = (file: string): boolean => file.startsWith('functions/');

const takeLock = statement<object>(
  'take-migration-lock',
  `select pg_advisory_xact_lock(hashtextextended('twinpark:migrations', 0))`,
);
// Belongs to the database, not to a zone, so it alone has a key without one.
const createTable = `
  create table if not exists applied_migrations (
    file text primary key,
    hash text not null,
    applied_at timestamptz not null default now()
  )`;
const applied = statement<{ file: string; hash: string }>(
  'applied-migrations',
  `select file, hash from applied_migrations`,
);
const recordMigration = statement<object>(
  'record-migration',
  `insert into applied_migrations (file, hash) values ($1, $2)
   on conflict (file) do update set hash = excluded.hash, applied_at = excluded.applied_at`,
);

/** The SQL files of this package: the numbered ones in order, then the functions, which may use all that those make. */
export async function migrations(): Promise<readonly Migration[]> {
  const numbered = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
  const functions = (await readdir(new URL('functions/', folder))).sort();
  const files = [...numbered, ...functions.map((name) => `functions/${name}`)];
  return Promise.all(
    files.map(async (file) => ({ file, sql: await readFile(new URL(file, folder), 'utf8') })),
  );
}

/** Brings the database up to `wanted` in one transaction; two processes may try at once. Returns
 * the files it applied. Throws `StoreRefused` when an applied file has changed, or is missing here. */
export async function migrate(
  database: Database,
  wanted: readonly Migration[],
): Promise<readonly string[]> {
  return database.transaction(async (transaction) => {
    await transaction.query(takeLock, []);
    await transaction.script(createTable);
    const known = new Map(
      (await transaction.query(applied, [])).map(({ file, hash }) => [file, hash]),
    );
    for (const file of known.keys()) {
      if (isFunctions(file) || wanted.some((migration) => migration.file === file)) continue;
      throw new StoreRefused(
        'newer-database',
        { file },
        `The database has applied "${file}", which this version of Twinpark does not have; expected a database no newer than the program. Run the newer version, or use another database.`,
      );
    }
    const done: string[] = [];
    for (const { file, sql } of wanted) {
      const hash = createHash('sha256').update(sql).digest('hex');
      const before = known.get(file);
      if (before === hash) continue;
      if (before !== undefined && !isFunctions(file)) {
        throw new StoreRefused(
          'changed-file',
          { file },
          `"${file}" has changed since it was applied (hash ${hash.slice(0, 12)}, applied ${before.slice(0, 12)}); expected applied files to stay as they are. Restore the file and put the change into a new numbered file.`,
        );
      }
      await transaction.script(sql);
      await transaction.query(recordMigration, [file, hash]);
      done.push(file);
    }
    return done;
  });
}
