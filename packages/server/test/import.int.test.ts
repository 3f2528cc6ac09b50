import { openStore, type Store } from '@twinpark/postgres';
import { readLetters } from '@twinpark/text';
import { spawn } from 'node:child_process';
import { createHash, randomUUIDv7 } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { decodeFile } from '../src/files/index.ts';
import { importFiles, type ImportJob } from '../src/import/index.ts';
import { startServer, type TestServer } from '../../postgres/test/server.ts';
import { sampleText } from './sample-texts.ts';
import { prepareFolder } from '../../postgres/test/data-folder.ts';

let folder = '';
let data = '';
let letters = '';
let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twinpark-import-'));
  data = join(folder, 'data');
  prepareFolder(data);
  letters = join(folder, 'letters');
  await mkdir(letters);
});

afterEach(() => rm(folder, { recursive: true }));

async function writeLetters(count: number): Promise<readonly string[]> {
  const paths: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const path = join(letters, `${String(number).padStart(4, '0')}.txt`);
    await writeFile(path, sampleText(number));
    paths.push(path);
  }
  return paths;
}

function jobOf(store: Store, files: readonly string[], more: Partial<ImportJob> = {}): ImportJob {
  return {
    files,
    zone: 'hetao',
    store,
    decode: decodeFile,
    read: readLetters,
    newId: randomUUIDv7,
    now: () => new Date('2026-11-20T08:00:00Z'),
    ...more,
  };
}

/** Every stored letter's file, and the hashes of the files in the content folder. */
async function whatIsStored(store: Store): Promise<{ files: string[]; hashes: string[] }> {
  const files: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.letters({ zone: 'hetao', limit: 200, cursor });
    files.push(...page.items.map(({ file }) => file));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  const entries = await readdir(join(data, 'files'), { recursive: true, withFileTypes: true });
  const hashes = entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.parentPath.slice(-2) + entry.name);
  return { files: files.sort(), hashes: hashes.sort() };
}

/** When an import is killed: so many milliseconds after it has opened the store, or after it has told of
 * the first letter that it stored. */
interface Kill {
  readonly after: 'open' | 'stored';
  readonly ms: number;
}

/** Imports in a process of its own, killed or not; returns the lines it printed. */
function importInChild(kill: Kill | null, databaseUrl?: string): Promise<readonly string[]> {
  const script = new URL('import-child.ts', import.meta.url).pathname;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, data, letters], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) },
    });
    let output = '';
    let dying = false;
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
      if (dying || kill === null || !`\n${output}`.includes(`\n${kill.after}`)) return;
      dying = true;
      setTimeout(() => child.kill('SIGKILL'), kill.ms);
    });
    child.once('error', reject);
    child.once('exit', () => resolve(output.split('\n').slice(0, -1)));
  });
}

// On a server the killed process leaves behind a session in the middle of its work; what follows waits for it.
test.each(['the embedded database', 'PostgreSQL'])(
  'an import into %s killed again and again ends with every letter there exactly once',
  async (into) => {
    const kills = ['open', 'stored', 'stored'] as const;
    const count = 160;
    const databaseUrl = into === 'PostgreSQL' ? await server.newDatabase() : undefined;
    await writeLetters(count);
    const killed: string[] = [];
    for (const after of kills) {
      killed.push(...(await importInChild({ after, ms: Math.random() * 40 }, databaseUrl)));
    }
    expect(killed.filter((line) => line === 'open')).toHaveLength(kills.length);
    expect(killed).not.toContainEqual(expect.stringMatching(/^report/));
    const last = await importInChild(null, databaseUrl);
    const report: unknown = JSON.parse(last.at(-1)?.replace('report ', '') ?? '');
    expect(report).toMatchObject({ finished: true, refused: 0, failed: 0 });

    const told = (lines: readonly string[], fate: string): readonly string[] =>
      lines.filter((line) => line.startsWith(`${fate} `)).map((line) => basename(line));
    // What was acknowledged before a kill was there afterwards: nobody had to store it again.
    const stored = told([...killed, ...last], 'stored');
    expect(told(killed, 'stored').length).toBeGreaterThanOrEqual(50);
    expect(new Set(stored).size).toBe(stored.length);
    expect(told(last, 'known')).toEqual(expect.arrayContaining([...told(killed, 'stored')]));

    const store = await openStore({ folder: data, databaseUrl });
    // Beside a server nobody knows at the start whether what is half written is still being written.
    await store.collectContent(0);
    const { files, hashes } = await whatIsStored(store);
    expect(files).toEqual((await readdir(letters)).sort());
    const wanted = files.map((_, number) =>
      createHash('sha256').update(sampleText(number)).digest('hex'),
    );
    expect(hashes).toEqual(wanted.sort());
    expect(await store.verifyLetters('hetao')).toMatchObject({ letters: count, troubles: [] });
    await store.close();
  },
);

