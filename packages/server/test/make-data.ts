// Makes the data folders that the tests of a run copy, in the folder that is named: see prepare-data.ts.
import { openStore } from '@twinpark/postgres';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSampleLetters } from './sample-letters.ts';

const [prepared = ''] = process.argv.slice(2);
const [empty, samples] = [join(prepared, 'empty'), join(prepared, 'samples')];
await (await openStore({ folder: empty })).close();
await cp(empty, samples, { recursive: true });
const store = await openStore({ folder: samples });
await loadSampleLetters(store);
await store.close();
