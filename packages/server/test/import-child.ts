// A process of its own for the tests of import: imports all files of a folder into a data folder, or into
// the server at DATABASE_URL, and prints a line for each file whose fate is known.
import { openStore } from '@twinpark/postgres';
import { readLetters } from '@twinpark/text';
import { randomUUIDv7 } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeFile } from '../src/files/index.ts';
import { importFiles } from '../src/import/index.ts';

const [data = '', letters = ''] = process.argv.slice(2);
const store = await openStore({ folder: data, databaseUrl: process.env['DATABASE_URL'] });
const names = (await readdir(letters)).sort();
process.stdout.write('open\n');
const report = await importFiles({
  files: names.map((name) => join(letters, name)),
  zone: 'hetao',
  store,
  decode: decodeFile,
  read: readLetters,
  newId: randomUUIDv7,
  now: () => new Date(),
  onProgress: ({ file, result }) => process.stdout.write(`${result.outcome} ${file}\n`),
});
process.stdout.write(`report ${JSON.stringify(report)}\n`);
await store.close();
