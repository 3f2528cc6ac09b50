import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../files/made-files.ts';
import { prepareFolder } from '../../../postgres/test/data-folder.ts';

const bin = fileURLToPath(new URL('../../bin/twinpark.mjs', import.meta.url));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twinpark-cli-'));
  prepareFolder(join(folder, 'data'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the real command in a process of its own; `stopAtOutput` is sent when it begins to print. */
function twinpark(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  stopAtOutput?: NodeJS.Signals,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], {
      env: { PATH: process.env['PATH'], TWINPARK_DATA: join(folder, 'data'), LANG: 'C', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    if (stopAtOutput) child.stdout.once('data', () => child.kill(stopAtOutput));
  });
}

const letter = (
  number: string,
  done: string,
) => `某市某区人民政府关于市政协七届四次会议第${number}号提案主办意见的函

尊敬的林某某委员：
您提出的《关于推动仪器开放共享的提案》收悉，某区人民政府为主办单位，现答复如下：

一、关于推动仪器开放共享
一是${done}二是下一步将推动两地仪器目录互认。

公开方式：全文公开。
某市某区人民政府
${number.slice(0, 4)}年7月17日
`;

async function made(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

function parsed(text: string): unknown {
  return JSON.parse(text);
}

describe('twinpark read', () => {
  it('prints one JSON array, an element a file, with the keys of the contract', async () => {
    const a = await made('a.txt', letter('20230301', '已接入大型仪器120台。'));
    const b = await made('b.txt', letter('20240301', '已接入大型仪器318台。'));
    const { code, out, err } = await twinpark(['read', a, b, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const readings = parsed(out);
    expect(readings).toMatchObject([
      {
        file: a,
        kind: 'proposal-reply',
        script: 'simplified',
        number: '20230301',
        lead: expect.any(String),
      },
      { file: b, issuedOn: '2024-07-17', disclosure: 'full' },
    ]);
    const keys =
      'file kind script cleanText repairs title number session addressees lead coHandlers consulted parties issuedOn resultClass disclosure satisfaction contact points workList figures citations warnings';
    for (const key of keys.split(' ')) expect(readings).toHaveProperty([0, key]);
  });

  it('shows a person the letter, in the language of the locale', async () => {
    const path = await made('c.txt', letter('20230302', '已接入大型仪器120台。'));
    const { code, out } = await twinpark(['read', path], { LANG: 'zh_HK.UTF-8' });
    expect(code).toBe(0);
    expect(out).toContain('提案答覆');
    expect(out).toContain('✔ 完成');
    expect(out).not.toContain('\u001b[');
  });

  it('covers the name and the office line of a contact', async () => {
    const text = `${letter('20230303', '已接入大型仪器120台。')}（联系人：林某某 联系电话：0755-23456789）`;
    const { out } = await twinpark(['read', await made('contact.txt', text)]);
    expect(out).toMatch(/Contact +\*{3} \*{4}-\*{8}/);
    expect(out).not.toMatch(/联系人：林|23456789/);
  });

  it('reads 997 of 1,000 files, tells of the 3 broken ones, and ends with 2', async () => {
    const many = join(folder, 'many');
    await mkdir(many);
    const names = Array.from({ length: 1000 }, (_, i) =>
      join(many, `${String(i).padStart(4, '0')}.txt`),
    );
    await Promise.all(
      names.map((name, i) =>
        writeFile(name, letter(`2023${String(i).padStart(4, '0')}`, '已建成平台1个。')),
      ),
    );
    await writeFile(names[10]!, '');
    await writeFile(names[500]!, makePdf('0 0 100 100 re f'));
    await truncate(names[999]!, 30 * 1024 * 1024);
    const { code, out, err } = await twinpark(['read', '--json', ...names]);
    expect(code).toBe(2);
    expect(parsed(out)).toHaveLength(997);
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => parsed(line)),
    ).toMatchObject([
      { file: names[10], code: 'empty', value: '0 bytes', place: names[10] },
      { file: names[500], code: 'no-text-layer', remedy: expect.stringContaining('OCR') },
      {
        file: names[999],
        code: 'too-large',
        value: '30 MB',
        expected: expect.stringContaining('20 MB'),
      },
    ]);
  });

  it('refuses a folder with a remedy, and reads it with --recursive, links in a circle or not', async () => {
    const sub = join(folder, 'sub');
    await mkdir(sub);
    await writeFile(join(sub, 'x.txt'), letter('20230303', '已建成平台1个。'));
    await symlink(sub, join(sub, 'again'));
    const refused = await twinpark(['read', sub]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--recursive');
    const read = await twinpark(['read', sub, '--recursive', '--json']);
    expect(read.code).toBe(0);
    expect(parsed(read.out)).toHaveLength(1);
  });

  it('tells in Chinese what is wrong with a file and what to do', async () => {
    const { code, err } = await twinpark(['read', join(folder, 'nirgends.txt'), '--lang', 'zh']);
    expect(code).toBe(2);
    for (const word of ['文件不存在', '情况', '位置', '应为', '处理']) expect(err).toContain(word);
  });
});

describe('twinpark audit', () => {
  it('follows a promise through two letters, and counts a letter given twice once', async () => {
    const files = [
      await made('2022.txt', letter('20220301', '正在推进两地仪器目录互认，已接入大型仪器318台。')),
      await made('2023.txt', letter('20230301', '累计接入大型仪器298台。')),
    ];
    const twin = await made('twin.txt', letter('20230301', '累计接入大型仪器298台。'));
    const { code, out, err } = await twinpark(['audit', ...files, twin, '--json']);
    expect(code).toBe(0);
    expect(err).toContain('twin.txt');
    const result = parsed(out);
    expect(result).toHaveProperty('promises');
    expect(result).toMatchObject({ sameLetters: [{ file: twin, sameAs: files[1] }] });
    expect(out).toMatch(/"file": ".*2022\.txt"/u);
    expect(out).not.toMatch(/"history": \[[^\]]*twin\.txt/u);
  });
});

describe('the node from the command line', () => {
  it('names the commands that there are when asked for another, also for its help', async () => {
    for (const words of [['matter'], ['matter', '--help'], ['help', 'matter']]) {
      const nothing = await twinpark(words);
      expect(nothing).toMatchObject({ code: 2, out: '' });
      expect(nothing.err).toContain('matter');
      expect(nothing.err).toContain('worklist, search');
    }
    const part = await twinpark(['person', 'nix', '--help']);
    expect(part).toMatchObject({ code: 2, out: '' });
    expect(part.err).toContain('disable, enable');
    expect((await twinpark(['person', 'add', '--help'])).out).toContain('person add');
  });

  it('refuses a role that cannot be held there, and names those that can', async () => {
    const zone = ['--zone', 'hetao', '--unit', 'futian-sti', '--role', 'officer'];
    const add = ['person', 'add', '--name', '李小红', '--email', 'li@example.org', ...zone];
    // Who supervises is for the zone to say.
    const role = ['person', 'role', 'li@example.org', ...zone];
    for (const words of [
      [...add, 'oficer'],
      [...role, 'supervisor'],
    ]) {
      const refused = await twinpark(words);
      expect(refused).toMatchObject({ code: 2, out: '' });
      const wrong = words.at(-1) ?? '';
      expect(refused.err).toContain(
        `"${wrong}" (--role) is no role here; expected one of: officer`,
      );
      expect(refused.err).toContain('--unit');
    }
  });

  it('stores letters once, finds them in the other script, and writes the work list', async () => {
    const path = await made('stored.txt', letter('20240301', '已接入大型仪器318台。'));
    const first = await twinpark([
      'import',
      path,
      join(folder, 'none.txt'),
      '--zone',
      'hetao',
      '--json',
    ]);
    expect(first.code).toBe(2);
    expect(parsed(first.out)).toMatchObject({
      zone: 'hetao',
      stored: 1,
      alreadyStored: 0,
      refused: 1,
    });
    const again = await twinpark(['import', path, '--zone', 'hetao', '--json']);
    expect(again.code).toBe(0);
    expect(parsed(again.out)).toMatchObject({ stored: 0, alreadyStored: 1 });

    const found = await twinpark(['search', '儀器目錄', '--json']);
    expect(parsed(found.out)).toMatchObject({ items: [{ zone: 'hetao' }] });

    const [reading] = parsed((await twinpark(['read', path, '--json'])).out) as [{ lead: string }];
    const out = join(folder, 'list.docx');
    const list = ['worklist', '--year', '2024', '--unit', reading.lead];
    const written = await twinpark([...list, '--out', out]);
    expect(written).toMatchObject({ code: 0, out: '' });
    const back = await twinpark(['read', out, '--json']);
    expect(back.out).toContain('已接入大型仪器318台');
    expect((await twinpark([...list, '--out', join(folder, 'list.doc')])).err).toContain(
      '.docx, .xlsx',
    );
    const unknown = await twinpark(['worklist', '--year', '2024', '--unit', '无此单位']);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain(reading.lead);
  });
});

describe('the command line itself', () => {
  it('has help with examples for every command, and its version', async () => {
    const { out } = await twinpark(['--help']);
    const commands = ['start', 'read', 'audit', 'import', 'worklist', 'search', 'person', 'bench'];
    for (const command of commands) {
      expect(out).toContain(`\n  ${command} `);
      const help = await twinpark([command, '--help']);
      expect(help.code).toBe(0);
      expect(help.out).toContain(`$ npx twinpark ${command}`);
    }
    expect((await twinpark(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  it.each([
    [['read']],
    [['write', 'x']],
    [['read', 'x', '--max-size', 'huge']],
    [['worklist', '--year', 'next', '--unit', 'x']],
    [['import', 'x', '--zone', 'mars']],
    [['bench', 'nothing']],
    [['bench', 'kill', '--rounds', 'many']],
    [['bench', 'kill', '--letters', '50']],
    [['read', 'x', '--lang', 'tlh']],
  ])('refuses %j with 2 and says what was expected', async (args) => {
    const { code, err } = await twinpark(args);
    expect(code).toBe(2);
    expect(err).not.toBe('');
    expect(err).not.toContain('    at ');
  });

  it('stops at Ctrl-C with 130, its output still a JSON array', async () => {
    const path = await made('big.txt', letter('20230304', '已建成平台1个。').repeat(50));
    const files = Array.from({ length: 3000 }, () => path);
    const { code, out } = await twinpark(['read', '--json', ...files], {}, 'SIGINT');
    expect(code).toBe(130);
    expect(Array.isArray(parsed(out))).toBe(true);
  });
});
