import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../packages/postgres/test/server.ts';
import { killRounds, type KillReport } from '../packages/server/test/matters/kill-rounds.ts';

export interface KillOptions {
  /** How often the node is killed. Default 100. */
  readonly rounds?: number;
  /** On the embedded database (default), or on a PostgreSQL started for it. */
  readonly database?: 'pglite' | 'server';
}

/** Kills a node under load with SIGKILL at random moments. Throws where an acknowledged command is missing
 * or verify finds anything. */
export async function run(options: KillOptions = {}): Promise<KillReport> {
  const { rounds = 100, database = 'pglite' } = options;
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-kill-'));
  const server = database === 'server' ? await startServer() : null;
  try {
    const databaseUrl = await server?.newDatabase();
    const random = (): number => Math.random();
    const report = await killRounds({ folder, databaseUrl, rounds, random });
    if (report.lost.length > 0 || report.troubles.length > 0) {
      throw new Error(`The node lost something: ${JSON.stringify(report)}`);
    }
    return report;
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true });
  }
}
