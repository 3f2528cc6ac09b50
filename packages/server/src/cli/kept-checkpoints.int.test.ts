import { officialCalendars } from '@twinpark/core/time';
import { openStore, type Store, type StoredCheckpoint } from '@twinpark/postgres';
import { execFile } from 'node:child_process';
import { randomUUIDv7 } from 'node:crypto';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFolder } from '../../../postgres/test/data-folder.ts';
import { logOrigin, openLogKey, publishCheckpoint } from '../log/index.ts';
import { MatterService } from '../matters/index.ts';
import { zoneFolders } from '../zones.ts';
import { processContext, type Context } from './context.ts';
import { UsageError } from './failure.ts';
import { keptOf } from './kept-checkpoints.ts';
import { verifyConsistencyFile } from './verify-consistency.ts';

const main = new URL('./main.ts', import.meta.url).pathname;
const zone = 'hetao';
const origin = logOrigin('twinpark.local', zone);

/** A node with its log: each matter that it opens is followed by a signed checkpoint. */
interface Node {
  readonly folder: string;
  readonly store: Store;
  readonly signed: readonly StoredCheckpoint[];
}
let grown: Node;
/** Its log was written anew, under the same key. */
let anew: Node;
let [key, consistency] = ['', ''];

beforeAll(async () => {
  grown = await nodeWith(2, await dataFolder('grown'));
  const folder = await dataFolder('anew');
  await copyFile(join(grown.folder, 'log-key.pem'), join(folder, 'log-key.pem'));
  anew = await nodeWith(1, folder);
  key = Buffer.from((await openLogKey(folder)).publicKey).toString('hex');
  const [first, second] = grown.signed.map(({ size }) => size);
  const path = await grown.store.consistencyProof(zone, first!, second!);
  consistency = JSON.stringify({ first: grown.signed[0], second: grown.signed[1], path });
});
afterAll(async () => {
  for (const { folder, store } of [grown, anew]) {
    await store.close();
    await rm(folder, { recursive: true });
  }
});

async function nodeWith(matters: number, folder: string): Promise<Node> {
  const store = await openStore({ folder });
  const now = () => '2026-03-02T01:00:00.000Z';
  const zones = zoneFolders.map(({ zone: one }) => one);
  const newId = () => randomUUIDv7();
  const service = new MatterService({ store, zones, calendars: officialCalendars, now, newId });
  const signed: StoredCheckpoint[] = [];
  for (let i = 0; i < matters; i += 1) {
    const opened = await service.openMatter({
      zone,
      scheme: 'residence',
      id: `apply-${String(i)}`,
      by: { person: randomUUIDv7(), unit: null, roles: [] },
      values: {
        title: '芯片测试团队',
        room: '3栋',
        until: '2026-12-31',
        phone: '略',
        papersAtCounter: true,
      },
    });
    if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
    const log = await openLogKey(folder);
    signed.push((await publishCheckpoint(store, zone, origin, log, now))!);
  }
  return { folder, store, signed };
}

let files = 0;
/** A file with this in it. */
async function saved(content: string): Promise<string> {
  files += 1;
  const file = join(grown.folder, `kept-${String(files)}`);
  await writeFile(file, content);
  return file;
}

/** What `verify` says. */
const verify = (folder: string, ...words: readonly string[]) =>
  new Promise<{ code: number; out: string }>((done) => {
    const env = { ...process.env, TWINPARK_LANG: 'en', TWINPARK_DATA: folder, DATABASE_URL: '' };
    execFile(process.execPath, [main, 'verify', ...words], { env }, (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, out: out + err });
    });
  });

/** A command's context in this process, and what it printed. */
function contextOf({ folder }: Node): { readonly context: Context; readonly out: () => string } {
  let out = '';
  const context: Context = {
    ...processContext('en', new AbortController().signal),
    env: { TWINPARK_DATA: folder },
    print: (words) => {
      out += words;
      return Promise.resolve();
    },
  };
  return { context, out: () => out };
}

