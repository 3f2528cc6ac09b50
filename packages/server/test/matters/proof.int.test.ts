import { openCertificateKeys } from '../../src/certificates/index.ts';
import { proposalScenarios } from '@twinpark/zone-common';
import { leafInput, verifyInclusion } from '@twinpark/core/log';
import { openStore, type InclusionProof, type Store } from '@twinpark/postgres';
import type { FastifyInstance } from 'fastify';
import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Schema from 'typebox/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../src/http/app.ts';
import {
  isBeginning,
  logOrigin,
  openCheckpoint,
  openLogKey,
  publishCheckpoint,
  verifyProof,
  type LogKey,
} from '../../src/log/index.ts';
import { peopleSettings } from '../../src/people/settings.ts';
import { play, timedService } from './play.ts';
import { storyZone } from './zone.ts';
import { dataFolder } from '../../../postgres/test/data-folder.ts';

const zone = 'story';
const origin = logOrigin('test.node', zone);
const cli = fileURLToPath(new URL('../../bin/twinpark.mjs', import.meta.url));
const run = promisify(execFile);
let folder = '';
let store: Store;
let key: LogKey;
let app: FastifyInstance;
/** A proof as it was downloaded. */
let text = '';
let address = '';

beforeAll(async () => {
  folder = await dataFolder('proof');
  store = await openStore({ folder });
  key = await openLogKey(folder);
  const zones = [storyZone()];
  const timed = timedService(store, zones);
  app = await buildApp(
    {
      store,
      zones,
      people: peopleSettings({}),
      nodeLog: { node: 'test.node', publicKey: key.publicKey },
      certificateKeys: await openCertificateKeys(folder),
      today: () => '2025-01-01',
      sendsMail: false,
      log: () => undefined,
    },
    'test',
  );
  for (const [i, scenario] of proposalScenarios.slice(0, 3).entries()) {
    const { matter } = await play(timed, zone, 'proposals', scenario, `s${String(i)}`);
    await publishCheckpoint(store, zone, origin, key, () => '2025-01-01T00:00:00.000Z');
    for (const { seq, body } of await store.matterEvents(zone, matter)) {
      if (!body.includes('"letter":"reply"')) continue;
      address = `/api/v1/zones/${zone}/log/proof?matter=${matter}&seq=${String(seq)}`;
      const answer = await app.inject(address);
      if (answer.statusCode === 200) text = answer.body;
    }
  }
  if (text === '') throw new Error('No scenario published a reply that has a proof.');
});
afterAll(async () => {
  await app.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const verify = async (content: string, ...words: readonly string[]) => {
  const file = join(folder, 'proof.json');
  await writeFile(file, content);
  const env = { ...process.env, TWINPARK_DATA: join(folder, 'no', 'data'), DATABASE_URL: '' };
  return run(process.execPath, [cli, 'verify', '--proof', file, ...words], { env }).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout + error.stderr,
    }),
  );
};

test('a downloaded proof is checked by the command line from the file alone', async () => {
  const hex = Buffer.from(key.publicKey).toString('hex');
  const plain = await verify(text);
  expect(plain).toMatchObject({ code: 0 });
  expect(plain.out).toContain(origin);
  expect(plain.out).toContain(hex);
  expect((await verify(`${text}\n`, '--key', hex, '--lang', 'zh-Hant')).out).toContain('證明成立');
  const stranger = await verify(text, '--key', '00'.repeat(32), '--json');
  expect(stranger.code).toBe(1);
  expect(JSON.parse(stranger.out)).toMatchObject({ holds: false, fault: 'other-key' });
  const changed = await verify(text.replace('issued', 'issueD'));
  expect(changed.code).toBe(1);
  expect(changed.out).toContain('the event was changed');
  expect((await verify('{}')).code).toBe(1);
  expect((await verify(text, '--key', 'xyz')).code).toBe(2);
});

test('a changed byte at any place of the file is found, and said what it broke', async () => {
  const bytes = Buffer.from(text);
  const faults = new Map<string, number>();
  for (let at = 0; at < bytes.length; at += 1) {
    for (const mask of [1, 4, 32]) {
      const changed = Buffer.from(bytes);
      changed[at] = bytes[at]! ^ mask;
      const { fault } = await verifyProof(changed.toString(), null);
      if (fault === null) throw new Error(`Byte ${String(at)} may change: ${changed.toString()}`);
      faults.set(fault, (faults.get(fault) ?? 0) + 1);
    }
  }
  expect([...faults.keys()].toSorted()).toEqual([
    'checkpoint',
    'event',
    'form',
    'leaf',
    'path',
    'signature',
  ]);
});

test('a proof of another log, signed by a key of its own, is known by its key alone', async () => {
  const hex = Buffer.from(key.publicKey).toString('hex');
  expect(await verifyProof(text, hex)).toMatchObject({ fault: null });
  expect(await verifyProof(text, 'ab'.repeat(32))).toMatchObject({ fault: 'other-key' });
});

