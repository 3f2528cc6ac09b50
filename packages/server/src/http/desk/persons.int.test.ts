import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskPeople, type DeskPeople } from '../../../test/desk-people.ts';
import { namingZones } from '../../../test/naming-zones.ts';
import { sampleNode, type SampleNode } from '../../../test/sample-node.ts';
import { mostSearches } from '../../people/limits.ts';

const accounts = {
  office: { unit: 'futian-office', roles: ['proposal-officer'] },
  lead: { unit: 'futian-education', roles: ['officer'] },
  adviser: { unit: null, roles: ['adviser'], name: '梁示例' },
  visitor: { unit: null, roles: [], name: '梁访客' },
} as const;
type Role = keyof typeof accounts;

let node: SampleNode;
let people: DeskPeople<Role>;
let time = Date.parse('2026-03-02T01:00:00.000Z');
const ids = new Map<string, string>();

async function addAdviser(name: string, mailbox: string, roles = ['adviser']): Promise<void> {
  const id = randomUUIDv7();
  ids.set(mailbox, id);
  await node.store.addPerson({
    zone: 'hetao',
    id,
    name,
    language: 'zh-Hans',
    email: `${mailbox}@example.org`,
    ownRoles: roles,
    memberships: [],
    passwordHash: null,
    sample: false,
    createdAt: '2026-03-01T00:00:00.000Z',
  });
}
const idOf = (mailbox: string): string => ids.get(mailbox) ?? '';

beforeAll(async () => {
  node = await sampleNode({
    letters: false,
    zones: namingZones,
    people: { now: () => new Date((time += 10)).toISOString(), newId: () => randomUUIDv7() },
  });
  people = await deskPeople(node, accounts);
});
afterAll(() => node.close());

const page = '/zh-hans/hetao/desk/new/proposals';
const api = '/api/v1/zones/hetao';
const finding = `${api}/schemes/proposals/persons?field=proposers`;
const filled = {
  'f.kind': 'proposal',
  'f.period': 'session',
  'f.session': '市政协七届六次会议',
  'f.title': '关于共享<仪器>的提案',
  'f.body': '建议统一预约。',
};
const values = (proposers: readonly string[]) => ({
  values: {
    kind: 'proposal',
    period: 'session',
    session: '市政协七届六次会议',
    title: '关于共享仪器的提案',
    body: '建议统一预约。',
    proposers,
  },
});
const found = async (role: Role, url: string) =>
  (await people.ask(role, url)).json<{
    items: readonly { id: string; name: string; email: string; units: readonly object[] }[];
    next: string | null;
    total: number;
  }>();

it('few who may be named are listed at once, others than they never', async () => {
  const { body } = await people.ask('office', page);
  expect(body).toContain('梁示例');
  expect(body).not.toContain('梁访客');
  expect(body).not.toContain('data-persons');
});

