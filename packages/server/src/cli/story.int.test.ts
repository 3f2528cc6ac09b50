import { spawn, type ChildProcess } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePdf } from '../files/made-files.ts';
import { prepareFolder } from '../../../postgres/test/data-folder.ts';

// What somebody does on the first day, through the real command, beside one running node.

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const bin = join(root, 'packages/server/bin/twinpark.mjs');

let folder = '';
let node: ChildProcess;
let started = '';
let address = '';
const env: Record<string, string> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twinpark-story-'));
  // Colours and language of whoever runs the tests stay out.
  Object.assign(env, { PATH: process.env['PATH'], LANG: 'C', PORT: '0' });
  env['TWINPARK_DATA'] = join(folder, 'data');
  node = spawn(process.execPath, [bin, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  address = await new Promise((resolve, reject) => {
    const heard = (text: Buffer): void => {
      started += text.toString();
      const found = /ready: (http:\S+)/.exec(started)?.[1];
      if (found !== undefined) resolve(found);
    };
    node.stdout?.on('data', heard);
    node.stderr?.on('data', heard);
    node.on('close', (code) => {
      reject(new Error(`start ended with ${String(code)}:\n${started}`));
    });
  });
  // A first start fills both zones with samples; a busy machine takes its time.
}, 300_000);

afterAll(async () => {
  if (node.exitCode === null) {
    node.kill('SIGTERM');
    await new Promise((resolve) => node.once('close', resolve));
  }
  await rm(folder, { recursive: true, force: true });
});

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as a person types it, in the test's folder, by the shell. */
function shell(command: string, more: Readonly<Record<string, string>> = {}): Promise<Run> {
  const typed = command.replace(/^npx twinpark/, `"${process.execPath}" "${bin}"`);
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', typed], { cwd: folder, env: { ...env, ...more } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });
}

const letter = `深圳市龙岗区科技创新局关于市政协七届四次会议第20240199号提案会办意见的函

深圳市龙岗区人民政府：
《关于共用两地试验场地的提案》（第20240199号）收悉，现提出会办意见如下：

一、关于场地共用
一是已开放试验场地37处，服务团队1,500余个。二是下一步将于2025年6月30日前公布共用目录。

公开方式：全文公开。
深圳市龙岗区科技创新局
2024年7月17日
`;

test('a first start says on short lines how to sign in, and the command it names lists the accounts', async () => {
  const said = started.slice(started.indexOf('[SAMPLE MODE]')).split('\n').slice(0, 4);
  const count = /^\[SAMPLE MODE\] Demonstration accounts.*: (\d+)\./.exec(said[0] ?? '')?.[1];
  expect(said[1]).toContain('office@hetao.example');
  for (const line of said) expect(line.length).toBeLessThan(160);
  const command = /twinpark person list --zone \w+/.exec(said[2] ?? '')?.[0] ?? '';
  const { code, out } = await shell(`npx ${command}`);
  expect(code).toBe(0);
  const listed = out.split('@hetao.example').length - 1;
  expect(listed).toBeGreaterThan(10);
  expect(Number(count)).toBeGreaterThan(listed);
});

test('start prints its address and loads the sample letters of both zones', async () => {
  expect(started).toMatch(/hetao\) 8\/8/);
  expect(started).toMatch(/dayun\) 8\/8/);
  expect(started).toContain('Demonstration accounts');
  const page = await fetch(address);
  // What it publishes names it by the same address, the port too.
  const issuer = await fetch(`${address}/api/v1/zones/hetao/did.json`);
  const { host } = new URL(address);
  expect(await issuer.json()).toMatchObject({
    id: `did:web:${encodeURIComponent(host)}:api:v1:zones:hetao`,
  });
  expect(page.status).toBe(200);
  const found = await fetch(`${address}/api/v1/search?q=${encodeURIComponent('儀器')}`);
  expect(await found.json()).toHaveProperty(['items', 0, 'sample'], true);
  expect((await shell('npx twinpark search 儀器 --limit 1 --lang en')).out).toContain(
    '· demonstration',
  );
});

