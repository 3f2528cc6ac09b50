import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openStore } from '../src/open.ts';
import { counterContract } from './counter.contract.ts';
import { filesContract } from './files.contract.ts';
import { noticesContract } from './notices.contract.ts';
import { peopleContract } from './people.contract.ts';
import { openingAt } from './reopening.ts';
import { storeContract } from './store.contract.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

storeContract(
  'PGlite',
  openingAt(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'twinpark-store-'));
    folders.push(folder);
    return { folder };
  }),
);

peopleContract('PGlite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-store-'));
  folders.push(folder);
  return openStore({ folder });
});

noticesContract('PGlite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-store-'));
  folders.push(folder);
  return openStore({ folder });
});

noticesContract('PGlite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-store-'));
  folders.push(folder);
  return openStore({ folder });
});

counterContract('PGlite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-store-'));
  folders.push(folder);
  return openStore({ folder });
});

filesContract('PGlite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-store-'));
  folders.push(folder);
  return openStore({ folder });
});
