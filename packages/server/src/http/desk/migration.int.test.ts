import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskPeople, type DeskPeople } from '../../../test/desk-people.ts';
import { openedEarlier } from '../../../test/earlier-version.ts';
import { sampleNode, type SampleNode } from '../../../test/sample-node.ts';

const accounts = {
  administrator: { unit: null, roles: ['administrator'] },
  chief: { unit: 'futian-sti', roles: ['officer', 'unit-administrator'] },
  officer: { unit: 'futian-sti', roles: ['officer'] },
  elsewhere: { unit: 'sz-finance', roles: ['unit-administrator'] },
  applicant: { unit: null, roles: [] },
} as const;
type Role = keyof typeof accounts;

const now = () => '2026-03-02T01:00:00.000Z';
let node: SampleNode;
let people: DeskPeople<Role>;
beforeAll(async () => {
  node = await sampleNode({ letters: false, people: { now, newId: () => randomUUIDv7() } });
  people = await deskPeople(node, accounts);
});
afterAll(() => node.close());

const opened = (stage?: string) =>
  openedEarlier(node.store, people.person('applicant'), now, stage);

const api = (matter: string) => `/api/v1/zones/hetao/matters/${matter}/version`;
const page = (matter: string, language = 'en') => `/${language}/hetao/matters/${matter}`;

it('the case file offers the newer version to who may move the matter, and to nobody else', async () => {
  const matter = await opened();
  for (const [language, words] of [
    ['en', /Move to version 1-[0-9a-f]{8}/],
    ['zh-hans', /改按版本 1-[0-9a-f]{8} 办理/],
    ['zh-hant', /改按版本 1-[0-9a-f]{8} 處理/],
  ] as const) {
    const shown = await people.ask('chief', page(matter, language));
    expect(shown.body).toMatch(words);
  }
  for (const role of ['officer', 'applicant'] as const) {
    const shown = await people.ask(role, page(matter));
    expect([role, shown.statusCode, shown.body.includes('Move to version')]).toEqual([
      role,
      200,
      false,
    ]);
    // Whose unit has a part in the scheme learns what holds for the matter, and who may move it.
    const told = /is handled under it to its end[^]*can move it, giving the reason/.test(
      shown.body,
    );
    expect([role, told]).toEqual([role, role === 'officer']);
    expect((await people.ask(role, `${page(matter)}/version`)).statusCode).toBe(403);
    expect((await people.send(role, api(matter), { because: 'x' })).statusCode).toBe(403);
  }
  // Who administers another unit learns not even that there is one.
  expect((await people.ask('elsewhere', `${page(matter)}/version`)).statusCode).toBe(404);
  expect((await people.ask('elsewhere', api(matter))).statusCode).toBe(404);
  expect((await people.send('elsewhere', api(matter), { because: 'x' })).statusCode).toBe(403);
});

it('who may move matters finds them from the account, with no value of theirs; nobody else does', async () => {
  const matter = await opened();
  const link = `/en/hetao/matters/${matter}/version`;
  expect((await people.ask('administrator', '/en/hetao/account')).body).toContain(
    '/en/hetao/versions',
  );
  for (const role of ['administrator', 'chief'] as const) {
    const list = await people.ask(role, '/en/hetao/versions');
    expect([role, list.statusCode, list.body.includes(link)]).toEqual([role, 200, true]);
    // A definition that changed under its number is told from the one before it.
    const [, from, to] =
      /runs under version 1-([0-9a-f]{8}); in force is version 1-([0-9a-f]{8})/.exec(list.body) ??
      [];
    expect(from).not.toBe(to);
    expect((await people.ask(null, '/en/hetao/schemes/residence')).body).toContain(
      `Version 1-${to ?? ''}`,
    );
    expect(list.body).not.toContain('芯片测试团队');
  }
  const elsewhere = await people.ask('elsewhere', '/en/hetao/versions');
  expect([elsewhere.statusCode, elsewhere.body.includes(matter)]).toEqual([200, false]);
  expect((await people.ask('officer', '/en/hetao/versions')).statusCode).toBe(403);
  for (const [language, words] of [
    ['zh-hans', '按旧版办理的办件'],
    ['zh-hant', '按舊版處理的個案'],
  ] as const) {
    const list = await people.ask('administrator', `/${language}/hetao/versions`);
    expect(list.body).toContain(words);
  }
});