test('every command of the README runs beside the node, just as it is written', async () => {
  await writeFile(join(folder, '2023.txt'), letter.replaceAll('2024', '2023'));
  await writeFile(
    join(folder, '2024.pdf'),
    makePdf('BT /F1 12 Tf 72 700 Td (Progress report of the park, 12 May 2024) Tj ET'),
  );
  await copyFile(
    join(root, 'zones/hetao/letters/2022-agreement.docx'),
    join(folder, 'letter.docx'),
  );
  await mkdir(join(folder, 'letters'));
  await writeFile(join(folder, 'letters', 'own.txt'), letter);
  await writeFile(join(folder, 'change.json'), '{ "set": { "**.rate.rate": "0.40" } }');
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const commands = [...readme.matchAll(/^ {4}(npx twinpark [^#\n]*?)\s*(?:#.*)?$/gm)].map(
    ([, command = '']) => command,
  );
  expect(commands.length).toBeGreaterThanOrEqual(7);
  for (const command of commands) {
    const { code, err } = await shell(command);
    expect({ command, code, err }).toMatchObject({ command, code: 0 });
  }
  expect((await readFile(join(folder, 'list.docx'))).subarray(0, 2).toString()).toBe('PK');
});

test('importing a letter again changes nothing and says so', async () => {
  const again = await shell('npx twinpark import letters/own.txt --zone hetao');
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('nothing changed') });
  const renumbered = letter.replace('37处', '37 处');
  await writeFile(join(folder, 'same-number.txt'), renumbered);
  const same = await shell('npx twinpark import same-number.txt --zone hetao --lang zh');
  expect(same).toMatchObject({ code: 0, out: expect.stringContaining('未作改动') });
});

test('search finds it by number, date and unit, and the page of the node too', async () => {
  const queries = ['20240199', '2025-06-30', "'試驗場地 37'"];
  const found = await Promise.all(
    queries.map((query) => shell(`npx twinpark search ${query} --zone hetao --json`)),
  );
  for (const { out } of found) expect(out).toContain('20240199');
  const page = await fetch(`${address}/en/search?q=${encodeURIComponent('1,500')}`);
  expect(await page.text()).toContain('20240199');
});

test('a letter is removed, and can be imported again by who means it', async () => {
  const removed = await shell(
    'npx twinpark remove 20240199 --zone hetao --by 王小明 --reason 重发',
  );
  expect(removed).toMatchObject({ code: 0, out: expect.stringContaining('20240199') });
  expect((await shell('npx twinpark search 20240199 --zone hetao')).out).toContain('Nothing');
  const back = await shell('npx twinpark import letters/own.txt --zone hetao');
  expect(back.code).toBe(0);
  expect(back.err).toContain('王小明');
  const again = await shell('npx twinpark import letters/own.txt --zone hetao --again');
  expect(again.out).toContain('1 stored');
  expect((await shell('npx twinpark search 20240199 --zone hetao')).out).toContain('试验场地');
});

test('the work list is written in all three forms, and each can be read back', async () => {
  const forms = { 'list.xlsx': 'PK', 'list.html': '<!' };
  const listed = 'npx twinpark worklist --year 2024 --unit 福田区人民政府 --out';
  await Promise.all(
    Object.entries(forms).map(async ([file, start]) => {
      const written = await shell(`${listed} ${file}`);
      expect(written).toMatchObject({ code: 0, err: expect.stringContaining(file) });
      expect((await readFile(join(folder, file))).subarray(0, 2).toString()).toBe(start);
    }),
  );
  const read = await shell('npx twinpark read list.docx list.html --json');
  expect(read.code).toBe(0);
  const [first, second]: readonly { readonly cleanText: string }[] = JSON.parse(read.out);
  for (const list of [first, second]) expect(list?.cleanText).toContain('福田区人民政府');
  const nowhere = await shell(
    'npx twinpark worklist --year 2024 --unit 福田区人民政府 --out no/such/list.docx --lang zh-Hant',
  );
  expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining('上層資料夾不存在') });
});

test('audit and read print what the contract says', async () => {
  const letters = `"${join(root, 'zones/dayun/letters')}"`;
  const audit = await shell(`npx twinpark audit --recursive ${letters} --json`);
  expect(audit.code).toBe(0);
  const audited: { promises: readonly unknown[]; findings: readonly unknown[] } = JSON.parse(
    audit.out,
  );
  expect(audited.promises.length).toBeGreaterThan(0);
  for (const promise of audited.promises) {
    expect(promise).toMatchObject({ id: expect.any(String), text: expect.any(String) });
    expect(promise).toHaveProperty('owner');
    expect(promise).toHaveProperty(['history', 0, 'year']);
  }
  for (const finding of audited.findings) {
    expect(finding).toMatchObject({
      kind: expect.any(String),
      files: expect.arrayContaining([expect.any(String)]),
      explanation: { zh: expect.any(String), en: expect.any(String) },
    });
  }
  const read = await shell('npx twinpark read letters/own.txt --json');
  expect(JSON.parse(read.out)).toMatchObject([
    {
      file: 'letters/own.txt',
      number: '20240199',
      issuedOn: '2024-07-17',
      figures: [
        { value: 37, unit: '处', qualifier: 'exact' },
        { value: 1500, unit: '个', qualifier: 'over' },
      ],
    },
  ]);
});

test('what cannot be started is told in the language of the reader, with an exit code', async () => {
  const port = new URL(address).port;
  const file = join(folder, '2023.txt');
  const fresh = join(folder, 'other');
  const refused: readonly (readonly [Record<string, string>, string])[] = [
    [{ PORT: port, TWINPARK_DATA: fresh }, `端口 ${port}`],
    [{ TWINPARK_DATA: file }, '那里是文件'],
    [{ TWINPARK_DATA: '/proc/twinpark' }, '无法使用'],
    [{ DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/zone' }, 'ECONNREFUSED'],
    [{ TWINPARK_URL: 'http://example.org' }, 'TWINPARK_URL'],
  ];
  const tried = refused.map(async ([settings, words]) => {
    const { code, err } = await shell('npx twinpark start --no-samples --lang zh', {
      TWINPARK_DATA: fresh,
      ...settings,
    });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(words) });
    expect(err).not.toMatch(/secret|^ {4}at /m);
  });
  await Promise.all(tried);
});

test('start --no-samples starts empty and takes letters at once', async () => {
  const data = { TWINPARK_DATA: join(folder, 'empty') };
  prepareFolder(data.TWINPARK_DATA);
  const bare = spawn(process.execPath, [bin, 'start', '--no-samples'], {
    env: { ...env, ...data },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const own = await new Promise<string>((resolve) => {
      bare.stdout.on('data', (text: Buffer) => {
        const found = /ready: (http:\S+)/.exec(text.toString())?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    expect((await shell('npx twinpark import 2023.txt --zone dayun', data)).out).toContain(
      '1 stored',
    );
    const found = await fetch(`${own}/api/v1/search?q=20230199`);
    expect(await found.json()).toMatchObject({ total: 1, items: [{ zone: 'dayun' }] });
  } finally {
    bare.kill('SIGTERM');
    await new Promise((resolve) => bare.once('close', resolve));
  }
});