test('the API gives key, checkpoints and the proof that each is the beginning of the next', async () => {
  const get = async (path: string) => {
    const answer = await app.inject(`/api/v1/zones/${zone}/log${path}`);
    expect([path, answer.statusCode]).toEqual([path, 200]);
    return answer.json<Record<string, unknown>>();
  };
  const whose = await get('');
  expect(whose).toMatchObject({ origin, publicKey: Buffer.from(key.publicKey).toString('hex') });
  const { items } = (await get('/checkpoints')) as { items: { size: number }[] };
  expect(items).toHaveLength(3);
  for (const [i, second] of items.entries()) {
    for (const first of items.slice(i)) {
      const said = (await get(
        `/consistency?first=${String(first.size)}&second=${String(second.size)}`,
      )) as { first: { note: string }; second: { note: string }; path: string[] };
      const log = { origin, publicKey: key.publicKey };
      expect(await isBeginning(said.first.note, said.second.note, said.path, log)).toBe(true);
      if (said.path.length === 0) continue;
      const wrong = [
        ...said.path.slice(1),
        said.path[0]!.replace(/^./, (c) => (c === '0' ? '1' : '0')),
      ];
      expect(await isBeginning(said.first.note, said.second.note, wrong, log)).toBe(false);
    }
  }
});

/** The address of the proof that an event of the matter whose letter is proved stands in the log. */
async function inclusionOf(seq: number): Promise<string> {
  const matter = new URL(address, 'http://node').searchParams.get('matter') ?? '';
  const event = (await store.matterEvents(zone, matter)).find((one) => one.seq === seq);
  return `/api/v1/zones/${zone}/log/inclusion?matter=${matter}&seq=${String(seq)}&hash=${event?.hash ?? ''}`;
}

test('whoever knows the hash of any event gets the proof that it stands in the log, and nothing of the event', async () => {
  for (const seq of [1, 2, 7, 23]) {
    const url = await inclusionOf(seq);
    const answer = await app.inject(url);
    expect([url, answer.statusCode]).toEqual([url, 200]);
    const { eventHash, leafHash, index, size, path, root, checkpoint, ...rest } = answer.json<
      InclusionProof & { root: string; checkpoint: string }
    >();
    expect(Object.keys(rest).toSorted()).toEqual(['origin', 'publicKey']);
    const bytes = (hex: string) => Buffer.from(hex, 'hex');
    const sha256 = (data: Uint8Array) => hash('sha256', data, 'buffer');
    expect(leafHash).toBe(hash('sha256', leafInput(bytes(eventHash))));
    const claim = { leafHash: bytes(leafHash), index, size, path: path.map(bytes) };
    expect(await verifyInclusion({ ...claim, root: bytes(root) }, sha256)).toBe(true);
    const signed = await openCheckpoint(checkpoint, origin, key.publicKey);
    expect([signed?.size, Buffer.from(signed?.root ?? []).toString('hex')]).toEqual([size, root]);
    for (const wrong of [url.replace(/seq=\d+/, 'seq=3'), url.replace(/hash=.*/, `hash=${root}`)]) {
      const refused = await app.inject(wrong);
      expect([wrong, refused.statusCode]).toEqual([wrong, 404]);
      expect(refused.json<{ detail: string }>().detail).toContain('history of the matter');
    }
  }
});

test('a size of which no checkpoint was signed is refused with those that were', async () => {
  const [latest] = await store.checkpointsBefore(zone, null, 1);
  const detail = async (first: number, second: number) => {
    const query = `first=${String(first)}&second=${String(second)}`;
    const answer = await app.inject(`/api/v1/zones/${zone}/log/consistency?${query}`);
    expect([query, answer.statusCode]).toEqual([query, 404]);
    return answer.json<{ detail: string }>().detail;
  };
  const size = latest!.size;
  expect(await detail(1, size)).toMatch(/^first is 1; expected .* signed.*log\/checkpoints/);
  expect(await detail(size, size + 1)).toContain(`The nearest before it has ${String(size)}.`);
  expect(await detail(size, 1)).toContain('Exchange them');
});

test('every answer about the log is as its description says; what is not published is not there', async () => {
  const described = (await app.inject('/api/v1/openapi.json')).json<{
    paths: Record<
      string,
      { get: { responses: Record<string, { content: Record<string, { schema: object }> }> } }
    >;
  }>();
  const sizes = (await store.checkpointsBefore(zone, null, 9)).map(({ size }) => size);
  const base = `/api/v1/zones/{zone}/log`;
  for (const [path, url] of [
    [base, base],
    [`${base}/checkpoints`, `${base}/checkpoints?limit=2`],
    [
      `${base}/consistency`,
      `${base}/consistency?first=${String(sizes[2])}&second=${String(sizes[0])}`,
    ],
    [`${base}/inclusion`, await inclusionOf(1)],
    [`${base}/proof`, address],
  ] as const) {
    const answer = await app.inject(url.replace('{zone}', zone));
    const schema = described.paths[path]?.get.responses['200']?.content['application/json']?.schema;
    const [valid, errors] = Schema.Errors(schema ?? {}, answer.json());
    expect([path, schema !== undefined, valid ? [] : errors]).toEqual([path, true, []]);
  }
  for (const path of [
    '/proof?matter=00000000-0000-7000-8000-000000000000&seq=1',
    address.replace(/.*log/, '').replace(/seq=\d+/, 'seq=1'),
    '/consistency?first=1&second=2',
    `/consistency?first=${String(sizes[0])}&second=${String(sizes[2])}`,
  ]) {
    expect((await app.inject(`/api/v1/zones/${zone}/log${path}`)).statusCode).toBe(404);
  }
});
