import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentHash } from '../src/content.ts';
import type { Store } from '../src/store.ts';

const zone = 'files';
const ids = (nth: number): string => `0193fc00-0000-7000-8000-${nth.toString().padStart(12, '0')}`;
const [clerk, other, matter] = [ids(1), ids(2), ids(3)];

/** What every store must do with files that are handed in. */
export function filesContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: files`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    const upload = (said: string, person = clerk, at = '2026-03-02T00:00:00.000Z') =>
      store.keepUpload({
        zone,
        person,
        name: `${said}.txt`,
        mediaType: 'text/plain',
        content: new TextEncoder().encode(said),
        at,
      });
    const bytesOf = async (hash: string): Promise<string | null> => {
      const bytes = await store.fileContent(hash);
      return bytes && new TextDecoder().decode(bytes);
    };

    test('what was uploaded is known to who uploaded it alone', async () => {
      const { hash, bytes } = await upload('first');
      expect(bytes).toBe(5);
      expect(await store.uploadOf(zone, clerk, hash)).toEqual({
        hash,
        name: 'first.txt',
        mediaType: 'text/plain',
        bytes: 5,
      });
      expect(await store.uploadOf(zone, other, hash)).toBeNull();
      expect(await store.uploadOf('elsewhere', clerk, hash)).toBeNull();
      expect(await bytesOf(hash)).toBe('first');
    });

    test('a matter holds what its filler uploaded, or what it held before, and nothing else', async () => {
      const { hash } = await upload('held');
      const files = [{ field: 'scan', hash }];
      expect(await store.noteFiles(zone, matter, other, files)).toBe(false);
      expect(await store.noteFiles(zone, matter, clerk, files)).toBe(true);
      expect(await store.noteFiles(zone, matter, other, files)).toBe(true);
      expect(await store.noteFiles(zone, ids(4), other, files)).toBe(false);
      expect(await store.noteFiles(zone, matter, 'node', files)).toBe(false);
    });

    test('a file comes in pieces, each on the disk when it is acknowledged, from any device', async () => {
      const content = new TextEncoder().encode('half and half');
      const key = { zone, person: clerk, hash: contentHash(content) };
      const at = '2026-03-02T00:00:00.000Z';
      const piece = (from: number, to: number) =>
        store.appendUpload(key, { offset: from, content: content.slice(from, to), at });
      expect(await piece(0, 4)).toBeNull();
      const file = { name: 'half.txt', bytes: content.length, at };
      expect(await store.beginUpload(key, file)).toMatchObject({ received: 0, bytes: 13 });
      expect(await piece(0, 4)).toMatchObject({ received: 4 });
      expect(await store.beginUpload(key, file)).toMatchObject({ received: 4 });
      expect(await store.beginUpload(key, { ...file, bytes: 12 })).toBeNull();
      // Two devices send the same piece at once: one is told where to go on.
      const both = await Promise.all([piece(4, 9), piece(4, 9)]);
      expect(both.filter((one) => one !== null)).toHaveLength(1);
      const beyond = { offset: 9, content: new Uint8Array(5), at };
      expect(await store.appendUpload(key, beyond)).toBeNull();
      expect(await piece(9, 13)).toMatchObject({ received: 13 });
      expect(Buffer.from(await store.receivedBytes(key)).equals(content)).toBe(true);
      expect(await store.unfinishedUploads(zone, other)).toEqual([]);
      expect(await store.unfinishedUploads(zone, clerk)).toMatchObject([{ name: 'half.txt' }]);
      await store.dropUnfinished(key);
      expect(await store.receivedBytes(key)).toHaveLength(0);
      for (let i = 0; i <= 10; i += 1) {
        const begun = await store.beginUpload(
          { ...key, hash: contentHash(Uint8Array.of(i)) },
          file,
        );
        expect(begun === null).toBe(i === 10);
      }
      await store.sweepUploads(zone, '2026-03-01T00:00:00.000Z');
      expect(await store.unfinishedUploads(zone, clerk)).not.toEqual([]);
      await store.sweepUploads(zone, '2026-03-02T00:00:00.001Z');
      expect(await store.unfinishedUploads(zone, clerk)).toEqual([]);
    });

    test('old uploads are swept, their bytes too unless a matter or another upload holds them', async () => {
      const unused = await upload('unused');
      const kept = await upload('kept');
      const shared = await upload('shared');
      await upload('shared', other, '2026-03-09T00:00:00.000Z');
      await store.noteFiles(zone, matter, clerk, [{ field: 'scan', hash: kept.hash }]);
      expect(await store.sweepUploads(zone, '2026-03-03T00:00:00.000Z')).toBeGreaterThan(2);
      expect(await store.uploadOf(zone, clerk, unused.hash)).toBeNull();
      expect(await bytesOf(unused.hash)).toBeNull();
      expect(await bytesOf(kept.hash)).toBe('kept');
      expect(await bytesOf(shared.hash)).toBe('shared');
    });

    test('what a field held is gone once it is dropped, uploads and bytes', async () => {
      const { hash } = await upload('secret');
      await store.noteFiles(zone, matter, clerk, [{ field: 'passport', hash }]);
      await store.dropFiles(zone, { matter, seq: 1, field: 'passport' }, []);
      expect(await bytesOf(hash)).toBeNull();
      expect(await store.uploadOf(zone, clerk, hash)).toBeNull();
    });

    test('bytes of a command that was not committed are collected once they are old, and nothing that is used', async () => {
      await store.collectContent(0);
      const left = await store.keepDecision(zone, new TextEncoder().encode('never sent'));
      const used = await upload('used again');
      expect(await store.keepDecision(zone, new TextEncoder().encode('used again'))).toBe(
        used.hash,
      );
      // A running command has put them a moment ago.
      expect(await store.collectContent(3_600_000)).toBe(0);
      expect(await bytesOf(left)).toBe('never sent');
      expect(await store.collectContent(0)).toBe(1);
      expect(await bytesOf(left)).toBeNull();
      expect(await bytesOf(used.hash)).toBe('used again');
      // Another command puts the same bytes meanwhile: they are young again.
      await store.keepDecision(zone, new TextEncoder().encode('never sent'));
      const [removed] = await Promise.all([
        store.collectContent(3_600_000),
        store.keepDecision(zone, new TextEncoder().encode('never sent')),
      ]);
      expect([removed, await bytesOf(left)]).toEqual([0, 'never sent']);
    });

    test('every file that matters hold is verified against its hash', async () => {
      const { files, troubles } = await store.verifyFiles(zone);
      expect(files).toBe(2);
      expect(troubles).toEqual([]);
    });
  });
}
