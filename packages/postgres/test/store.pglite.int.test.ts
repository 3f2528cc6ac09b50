import { rm } from 'node:fs/promises';
import { afterAll } from 'vitest';
import { openStore } from '../src/open.ts';
import { counterContract } from './counter.contract.ts';
import { filesContract } from './files.contract.ts';
import { noticesContract } from './notices.contract.ts';
import { peopleContract } from './people.contract.ts';
import { openingAt } from './reopening.ts';
import { storeContract } from './store.contract.ts';
import { dataFolder } from './data-folder.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

storeContract(
  'PGlite',
  openingAt(async () => {
    const folder = await dataFolder('store');
    folders.push(folder);
    return { folder };
  }),
);

peopleContract('PGlite', async () => {
  const folder = await dataFolder('store');
  folders.push(folder);
  return openStore({ folder });
});

noticesContract('PGlite', async () => {
  const folder = await dataFolder('store');
  folders.push(folder);
  return openStore({ folder });
});

counterContract('PGlite', async () => {
  const folder = await dataFolder('store');
  folders.push(folder);
  return openStore({ folder });
});

filesContract('PGlite', async () => {
  const folder = await dataFolder('store');
  folders.push(folder);
  return openStore({ folder });
});
