import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { statement } from '../src/database.ts';
import { migrate, migrations } from '../src/migrate.ts';
import { openStore } from '../src/open.ts';
import { openPglite } from '../src/pglite.ts';
import { openPool } from '../src/pool.ts';
import { dumpSchema } from './dump-schema.ts';
import { letterFrom } from './letters.ts';
import { startServer, type TestServer } from './server.ts';
import { counterContract } from './counter.contract.ts';
import { filesContract } from './files.contract.ts';
import { noticesContract } from './notices.contract.ts';
import { peopleContract } from './people.contract.ts';
import { openingAt } from './reopening.ts';
import { storeContract } from './store.contract.ts';

let server: TestServer;
let folder = '';

beforeAll(async () => {
  server = await startServer();
  folder = await mkdtemp(join(tmpdir(), 'twinpark-store-'));
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const silent = (): void => undefined;

storeContract(
  'PostgreSQL',
  openingAt(async () => ({ folder, databaseUrl: await server.newDatabase() })),
);

peopleContract('PostgreSQL', async () =>
  openStore({ folder, databaseUrl: await server.newDatabase() }),
);

noticesContract('PostgreSQL', async () =>
  openStore({ folder, databaseUrl: await server.newDatabase() }),
);

filesContract('PostgreSQL', async () =>
  openStore({ folder, databaseUrl: await server.newDatabase() }),
);

counterContract('PostgreSQL', async () =>
  openStore({ folder, databaseUrl: await server.newDatabase() }),
);

test('the migrations make the dumped schema, on PostgreSQL and on PGlite alike', async () => {
  const pool = openPool(await server.newDatabase(), silent);
  const lite = await openPglite();
  await migrate(lite, await migrations());
  const dump = await dumpSchema(pool);
  await expect(dump).toMatchFileSnapshot('../sql/schema.dump.sql');
  expect(await dumpSchema(lite)).toBe(dump);
  await pool.close();
  await lite.close();
});

test('every migration has a number of its own, without a gap', async () => {
  const numbered = (await migrations()).filter(({ file }) => !file.startsWith('functions/'));
  const numbers = numbered.map(({ file }) => Number(file.slice(0, 4)));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test('every table is keyed by zone first, but for the record of migrations', async () => {
  const pool = openPool(await server.newDatabase(), silent);
  const dump = await dumpSchema(pool);
  await pool.close();
  const keys = dump.split('\n').filter((line) => line.includes('PRIMARY KEY'));
  expect(keys.length).toBeGreaterThan(8);
  expect(keys.filter((line) => !/PRIMARY KEY \(zone[,)]/.test(line))).toEqual([
    'applied_migrations_pkey: PRIMARY KEY (file)',
  ]);
});

test('what was noted about accounts can be neither changed nor removed', async () => {
  const pool = openPool(await server.newDatabase(), silent);
  for (const text of [
    "update account_changes set what = 'left'",
    'delete from account_changes',
    'truncate account_changes',
  ]) {
    await expect(pool.query(statement(`note-${text.slice(0, 6)}`, text), [])).rejects.toThrow(
      'not changed or removed',
    );
  }
  await pool.close();
});

test('processes that migrate at once apply each file once', async () => {
  const url = await server.emptyDatabase();
  const pools = Array.from({ length: 4 }, () => openPool(url, silent));
  const wanted = await migrations();
  const applied = await Promise.all(pools.map((pool) => migrate(pool, wanted)));
  expect(applied.flat().sort()).toEqual(wanted.map(({ file }) => file));
  await Promise.all(pools.map((pool) => pool.close()));
});

test('an applied file that changed or vanished is refused, and nothing is applied', async () => {
  const pool = openPool(await server.newDatabase(), silent);
  const wanted = await migrations();
  const changed = wanted.map((one, at) => (at === 0 ? { ...one, sql: `${one.sql}\n` } : one));
  const added = { file: '9999_more.sql', sql: 'create table more (zone text)' };
  await expect(migrate(pool, [...changed, added])).rejects.toThrow(/0001_letters.*has changed/);
  await expect(migrate(pool, [...wanted.slice(1), added])).rejects.toThrow(/does not have/);
  expect(await dumpSchema(pool)).not.toContain('-- more');
  await pool.close();
});

test('functions are applied anew when their file has changed, and only then', async () => {
  const pool = openPool(await server.newDatabase(), silent);
  const wanted = await migrations();
  expect(await migrate(pool, wanted)).toEqual([]);
  const changed = wanted.map((one) =>
    one.file === 'functions/content.sql'
      ? { ...one, sql: one.sql.replace('select h from', 'select h as again from') }
      : one,
  );
  expect(await migrate(pool, changed)).toEqual(['functions/content.sql']);
  const body = statement<{ prosrc: string }>(
    'function-body',
    "select prosrc from pg_proc where proname = 'used_content'",
  );
  expect((await pool.query(body, []))[0]?.prosrc).toContain('h as again');
  expect(await migrate(pool, wanted)).toEqual(['functions/content.sql']);
  expect((await pool.query(body, []))[0]?.prosrc).not.toContain('h as again');
  await pool.close();
});

test('every function that commits and counts call is the one that its file states', async () => {
  const pool = openPool(await server.newDatabase(), silent);
  const names = statement<{ name: string }>(
    'function-names',
    `select proname as name from pg_proc
     where pronamespace = 'public'::regnamespace and prorettype <> 'trigger'::regtype
       and prolang in (select oid from pg_language where lanname in ('sql', 'plpgsql')) order by 1`,
  );
  const stated = (await migrations())
    .filter(({ file }) => file.startsWith('functions/'))
    .flatMap(({ sql }) => [...sql.matchAll(/^create or replace function (\w+)\(/gm)])
    .map(([, name]) => name);
  expect((await pool.query(names, [])).map(({ name }) => name)).toEqual(
    [...stated].sort((a = '', b = '') => (a < b ? -1 : 1)),
  );
  await pool.close();
});

test('writers at once do not miss the links between their letters', async () => {
  const url = await server.newDatabase();
  const stores = await Promise.all([1, 2, 3].map(() => openStore({ folder, databaseUrl: url })));
  const text = '一是推进深港联合量子计算实验室建设，年内完成设备安装调试。';
  const letters = Array.from({ length: 12 }, (_, at) =>
    letterFrom({ year: 2010 + at, opening: String(at), measures: [{ text }] }),
  );
  await Promise.all(letters.map((letter, at) => stores[at % 3]!.storeLetters([letter])));
  const { items } = await stores[0]!.lineages({ zone: 'hetao' });
  expect(items.map(({ letterCount }) => letterCount)).toEqual([12]);
  await Promise.all(stores.map((store) => store.close()));
});
