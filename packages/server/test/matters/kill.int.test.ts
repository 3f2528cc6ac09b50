import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../../../postgres/test/server.ts';
import { killRounds } from './kill-rounds.ts';
import { quotaRounds } from './quota-rounds.ts';
import { prepareFolder } from '../../../postgres/test/data-folder.ts';

let server: TestServer;
let folder = '';
beforeAll(async () => {
  server = await startServer();
  folder = await mkdtemp(join(tmpdir(), 'twinpark-kill-'));
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

/** Where in each round the node is killed, the same in every run. */
const moments = [0.5, 0.05, 0.8, 0.3, 0.95];
const random = (): (() => number) => {
  let at = 0;
  return () => moments[at++ % moments.length] ?? 0;
};

for (const kind of ['PGlite', 'PostgreSQL'] as const) {
  test(`a node on ${kind} that is killed under load loses nothing it acknowledged`, async () => {
    const home = join(folder, kind);
    if (kind === 'PGlite') prepareFolder(home);
    const report = await killRounds({
      folder: home,
      databaseUrl: kind === 'PGlite' ? undefined : await server.newDatabase(),
      rounds: 5,
      random: random(),
    });
    expect(report.acknowledged).toBeGreaterThan(20);
    expect(report.lost).toEqual([]);
    expect(report.troubles).toEqual([]);
  }, 240_000);

  test(`64 writers on ${kind} overdraw neither a batch’s numbers nor the positive list, though the node is killed among them`, async () => {
    const home = join(folder, `quota-${kind}`);
    if (kind === 'PGlite') prepareFolder(home);
    await mkdir(home, { recursive: true });
    const report = await quotaRounds({
      folder: home,
      databaseUrl: kind === 'PGlite' ? undefined : await server.newDatabase(),
      rounds: 2,
      writers: 64,
      each: 40,
      random: random(),
    });
    expect(report.faults).toEqual([]);
    expect(report.serials.done).toBeGreaterThan(20);
    expect(report.goods.done).toBeGreaterThan(20);
  }, 240_000);
}
