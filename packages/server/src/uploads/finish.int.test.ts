import { openStore } from '@twinpark/postgres';
import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { killedNode } from '../../test/matters/killed-node.ts';
import { uploadBytes, uploadKey } from '../../test/uploads/upload-file.ts';
import { finishUpload } from './finish.ts';
import { dataFolder } from '../../../postgres/test/data-folder.ts';

const worker = new URL('../../test/uploads/upload-worker.ts', import.meta.url).pathname;
const at = '2026-03-02T00:00:00.000Z';

it('a node that is killed amid a file has every piece it acknowledged; another goes on and the file is whole', async () => {
  const folder = await dataFolder('upload');
  try {
    const before = await openStore({ folder });
    await before.beginUpload(uploadKey, { name: 'long.txt', bytes: uploadBytes.length, at });
    await before.close();
    let acknowledged = 0;
    await killedNode([worker, folder], { answers: 30, after: 15 }, (line) => {
      acknowledged = Number(line);
    });
    expect(acknowledged).toBeGreaterThan(0);
    const store = await openStore({ folder });
    const standing = await store.unfinishedUpload(uploadKey);
    const received = standing?.received ?? 0;
    expect(received).toBeGreaterThanOrEqual(acknowledged);
    expect(received).toBeLessThan(uploadBytes.length);
    const content = uploadBytes.subarray(received);
    await store.appendUpload(uploadKey, { offset: received, content, at });
    expect(await finishUpload(store, uploadKey, 'long.txt', at)).toEqual({ outcome: 'kept' });
    const kept = await store.fileContent(uploadKey.hash);
    expect(kept && Buffer.compare(kept, uploadBytes)).toBe(0);
    expect(await store.uploadOf(uploadKey.zone, uploadKey.person, uploadKey.hash)).toMatchObject({
      name: 'long.txt',
      mediaType: 'text/plain',
    });
    await store.close();
  } finally {
    await rm(folder, { recursive: true });
  }
}, 60_000);
