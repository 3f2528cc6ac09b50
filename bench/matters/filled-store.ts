import { openStore, type Store } from '@twinpark/postgres';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { statement } from '../../packages/postgres/src/database.ts';
import { openPool } from '../../packages/postgres/src/pool.ts';
import { startServer } from '../../packages/postgres/test/server.ts';
import { timed } from './load.ts';

const vacuum = statement<object>('vacuum', 'vacuum (analyze)');

/** How a store is filled: with SQL, because a million commands would take hours. */
export interface Filling {
  /** How many matters there are at each measurement, ascending. */
  readonly sizes: readonly number[];
  /** Matters a statement makes. */
  readonly chunk: number;
  /** Functions and tables that filling needs; runs once, after `first`. */
  readonly helpers: string;
  /** Makes the matters of these numbers, counted from 1. */
  readonly fill: (from: number, to: number) => string;
  readonly first?: (store: Store) => Promise<void>;
}

/** Measures a store on a real PostgreSQL at growing numbers of matters. */
export async function atEachSize<Figure>(
  { sizes, chunk, helpers, fill, first }: Filling,
  measure: (
    store: Store,
    at: { readonly matters: number; readonly fillMilliseconds: number },
    earlier: readonly Figure[],
  ) => Promise<Figure>,
): Promise<readonly Figure[]> {
  const server = await startServer();
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-bench-'));
  const databaseUrl = await server.newDatabase();
  const pool = openPool(databaseUrl, () => undefined);
  const store = await openStore({ folder, databaseUrl });
  const script = (sql: string): Promise<void> =>
    pool.transaction((inside) => inside.script(`set local synchronous_commit = off; ${sql}`));
  try {
    await first?.(store);
    await script(helpers);
    const figures: Figure[] = [];
    let filled = 0;
    for (const matters of sizes) {
      const fillMilliseconds = await timed(async () => {
        for (; filled < matters; filled = Math.min(filled + chunk, matters)) {
          await script(fill(filled + 1, Math.min(filled + chunk, matters)));
        }
        // A server does this by itself within minutes of such a change.
        await pool.query(vacuum, []);
      });
      const figure = await measure(store, { matters, fillMilliseconds }, figures);
      figures.push(figure);
      // An hour's filling is not lost when a later size is cut short.
      process.stderr.write(`${JSON.stringify(figure)}\n`);
    }
    return figures;
  } finally {
    await store.close();
    await pool.close();
    await server.stop();
    await rm(folder, { recursive: true });
  }
}
