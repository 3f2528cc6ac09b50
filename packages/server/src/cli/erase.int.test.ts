import { officialCalendars } from '@twinpark/core/time';
import { openStore } from '@twinpark/postgres';
import { spawn } from 'node:child_process';
import { randomUUIDv7 } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { MatterService } from '../matters/index.ts';
import { zoneFolders } from '../zones.ts';
import { dataFolder } from '../../../postgres/test/data-folder.ts';

const main = new URL('./main.ts', import.meta.url).pathname;

test('erase takes the personal values of a field out of a matter for good, records who and why, and verify still passes', async () => {
  const folder = await dataFolder('erase');
  const run = (
    ...words: readonly string[]
  ): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [main, ...words], {
        env: { ...process.env, TWINPARK_LANG: 'en', TWINPARK_DATA: folder, DATABASE_URL: '' },
      });
      let [out, err] = ['', ''];
      child.stdout.on('data', (part: Buffer) => (out += part.toString()));
      child.stderr.on('data', (part: Buffer) => (err += part.toString()));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, out, err }));
    });

  const secret = '测试电话甲';
  // Stays open, as a node's does that runs beside the command.
  const store = await openStore({ folder });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  const opened = await new MatterService({
    store,
    zones: zoneFolders.map(({ zone }) => zone),
    calendars: officialCalendars,
    now: () => '2026-03-02T01:00:00.000Z',
    newId: () => randomUUIDv7(),
  }).openMatter({
    zone: 'hetao',
    scheme: 'residence',
    id: 'apply',
    by: { person: randomUUIDv7(), unit: null, roles: [] },
    values: {
      title: '芯片测试团队',
      room: '3栋',
      until: '2026-12-31',
      phone: secret,
      papersAtCounter: true,
    },
  });
  if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
  const { matter } = opened;
  await store.extendLog('hetao');

  const asked = ['erase', matter, '--zone', 'hetao', '--reason', '当事人申请'];
  const words = [...asked, '--operator', '王小明'];
  const wrong = await run(...words, '--field', 'room');
  expect([wrong.code, wrong.out]).toEqual([2, '']);
  expect(wrong.err).toContain('holds no personal values; fields that do: phone');
  await store.addPerson({
    zone: 'hetao',
    id: randomUUIDv7(),
    name: '李示例',
    language: 'zh-Hans',
    email: 'li@example.org',
    ownRoles: [],
    memberships: [{ unit: 'futian-sti', roles: ['unit-administrator'] }],
    sample: false,
    createdAt: '2026-03-02T01:00:00.000Z',
    passwordHash: null,
  });
  for (const [who, said] of [
    [['--by', '王小明'], '王小明'],
    [['--by', 'li@example.org'], 'no account of an administrator'],
    [['--by', 'li@example.org', '--operator', '王小明'], 'Expected one of --by'],
  ] as const) {
    const refused = await run(...asked, ...who, '--field', 'phone');
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain(said);
  }
  const done = await run(...words, '--field', 'phone');
  expect(done.err).toBe('');
  expect(done).toMatchObject({ code: 0 });
  expect(done.out).toContain('1 personal value(s) of field "phone"');

  const stored = await store.loadMatter('hetao', matter);
  expect(stored?.personal).toEqual([]);
  const events = await store.matterEvents('hetao', matter);
  expect(JSON.stringify([stored, events])).not.toContain(secret);
  expect(JSON.parse(events.at(-1)?.body ?? '')).toMatchObject({
    kind: 'erased',
    field: 'phone',
    by: { person: 'operator:王小明', unit: null, roles: ['operator'] },
    because: '当事人申请',
  });
  const verified = await run('verify', '--zone', 'hetao', '--json');
  expect(verified.code).toBe(0);
  expect(verified.out).toContain('"troubles": []');
  expect(verified.out).toContain('operator:王小明');
  const collected = await run('collect', '--json');
  expect([collected.code, collected.out]).toEqual([0, '{"removed":0}\n']);
});
