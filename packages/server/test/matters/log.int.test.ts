import { leafInput, verifyConsistency, verifyInclusion } from '@twinpark/core/log';
import { openStore, type Store, type StoredCheckpoint } from '@twinpark/postgres';
import { hash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logOrigin, openCheckpoint, openLogKey, publishCheckpoint } from '../../src/log/index.ts';
import { aloneStories, play, timedService } from './play.ts';
import { storyZone } from './zone.ts';
import { dataFolder } from '../../../postgres/test/data-folder.ts';

const zone = 'story';
const origin = logOrigin('test.node', zone);
const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer');
const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
let folder = '';
let store: Store;
const published: StoredCheckpoint[] = [];
const matters: string[] = [];

beforeAll(async () => {
  folder = await dataFolder('log');
  store = await openStore({ folder });
  const timed = timedService(store, [storyZone()]);
  const key = await openLogKey(folder);
  for (const [i, scenario] of aloneStories.entries()) {
    const { matter } = await play(timed, zone, 'proposals', scenario, `s${String(i)}`);
    matters.push(matter);
    const now = () => '2025-01-01T00:00:00.000Z';
    const checkpoint = await publishCheckpoint(store, zone, origin, key, now);
    published.push(checkpoint!);
  }
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

test('a reader with the public key alone can prove that a reply was logged and not changed', async () => {
  const { publicKey } = await openLogKey(folder);
  const checkpoint = await openCheckpoint(published.at(-1)!.note, origin, publicKey);
  for (const matter of matters) {
    const events = await store.matterEvents(zone, matter);
    const last = events.at(-1)!;
    const proof = await store.inclusionProof(zone, matter, last.seq, checkpoint!.size);
    expect(proof?.eventHash).toBe(last.hash);
    const claim = {
      leafHash: sha256(leafInput(bytes(last.hash))),
      index: proof!.index,
      size: proof!.size,
      path: proof!.path.map(bytes),
      root: checkpoint!.root,
    };
    expect(proof!.path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(proof!.size)));
    expect(await verifyInclusion(claim, sha256)).toBe(true);
    const other = { ...claim, leafHash: sha256(leafInput(bytes(events[0]!.hash))) };
    expect(await verifyInclusion(other, sha256)).toBe(false);
  }
});

test('every checkpoint proves to be the beginning of every later one', async () => {
  for (const [i, first] of published.entries()) {
    for (const second of published.slice(i)) {
      const path = await store.consistencyProof(zone, first.size, second.size);
      const claim = {
        first: first.size,
        second: second.size,
        firstRoot: bytes(first.root),
        secondRoot: bytes(second.root),
        path: path.map(bytes),
      };
      expect(await verifyConsistency(claim, sha256)).toBe(true);
    }
  }
});

test('a note with one changed letter, another name or another key does not open', async () => {
  const { publicKey } = await openLogKey(folder);
  const { note } = published[0]!;
  expect(await openCheckpoint(note, origin, publicKey)).not.toBeNull();
  const stranger = await openLogKey(await mkdtemp(join(folder, 'other-')));
  expect(await openCheckpoint(note, origin, stranger.publicKey)).toBeNull();
  expect(await openCheckpoint(note, logOrigin('other.node', zone), publicKey)).toBeNull();
  for (let at = 0; at < note.length; at += 1) {
    const changed = `${note.slice(0, at)}${note[at] === 'x' ? 'y' : 'x'}${note.slice(at + 1)}`;
    const opened = await openCheckpoint(changed, origin, publicKey);
    expect(opened).toBeNull();
  }
});

test('a log that has not grown keeps its checkpoint', async () => {
  const key = await openLogKey(folder);
  const again = await publishCheckpoint(store, zone, origin, key, () => '2026-01-01T00:00:00.000Z');
  expect(again).toEqual(published.at(-1));
});
