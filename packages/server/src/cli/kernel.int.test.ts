import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zoneFolders } from '../zones.ts';
import { readmeOfBundle, readmeOfScheme } from './readmes.ts';
import { afterAll, expect, test } from 'vitest';
import { logOrigin, openCheckpoint, openLogKey } from '../log/index.ts';

const main = new URL('./main.ts', import.meta.url).pathname;
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'twinpark-kernel-'));
  folders.push(made);
  return made;
}

function run(
  words: readonly string[],
  env: Record<string, string> = {},
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...words], {
      env: { ...process.env, TWINPARK_LANG: 'en', ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

test('clock says when a deadline ends and how each day counted', async () => {
  const words = ['clock', '--from', '2024-09-27', '--days', '5', '--calendar', 'both', '--json'];
  const { code, out } = await run(words);
  expect(code).toBe(0);
  const { due, steps } = JSON.parse(out) as {
    due: string;
    steps: { date: string; counts: boolean }[];
  };
  expect(due).toBe('2024-10-14');
  expect(steps.filter(({ counts }) => counts).map(({ date }) => date)).toEqual([
    '2024-09-30',
    '2024-10-08',
    '2024-10-09',
    '2024-10-10',
    '2024-10-14',
  ]);
});

test('clock counts days, weeks and months too, and what a row of the clock table says', async () => {
  const due = async (...words: readonly string[]) => {
    const { code, out, err } = await run(['clock', '--from', ...words, '--json']);
    return code === 0 ? (JSON.parse(out) as { due: string }).due : `${code} ${err}`;
  };
  // February has no 31st; its 28th is a Saturday that is worked to make up for the festival.
  const month = ['--days', '1', '--unit', 'month', '--calendar', 'mainland'];
  expect(await due('2026-01-31', ...month)).toBe('2026-02-28');
  expect(await due('2026-01-30', '--days', '1', '--unit', 'week', '--calendar', 'hongkong')).toBe(
    '2026-02-06',
  );
  const found = await run(['clock', '--from', '2026-03-02', '--rule', 'return']);
  expect(found.out).toMatch(/^return.*shenzhen.*10.*day[^]*2026-03-12/u);
  expect(await due('2026-03-02', '--rule', 'nothing')).toContain('"nothing"');
  expect(await due('2026-03-02', '--rule', 'return', '--days', '3')).toMatch(/^2 /);
  expect(await due('2026-03-02', '--days', '3')).toContain('--calendar');
});

test('clock refuses what is no date, and does not guess beyond the published calendars', async () => {
  const bad = await run(['clock', '--from', '2024-02-30', '--days', '5', '--calendar', 'both']);
  expect(bad).toMatchObject({ code: 2, out: '' });
  expect(bad.err).toContain('"2024-02-30" of --from');
  const far = await run([
    'clock',
    '--from',
    '2026-12-25',
    '--days',
    '30',
    '--calendar',
    'mainland',
  ]);
  expect(far.code).toBe(2);
  expect(far.out).toContain('not published yet');
  const early = ['--from', '1800-01-01', '--days', '5', '--calendar', 'both'];
  const past = await run(['clock', ...early]);
  expect(past.code).toBe(2);
  expect(past.out).toContain('start from a date of 2020 or later');
});

test('check finds nothing wrong with the schemes that ship, and says how long each took', async () => {
  const { code, out } = await run(['check', '--json']);
  expect(code).toBe(0);
  const schemes = JSON.parse(out) as { problems: unknown[]; milliseconds: number }[];
  expect(schemes.length).toBeGreaterThan(1);
  for (const { problems, milliseconds } of schemes) {
    expect(problems).toEqual([]);
    expect(milliseconds).toBeGreaterThanOrEqual(0);
  }
});

test('a scheme without a README, or with one that says something else, is found', async () => {
  const [zone] = zoneFolders.map((one) => one.zone);
  const scheme = zone?.schemes[0]?.scheme;
  const bundle = zone?.bundles?.[0];
  if (!zone || !scheme || !bundle) throw new Error('The first zone has no schemes or bundles.');
  expect(await readmeOfScheme(zone, scheme, false)).toBe('right');
  expect(await readmeOfScheme(zone, { ...scheme, basis: [] }, false)).toBe('differs');
  expect(await readmeOfScheme(zone, { ...scheme, id: 'nowhere' }, true)).toBe('missing');
  expect(await readmeOfBundle(zone, { ...bundle, parts: {} }, false)).toBe('differs');
  expect(await readmeOfBundle(zone, { ...bundle, id: 'nowhere' }, false)).toBe('missing');
});

test('verify of a new folder finds nothing', async () => {
  const { code, out } = await run(['verify', '--json'], { TWINPARK_DATA: await folder() });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject([{ zone: 'hetao', troubles: [] }, { zone: 'dayun' }]);
});

test("the log's key is made once, readable by its owner alone, and its signatures hold", async () => {
  const data = await folder();
  const [one, other] = await Promise.all([openLogKey(data), openLogKey(data)]);
  expect(one.publicKey).toEqual(other.publicKey);
  expect((await stat(join(data, 'log-key.pem'))).mode & 0o777).toBe(0o600);
  const origin = logOrigin('node', 'hetao');
  const note = 'not a note';
  expect(await openCheckpoint(note, origin, one.publicKey)).toBeNull();
});