test('a log that only grew holds to what was kept of it; one that was rewritten or cut short does not', async () => {
  const kept = await Promise.all(grown.signed.map(({ note }) => saved(note)));
  const sound = await verify(grown.folder, '--zone', zone, '--checkpoint', ...kept);
  expect(sound).toMatchObject({ code: 0 });
  expect(sound.out).toContain('it begins with the 2 checkpoint(s) given');
  // By itself it agrees: only what was kept shows that it is another one.
  expect((await anew.store.verifyMatters(zone)).troubles).toEqual([]);
  const found = await verify(anew.folder, '--zone', zone, '--checkpoint', ...kept);
  expect(found.code).toBe(1);
  expect(found.out).toContain('the log does not begin with the checkpoint that was kept');
  expect(found.out).not.toContain('it begins with');
  for (const { size } of grown.signed) expect(found.out).toContain(`log/${String(size)}`);
});

test('a checkpoint is read as people keep it; one of another log, or that nobody signed, is told apart', async () => {
  const { context } = contextOf(grown);
  const [{ note, size, root }] = grown.signed as [StoredCheckpoint];
  const of = async (content: string) =>
    keptOf(context, [await saved(content)], [{ id: 'dayun' }, { id: zone }]);
  const read = [{ zone, root: { size, root } }];
  expect(await of(note)).toEqual(read);
  expect(await of(note.replaceAll('\n', '\r\n').trimEnd())).toEqual(read);
  expect(await of(JSON.stringify({ origin, latest: { size, note } }))).toEqual(read);
  expect(await of(JSON.stringify({ items: grown.signed }))).toHaveLength(2);
  expect(await of(note.replace(/\n\d+\n/, '\n1\n'))).toMatchObject([
    { zone, forged: { code: 'checkpoint-forged' } },
  ]);
  for (const other of [note.replace('/hetao', '/x'), 'nothing', '{}', '']) {
    await expect(of(other)).rejects.toBeInstanceOf(UsageError);
  }
  await expect(keptOf(context, ['nowhere'], [{ id: zone }])).rejects.toBeInstanceOf(UsageError);
});

test('whoever kept a checkpoint compares it with the answer of the node, without its database', async () => {
  const [old = '', late = ''] = grown.signed.map(({ note }) => note);
  const words = ['--consistency', await saved(consistency), '--checkpoint', await saved(old)];
  const sound = await verify('nowhere', ...words, '--key', key);
  expect(sound).toMatchObject({ code: 0 });
  expect(sound.out).toContain('nothing was taken back');

  const faultOf = async (answer: string, kept: string, by: string | undefined = key) => {
    const { context, out } = contextOf(grown);
    const asked = { consistency: await saved(answer), kept: [await saved(kept)], key: by };
    const code = await verifyConsistencyFile(context, asked, true);
    return [code, (JSON.parse(out()) as { fault: string | null }).fault];
  };
  expect(await faultOf(consistency, old)).toEqual([0, null]);
  const said = JSON.parse(consistency) as { path: readonly string[] };
  const path = said.path.map((hash) => hash.replace(/^./, (c) => (c === '0' ? '1' : '0')));
  expect(path.length).toBeGreaterThan(0);
  expect(await faultOf(JSON.stringify({ ...said, path }), old)).toEqual([1, 'path']);
  expect(await faultOf(consistency, late)).toEqual([1, 'other-first']);
  expect(await faultOf(consistency, anew.signed[0]!.note)).toEqual([1, 'two-logs']);
  expect(await faultOf(consistency, old, 'ab'.repeat(32))).toEqual([1, 'kept-signature']);
  const size = String(grown.signed[1]!.size);
  const forged = consistency.replace(String.raw`\n${size}\n`, String.raw`\n9\n`);
  expect(await faultOf(forged, old)).toEqual([1, 'signature']);
  for (const [answer, kept, by] of [
    ['{}', old, key],
    [consistency, old, 'xyz'],
    [consistency, JSON.stringify(grown.signed), key],
  ] as const) {
    await expect(faultOf(answer, kept, by)).rejects.toBeInstanceOf(UsageError);
  }
});
