import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { InvalidCursor } from '../src/cursor.ts';
import { openStore } from '../src/open.ts';
import { letterFrom } from './letters.ts';
import { prepareFolder } from './data-folder.ts';

let folder = '';
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twinpark-node-'));
});

afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => end(child, 'SIGKILL')));
  await rm(folder, { recursive: true });
});

/** Starts a process that holds or shares the folder, and waits until its store is open. */
async function startHolder(): Promise<ChildProcess> {
  const script = new URL('holder.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`holder ended with ${String(code)}`)));
  });
  return child;
}

function end(child: ChildProcess, signal?: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    if (signal === undefined) child.stdin?.end();
    else child.kill(signal);
  });
}

describe('a folder that was opened before', () => {
  beforeEach(() => void prepareFolder(folder));

  test('a command works through the node that holds the folder', async () => {
    const node = await startHolder();
    expect((await stat(join(folder, 'node.sock'))).mode & 0o777).toBe(0o600);
    const store = await openStore({ folder });
    const letter = letterFrom({ measures: [{ text: '一是建成实验室。' }] });
    expect(await store.storeLetters([letter])).toEqual([{ outcome: 'stored', id: letter.id }]);
    expect((await readFile(join(folder, 'node.pid'), 'utf8')).trim()).toBe(String(node.pid));
    const original = await store.original(letter.zone, letter.id);
    expect(Buffer.from(original?.bytes ?? []).equals(letter.original)).toBe(true);
    await expect(store.letters({ zone: 'hetao', cursor: 'x' })).rejects.toBeInstanceOf(
      InvalidCursor,
    );
    await expect(
      store.storeLetters([{ ...letterFrom({ opening: '二' }), id: 'no-uuid' }]),
    ).rejects.toThrow(/expected a UUID/);
    await store.close();
    await end(node);
  });

  test('after kill -9 of the node a command that was using it takes the folder over', async () => {
    const node = await startHolder();
    const store = await openStore({ folder });
    const letter = letterFrom({});
    await store.storeLetters([letter]);
    await end(node, 'SIGKILL');
    expect((await store.letter(letter.zone, letter.id))?.id).toBe(letter.id);
    expect((await readFile(join(folder, 'node.pid'), 'utf8')).trim()).toBe(String(process.pid));
    await store.close();
  });

  test('when the node ends in order, others go on with one of them as the holder', async () => {
    const node = await startHolder();
    const stores = await Promise.all([openStore({ folder }), openStore({ folder })]);
    const second = await startHolder();
    await end(node);
    const letters = stores.map((_, index) => letterFrom({ opening: String(index) }));
    await Promise.all(stores.map((store, index) => store.storeLetters([letters[index]!])));
    for (const store of stores) expect((await store.letters({ zone: 'hetao' })).total).toBe(2);
    await Promise.all(stores.map((store) => store.close()));
    await end(second);
  });
});

test('processes that open a new folder at once all get its store', async () => {
  await Promise.all([startHolder(), startHolder(), startHolder()]);
  const store = await openStore({ folder });
  expect((await store.overview('hetao')).letterCount).toBe(0);
  await store.close();
});

test('a folder too deep for a socket path works too', async () => {
  const deep = join(folder, 'x'.repeat(60), 'y'.repeat(60));
  prepareFolder(deep);
  const stores = [await openStore({ folder: deep }), await openStore({ folder: deep })];
  await stores[1]?.storeLetters([letterFrom({})]);
  expect((await stores[0]?.letters({ zone: 'hetao' }))?.total).toBe(1);
  for (const store of stores.reverse()) await store.close();
});