test('importing again reads nothing and says that all is known', async () => {
  const files = await writeLetters(60);
  const store = await openStore({ folder: data });
  expect(await importFiles(jobOf(store, files))).toEqual({
    finished: true,
    stored: 60,
    alreadyStored: 0,
    withdrawn: 0,
    refused: 0,
    failed: 0,
  });
  const decode = () => Promise.reject(new Error('read again'));
  expect(await importFiles(jobOf(store, files, { decode }))).toMatchObject({
    stored: 0,
    alreadyStored: 60,
    withdrawn: 0,
  });
  expect((await store.overview('hetao')).letterCount).toBe(60);
  await store.close();
});

test('a copy under another name, and another text of the same number, change nothing', async () => {
  const [file = ''] = await writeLetters(1);
  const copy = join(letters, 'copy.txt');
  await cp(file, copy);
  const reworded = join(letters, 'reworded.txt');
  await writeFile(reworded, sampleText(0).replace('经研究', '经认真研究'));
  const store = await openStore({ folder: data });
  const told: unknown[] = [];
  await importFiles(
    jobOf(store, [file, copy, reworded], { onProgress: ({ result }) => told.push(result) }),
  );
  expect(told).toMatchObject([
    { outcome: 'stored' },
    { outcome: 'already-stored', letters: [{ because: 'same-bytes' }] },
    { outcome: 'already-stored', letters: [{ because: 'same-number-and-unit' }] },
  ]);
  await store.close();
});

test('bad files are told of and the others stored', async () => {
  const files = await writeLetters(30);
  const empty = join(letters, 'empty.txt');
  await writeFile(empty, '');
  const store = await openStore({ folder: data });
  const refused: string[] = [];
  const report = await importFiles(
    jobOf(store, [letters, ...files, empty, join(letters, 'missing.txt')], {
      onProgress: ({ result }) => {
        if (result.outcome === 'refused') refused.push(result.refusal.code);
      },
    }),
  );
  expect(report).toMatchObject({ stored: 30, refused: 3 });
  expect(refused.sort()).toEqual(['empty', 'folder', 'not-found']);
  await store.close();
});

test('one letter that the store cannot take does not keep out those beside it', async () => {
  const files = await writeLetters(10);
  const store = await openStore({ folder: data });
  let made = 0;
  const newId = () => ((made += 1) === 4 ? 'no-uuid' : randomUUIDv7());
  expect(await importFiles(jobOf(store, files, { newId }))).toMatchObject({
    stored: 9,
    failed: 1,
  });
  await store.close();
});

test('a signal stops the import; what was told of is stored, and it can be resumed', async () => {
  const files = await writeLetters(200);
  const store = await openStore({ folder: data });
  const stop = new AbortController();
  let told = 0;
  const report = await importFiles(
    jobOf(store, files, {
      signal: stop.signal,
      onProgress: () => {
        told += 1;
        stop.abort();
      },
    }),
  );
  expect(report.finished).toBe(false);
  expect(report.stored).toBe(told);
  expect(report.stored).toBeLessThan(200);
  expect((await store.overview('hetao')).letterCount).toBe(told);
  expect((await importFiles(jobOf(store, files))).stored).toBe(200 - told);
  await store.close();
});
