import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentHash, folderContent } from './content.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twinpark-content-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('what is half written is swept once it is old, and whole content never', async () => {
  const content = folderContent(folder);
  await content.sweep(0);
  const bytes = new TextEncoder().encode('whole');
  const hash = contentHash(bytes);
  await content.put(hash, bytes);
  const incoming = join(folder, 'incoming');
  await writeFile(join(incoming, `${hash}.1-1`), 'wh');
  await content.sweep(3_600_000);
  expect(await readdir(incoming)).toHaveLength(1);
  await content.sweep(0);
  expect(await readdir(incoming)).toEqual([]);
  expect(await content.get(hash)).toEqual(Buffer.from(bytes));
});
