import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Zone } from '@twinpark/core/model';
import type { Store } from '@twinpark/postgres';
import { zoneFolders } from '../zones.ts';
import type { Context } from './context.ts';
import { UsageError } from './failure.ts';
import { storeRefusalInWords } from './store-texts.ts';
import { systemReason } from './system-reason.ts';
import { say } from './texts.ts';

/** Opens the node's store for one command (TWINPARK_DATA, DATABASE_URL) and closes it after. Works
 * while the node is running. */
export async function withStore<T>(
  context: Context,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openNodeStore(context);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The node's store. Throws `UsageError` with value, place, what is expected and remedy where folder or
 * database cannot be used. */
export async function openNodeStore(context: Context): Promise<Store> {
  const folder = dataFolder(context);
  try {
    await makeFolder(folder);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = systemReason(error, context, 'write');
    throw new UsageError(say(context, 'badFolder', { value: folder, reason }), { cause: error });
  }
  // Loaded late: help and reading files should not wait for a database.
  const { openStore, StoreRefused } = await import('@twinpark/postgres');
  try {
    return await openStore({
      folder,
      databaseUrl: context.env['DATABASE_URL'] || undefined,
      report: ({ message }) =>
        context.complain(`${say(context, 'connectionLost', { reason: message })}\n`),
    });
  } catch (error) {
    if (!(error instanceof StoreRefused)) throw error;
    throw new UsageError(storeRefusalInWords(error, context.language), { cause: error });
  }
}

/** Makes the folder and those above it. Step by step, because Node's own way never ends where a file
 * system refuses with ENOENT, as /proc does. */
async function makeFolder(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => null);
  if (there?.isDirectory()) return;
  if (dirname(folder) !== folder && there === null) await makeFolder(dirname(folder));
  await mkdir(folder).catch(async (error: unknown) => {
    // Somebody else may have made it meanwhile.
    const now = await stat(folder).catch(() => null);
    if (!now?.isDirectory()) throw error;
  });
}

/** The folder of the embedded database and of the letters' files. */
export const dataFolder = ({ env }: Context): string => resolve(env['TWINPARK_DATA'] || 'data');

const zones: readonly Zone[] = zoneFolders.map(({ zone }) => zone);

/** The zone that --zone names; all zones without it. */
export function zonesOf(
  context: Context,
  wish: string | undefined,
  option = '--zone',
): readonly Zone[] {
  if (wish === undefined) return zones;
  const found = zones.find(({ id }) => id === wish);
  if (found) return [found];
  throw new UsageError(
    say(context, 'unknownZone', {
      option,
      value: wish,
      expected: zones.map(({ id }) => id).join(', '),
    }),
  );
}
