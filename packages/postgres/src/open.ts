import { join } from 'node:path';
import { folderContent } from './content.ts';
import { openAnswerSeal } from './counter/answer-seal.ts';
import type { Database } from './database.ts';
import { migrate, migrations } from './migrate.ts';
import { lockHolder, takeNodeLock, type NodeLock } from './node/lock.ts';
import { NodeGone, remoteStore } from './node/remote.ts';
import { serveStore } from './node/serve.ts';
import { following } from './node/follow.ts';
import { socketPath } from './node/socket-path.ts';
import { openPglite } from './pglite.ts';
import { openPool } from './pool.ts';
import { databaseStore } from './postgres-store.ts';
import { StoreRefused } from './refused.ts';
import { checkServer, isNotPermitted, withoutPassword } from './server-check.ts';
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

/** Opens the store of a node and brings its database up to date. The embedded database belongs to
 * one process: the first to open the folder holds it and answers the others on a local socket, and
 * when it ends, one of them takes over. Throws `StoreRefused` where whoever runs the node has to mend something. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  if (settings.databaseUrl !== undefined) {
    const url = settings.databaseUrl;
    await checkServer(url);
    const database = openPool(url, settings.report ?? ignore);
    const ready = await migrated(database).catch((error: unknown) => {
      throw isNotPermitted(error) ? notPermitted(url, error) : error;
    });
    const seal = await openAnswerSeal(settings.folder);
    return databaseStore(ready, folderContent(join(settings.folder, 'files')), seal);
  }
  return following(() => openEmbedded(settings.folder));
}

const patience = 60_000;
const pause = 50;

/** The folder's store: our own, or that of the process that holds it, once it answers. */
async function openEmbedded(folder: string): Promise<Store> {
  const socket = await socketPath(folder);
  const until = performance.now() + patience;
  for (;;) {
    const lock = await takeNodeLock(folder);
    if (lock !== null) return openOwn(folder, lock, socket);
    const remote = remoteStore(socket);
    try {
      await remote.knownHashes('', []);
      return remote;
    } catch (error) {
      await remote.close();
      if (!(error instanceof NodeGone)) throw error;
    }
    if (performance.now() > until) {
      const holder = await lockHolder(folder);
      throw new StoreRefused(
        'held',
        { value: folder, holder, seconds: String(patience / 1000) },
        `The data folder "${folder}" is held by ${holder}, which has not answered on ${socket} for ${String(patience / 1000)} s; expected a running node there. End that process, or set TWINPARK_DATA to another folder.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function openOwn(folder: string, lock: NodeLock, socket: string): Promise<Store> {
  let database: Database | undefined;
  try {
    database = await migrated(await embedded(join(folder, 'pg')));
    const content = folderContent(join(folder, 'files'));
    // Nobody else holds the folder: whatever is half written there was left by who was killed.
    await content.sweep(0);
    const store = databaseStore(database, content, await openAnswerSeal(folder));
    const served = await serveStore(store, socket);
    return {
      ...store,
      close: async () => {
        await served.close();
        await store.close();
        await lock.release();
      },
    };
  } catch (error) {
    await database?.close();
    await lock.release();
    throw error;
  }
}

/** The embedded database; its engine says nothing useful about files it cannot read. */
async function embedded(folder: string): Promise<Database> {
  try {
    return await openPglite(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreRefused(
      'damaged',
      { value: folder, reason },
      `The embedded database in "${folder}" cannot be opened: ${reason}. Restore the folder from a backup, or set TWINPARK_DATA to another.`,
      error,
    );
  }
}

function notPermitted(url: string, cause: unknown): StoreRefused {
  const value = withoutPassword(url);
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StoreRefused(
    'not-permitted',
    { value, reason },
    `${value} (DATABASE_URL) lets its user make no tables: ${reason}`,
    cause,
  );
}

async function migrated(database: Database): Promise<Database> {
  try {
    await migrate(database, await migrations());
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

function ignore(): void {
  // The pool replaces a dropped idle connection; without a listener nobody wants to know of it.
}
