import { join } from 'node:path';
import { folderContent } from './content.ts';
import type { Database } from './database.ts';
import { migrate, migrations } from './migrate.ts';
import { openPglite } from './pglite.ts';
import { openPool } from './pool.ts';
import { databaseStore } from './postgres-store.ts';
import type { Store } from './store.ts';

/** Where a node keeps its data. */
export interface StoreSettings {
  /** The data folder (TWINPARK_DATA). */
  readonly folder: string;
  /** A PostgreSQL server (DATABASE_URL); without it the embedded database in the folder. */
  readonly databaseUrl?: string | undefined;
  /** Hears of connections that the server dropped. */
  readonly report?: ((error: Error) => void) | undefined;
}

/** Opens the store of a node and brings its database up to date. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const database = await openDatabase(settings);
  try {
    await migrate(database, await migrations());
  } catch (error) {
    await database.close();
    throw error;
  }
  return databaseStore(database, folderContent(join(settings.folder, 'files')));
}

async function openDatabase(settings: StoreSettings): Promise<Database> {
  if (settings.databaseUrl === undefined) return openPglite(join(settings.folder, 'pg'));
  return openPool(settings.databaseUrl, settings.report ?? ignore);
}

function ignore(): void {
  // A dropped idle connection is replaced by the pool; without a listener nobody wants to know.
}
