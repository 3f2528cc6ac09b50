import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Zone } from '@twinpark/core/model';
import type { Store } from '@twinpark/postgres';
import { zoneFolders } from '../zones.ts';
import type { Context } from './context.ts';
import { UsageError } from './failure.ts';
import { say } from './texts.ts';

/** Opens the node's store for one command (TWINPARK_DATA, DATABASE_URL) and closes it after. Works
 * while the node is running. */
export async function withStore<T>(
  context: Context,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const folder = resolve(context.env['TWINPARK_DATA'] || 'data');
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(say(context, 'badFolder', { value: folder, reason }), { cause: error });
  }
  // Loaded late: help and reading files should not wait for a database.
  const { openStore } = await import('@twinpark/postgres');
  const store = await openStore({
    folder,
    databaseUrl: context.env['DATABASE_URL'] || undefined,
    report: (error) => context.complain(`${error.message}\n`),
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const zones: readonly Zone[] = zoneFolders.map(({ zone }) => zone);

/** The zone that --zone names; all zones without it. */
export function zonesOf(context: Context, wish: string | undefined): readonly Zone[] {
  if (wish === undefined) return zones;
  const found = zones.find(({ id }) => id === wish);
  if (found) return [found];
  throw new UsageError(
    say(context, 'unknownZone', { value: wish, expected: zones.map(({ id }) => id).join(', ') }),
  );
}