it('who may move few finds them behind any number of others, page by page', async () => {
  const ids = [await opened(), await opened(), await opened()];
  const query = { zone: 'hetao', schemes: ['residence'], current: [], limit: 2 };
  const first = await node.store.earlierVersions(query);
  expect(first.items.map(({ matter }) => matter)).toEqual([ids[2], ids[1]]);
  const cursor = first.next ?? '';
  const second = await node.store.earlierVersions({ ...query, cursor });
  expect(second.items[0]?.matter).toBe(ids[0]);
  // What one may not move fills no page.
  const others = await node.store.earlierVersions({ ...query, schemes: ['proposals'] });
  expect(others).toEqual({ items: [], next: null });
  const shown = await people.ask('chief', `/en/hetao/versions?cursor=${cursor}`);
  expect(shown.body).toContain(`/matters/${ids[0] ?? ''}/version`);
  expect(shown.body).not.toContain(`/matters/${ids[1] ?? ''}/version`);
  expect(shown.body).toContain('href="/en/hetao/versions"');
  expect((await people.ask('chief', '/en/hetao/versions?cursor=x')).statusCode).toBe(400);
});

it('the form says what would change, asks why, moves the matter and the history says who and why', async () => {
  const matter = await opened();
  const url = `${page(matter)}/version`;
  const form = await people.ask('chief', url);
  expect(form.body).toContain('stays due');
  expect(form.body).toContain('Filled in, and not in the new version');
  // Only the scheme's own actions end a matter: no stage is offered that does.
  const stages = [...form.body.matchAll(/name="f\.stage"\s+value="(\w+)"/g)].map(([, id]) => id);
  expect(stages).toEqual(['review', 'correction']);
  const version = /name="version" value="(\d+)"/.exec(form.body)?.[1] ?? '';
  const stale = await people.post('chief', url, {
    version: '1',
    'f.stage': 'review',
    'f.because': '新办法施行',
  });
  expect(stale.statusCode).toBe(409);
  const silent = await people.post('chief', url, { version, 'f.stage': 'review' });
  expect([silent.statusCode, silent.body.includes('say why it is moved')]).toEqual([422, true]);
  const moved = await people.post('chief', url, {
    version,
    'f.stage': 'review',
    'f.because': '新办法施行',
  });
  expect([moved.statusCode, moved.headers['location']]).toEqual([303, page(matter)]);
  const after = await people.ask('chief', page(matter));
  // The move is an entry of its own, with who did it: not a part of what the applicant did before.
  const [entry] = /<li>\s*<p class="when">[^]*?<\/li>/.exec(
    after.body.slice(after.body.indexOf('class="history"')),
  ) ?? [''];
  expect(entry).toMatch(/Moved to another version of the scheme<\/strong>\s*<span class="meta">\S/);
  expect(entry).toMatch(/under definition [0-9a-f]{8}, at “in review”: 新办法施行/);
  expect(entry).not.toContain('opened');
  expect(after.body).not.toContain('Move to version');
  expect((await people.ask('chief', url)).statusCode).toBe(404);
});

it('by the API it is done once, for the version that was seen, by an administrator of the node who sees no values', async () => {
  const matter = await opened('checking');
  const read = await people.ask('administrator', api(matter));
  const plan = read.json<{ clocks: object[]; refusals: { code: string }[] }>();
  expect(plan).toMatchObject({
    from: { version: 1 },
    to: { version: 1 },
    stage: 'checking',
    gone: ['fax'],
    refusals: [{ code: 'cannot-migrate' }],
  });
  expect(read.body).not.toContain('芯片测试团队');
  expect(JSON.stringify(plan.refusals)).toContain('no stage “checking”');
  const ended = await people.send('administrator', api(matter), { because: 'x', stage: 'issued' });
  expect([ended.statusCode, ended.body]).toEqual([
    422,
    expect.stringContaining('only an action of the scheme leads there'),
  ]);
  const refused = await people.send('administrator', api(matter), { because: 'x' });
  expect(refused.statusCode).toBe(422);
  const send = (key: string, etag: string) =>
    people.sendWith(
      'administrator',
      api(matter),
      { because: 'new measure', stage: 'review' },
      {
        'idempotency-key': key,
        'if-match': etag,
      },
    );
  expect((await send('move-once-0', '"1"')).statusCode).toBe(412);
  const etag = String(read.headers['etag']);
  const first = await send('move-once-1', etag);
  expect([first.statusCode, first.json()]).toMatchObject([200, { matter, before: false }]);
  expect((await send('move-once-1', etag)).json()).toMatchObject({ matter, before: true });
  const events = await node.store.matterEvents('hetao', matter);
  expect(events.filter(({ body }) => body.includes('"kind":"migrated"'))).toHaveLength(1);
  expect((await node.store.loadMatter('hetao', matter))?.state.stage).toBe('review');
  await node.store.extendLog('hetao');
  expect((await node.store.verifyMatters('hetao')).troubles).toEqual([]);
});
