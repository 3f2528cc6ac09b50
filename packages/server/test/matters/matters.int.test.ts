import { openStore } from '@twinpark/postgres';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { migrate, migrations } from '../../../postgres/src/migrate.ts';
import { openPglite } from '../../../postgres/src/pglite.ts';
import { openPool } from '../../../postgres/src/pool.ts';
import { startServer, type TestServer } from '../../../postgres/test/server.ts';
import { permitsContract } from './permits.contract.ts';
import { recordsContract } from './records.contract.ts';
import { storiesContract } from './stories.contract.ts';
import { togetherContract } from './together.contract.ts';
import { prepareFolder } from '../../../postgres/test/data-folder.ts';

let server: TestServer;
const folders: string[] = [];

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'twinpark-matters-'));
  folders.push(made);
  return made;
}

beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
  await Promise.all(folders.map((made) => rm(made, { recursive: true })));
});

const onPglite = async () => {
  const made = await folder();
  prepareFolder(made);
  return openStore({ folder: made });
};
const onServer = async () =>
  openStore({ folder: await folder(), databaseUrl: await server.newDatabase() });

storiesContract('PGlite', onPglite);
storiesContract('PostgreSQL', onServer);
recordsContract('PGlite', onPglite);
recordsContract('PostgreSQL', onServer);
togetherContract('PGlite', async () => {
  const database = await openPglite();
  await migrate(database, await migrations());
  return database;
});
togetherContract('PostgreSQL', async () => openPool(await server.newDatabase(), () => undefined));
permitsContract('PGlite', onPglite);
permitsContract('PostgreSQL', onServer);