describe('where many may be named', () => {
  beforeAll(async () => {
    for (let nth = 0; nth < 30; nth += 1) {
      await addAdviser(`陈代表${String(nth).padStart(2, '0')}`, `delegate${String(nth)}`);
    }
    await addAdviser('陳大文', 'chan.tai.man');
    await addAdviser('王伟', 'wang.wei.1958');
    await addAdviser('王伟', 'wang.wei.1987');
    await addAdviser('陈无角色', 'no.role', []);
    await addAdviser('陈停用', 'disabled');
    await node.store.changePerson('hetao', idOf('disabled'), {
      disabledAt: '2026-03-01T00:00:00Z',
    });
  });

  it('the form names nobody until they are looked for', async () => {
    const { body } = await people.ask('office', page);
    expect(body).not.toMatch(/陈代表|梁示例|王伟|delegate/);
    expect(body).toContain(`data-persons="${finding}"`);
    expect(body).toContain('姓名的一部分');
  });

  it('the form finds by a part of the name, in either script, and keeps what was filled in', async () => {
    const first = idOf('chan.tai.man');
    const looked = await people.post('office', page, {
      ...filled,
      'f.proposers': first,
      'sought.f.proposers': '王',
      find: 'f.proposers',
    });
    expect(looked.statusCode).toBe(200);
    expect(looked.body).toContain('value="关于共享&lt;仪器&gt;的提案"');
    expect(looked.body).toContain('陳大文');
    expect(looked.body).toContain('w…8@example.org');
    expect(looked.body).toContain('w…7@example.org');
    expect(looked.body).not.toContain('wang.wei.1958@');
    expect(looked.body.match(/autofocus/g)?.length).toBe(1);
    const many = await people.post('office', page, { 'sought.f.proposers': '陳' });
    expect(many.body).toContain('找到 20 人');
    expect(many.body).toContain('还有 11 人');
    expect(many.body).not.toMatch(/陈无角色|陈停用/);
    const none = await people.post('office', page, { 'sought.f.proposers': '访客' });
    expect(none.body).toContain('没有找到可以选的人');
  });

  it('several who were found propose together, in the order in which they were named', async () => {
    const named = [idOf('wang.wei.1987'), idOf('chan.tai.man')];
    const opened = await people.send('office', `${api}/schemes/proposals/matters`, values(named));
    const { matter } = opened.json<{ matter: string }>();
    expect((await people.ask('office', `${api}/matters/${matter}`)).json()).toMatchObject({
      values: { proposers: named },
      parties: { proposer: named },
    });
  });

  it('nobody else is taken, by the form or by the API, and it is said who would be', async () => {
    for (const mailbox of ['no.role', 'disabled', 'nobody']) {
      const id = ids.get(mailbox) ?? 'nobody';
      const refused = await people.send('office', `${api}/schemes/proposals/matters`, values([id]));
      expect([mailbox, refused.statusCode]).toEqual([mailbox, 422]);
      expect(refused.body).toContain(`cannot be named: ${id}; expected an account with the role`);
      const shown = await people.post('office', page, { ...filled, 'f.proposers': id });
      expect([mailbox, shown.statusCode]).toEqual([mailbox, 422]);
      // Whoever writes an id into the form does not learn whose it is.
      expect(shown.body).not.toMatch(/陈无角色|陈停用/);
      expect(shown.body).toContain('应选：有“adviser”角色的账号');
    }
  });

  it('the API finds page by page, each once, with what tells namesakes apart', async () => {
    const wang = await found('office', `${finding}&text=${encodeURIComponent('王伟')}`);
    expect(wang).toMatchObject({ total: 2, next: null });
    expect(wang.items.map(({ email }) => email).sort()).toEqual([
      'w…7@example.org',
      'w…8@example.org',
    ]);
    expect(wang.items[0]).toMatchObject({ name: '王伟', units: [] });
    const seen: string[] = [];
    let cursor = '';
    do {
      const next = await found(
        'office',
        `${finding}&text=${encodeURIComponent('陈')}&limit=12${cursor && `&cursor=${cursor}`}`,
      );
      expect(next.total).toBe(31);
      seen.push(...next.items.map(({ id }) => id));
      cursor = next.next ?? '';
    } while (cursor !== '');
    expect([seen.length, new Set(seen).size]).toEqual([31, 31]);
    expect((await found('office', `${finding}&text=DELEGATE7`)).items).toHaveLength(1);
  });

  it('only who may send the form looks for anybody', async () => {
    const url = `${finding}&text=${encodeURIComponent('陈')}`;
    const status = async (role: Role | null, at = url) => (await people.ask(role, at)).statusCode;
    expect([await status(null), await status('adviser'), await status('visitor')]).toEqual([
      401, 403, 403,
    ]);
    expect(await status('lead')).toBe(403);
    for (const field of ['title', 'nothing', 'constructor']) {
      const other = url.replace('field=proposers', `field=${field}`);
      expect([field, await status('office', other)]).toEqual([field, 404]);
    }
    expect(await status('office', url.replace('/proposals/', '/nothing/'))).toBe(404);
    expect(await status('office', `${finding}&text=%20`)).toBe(400);
    expect(await status('office', `${url}&cursor=x`)).toBe(400);
    // Nor does the page of a form that they may not send.
    const shown = await people.post('lead', page, { 'sought.f.proposers': '陈' }, '/en/hetao/desk');
    expect(shown.body).not.toContain('陈代表');
    const form = (await people.ask('lead', page)).body;
    expect(form).not.toContain('data-persons');
  });

  it('an action finds for whoever may do it, and whoever was named stays though they lost the role', async () => {
    const named = [idOf('delegate1'), idOf('delegate2')];
    const opened = await people.send('office', `${api}/schemes/proposals/matters`, values(named));
    const { matter } = opened.json<{ matter: string }>();
    await node.store.setRoles('hetao', idOf('delegate1'), null, []);
    const url = `${api}/matters/${matter}/actions/file/persons?field=proposers&text=${encodeURIComponent('陈代表0')}`;
    const names = (await found('office', url)).items.map(({ name }) => name);
    expect(names).toContain('陈代表02');
    expect(names).not.toContain('陈代表01');
    const status = async (role: Role | null, at = url) => (await people.ask(role, at)).statusCode;
    expect([await status(null), await status('adviser')]).toEqual([401, 403]);
    // Whoever takes no part does not learn that there is such a matter.
    expect(await status('lead')).toBe(404);
    expect(await status('office', url.replace('/file/', '/publish/'))).toBe(403);
    expect(await status('office', url.replace('/file/', '/nothing/'))).toBe(404);
    expect(await status('office', url.replace('field=proposers', 'field=title'))).toBe(404);
    const form = `/zh-hans/hetao/matters/${matter}/do/file`;
    const shown = (await people.ask('office', form)).body;
    expect(shown).toContain('陈代表01');
    expect(shown).toContain(`data-persons="${url.split('&')[0] ?? ''}"`);
    const act = (proposers: readonly string[]) =>
      people.send('office', `${api}/matters/${matter}/actions/file`, { values: { proposers } });
    expect((await act([idOf('no.role'), ...named])).statusCode).toBe(422);
    expect((await act([...named, idOf('delegate3')])).statusCode).toBe(200);
  });

  it('whoever looks too often waits; the form then says so and keeps what was filled in', async () => {
    time += 3_600_000;
    await people.signIn('office');
    const url = `${finding}&text=${encodeURIComponent('王')}&limit=1`;
    for (let nth = 0; nth < mostSearches; nth += 1) await people.ask('office', url);
    const refused = await people.ask('office', url);
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    const shown = await people.post('office', page, { ...filled, 'sought.f.proposers': '王' });
    expect(shown.body).toMatch(/查找次数过多，请 \d+ 分钟后再查找/);
    expect(shown.body).toContain('建议统一预约。');
    expect(shown.body).not.toContain('王伟');
  });
});
