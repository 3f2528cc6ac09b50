import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../packages/postgres/test/server.ts';
import { quotaRounds, type QuotaReport } from '../packages/server/test/matters/quota-rounds.ts';

export interface QuotaOptions {
  /** How often the node is killed on each database. Default 20. */
  readonly rounds?: number;
  /** Writers at once, on each of the two quotas. Default 64. */
  readonly writers?: number;
  /** What each batch, and each entry of the positive list, holds. Default 1000. */
  readonly each?: number;
  /** On the embedded database, on a PostgreSQL started for it, or first on one and then on the other (default). */
  readonly database?: 'pglite' | 'server' | 'both';
}

type Kind = 'pglite' | 'server';

/** Kills a node with SIGKILL while many writers draw on the shipped schemes: serial numbers of four batches (S4), four
 * entries of the positive list (S6). Throws where a checker that knows only the writers' own history and the
 * database finds one overdrawn, a draw lost, doubled or invented, or a number given twice. */
export async function run(
  options: QuotaOptions = {},
): Promise<Readonly<Partial<Record<Kind, QuotaReport>>>> {
  const { database = 'both' } = options;
  const kinds: readonly Kind[] = database === 'both' ? ['pglite', 'server'] : [database];
  const reports: [Kind, QuotaReport][] = [];
  for (const kind of kinds) reports.push([kind, await onDatabase(kind, options)]);
  return Object.fromEntries(reports);
}

async function onDatabase(
  kind: Kind,
  { rounds = 20, writers = 64, each = 1000 }: QuotaOptions,
): Promise<QuotaReport> {
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-quota-'));
  const server = kind === 'server' ? await startServer() : null;
  try {
    const databaseUrl = await server?.newDatabase();
    const random = (): number => Math.random();
    const report = await quotaRounds({ folder, databaseUrl, rounds, writers, each, random });
    if (report.faults.length > 0) {
      throw new Error(`The quota does not hold: ${JSON.stringify(report)}`);
    }
    return report;
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true });
  }
}
