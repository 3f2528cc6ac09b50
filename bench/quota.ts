import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../packages/postgres/test/server.ts';
import { quotaRounds, type QuotaReport } from '../packages/server/test/matters/quota-rounds.ts';

export interface QuotaOptions {
  /** How often the node is killed. Default 20. */
  readonly rounds?: number;
  /** Writers at once. Default 64. */
  readonly writers?: number;
  /** What each of the four permits holds. Default 1000. */
  readonly hours?: number;
  /** On the embedded database (default), or on a PostgreSQL started for it. */
  readonly database?: 'pglite' | 'server';
}

/** Kills a node with SIGKILL while many writers draw on four permits. Throws where a checker that knows only
 * the writers' own history and the database finds a permit overdrawn, a use lost, doubled or invented. */
export async function run(options: QuotaOptions = {}): Promise<QuotaReport> {
  const { rounds = 20, writers = 64, hours = 1000, database = 'pglite' } = options;
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-quota-'));
  const server = database === 'server' ? await startServer() : null;
  try {
    const databaseUrl = await server?.newDatabase();
    const random = (): number => Math.random();
    const report = await quotaRounds({ folder, databaseUrl, rounds, writers, hours, random });
    if (report.faults.length > 0) {
      throw new Error(`The quota does not hold: ${JSON.stringify(report)}`);
    }
    return report;
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true });
  }
}
