import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleNode, type SampleNode } from '../../../../test/sample-node.ts';
import { hashPassword } from '../../../people/password.ts';

const password = 'nine quiet lanterns drift';
const accounts = {
  office: { unit: 'futian-office', roles: ['proposal-officer'] },
  clerk: { unit: 'futian-office', roles: ['clerk'] },
  lead: { unit: 'futian-education', roles: ['officer'] },
  stranger: { unit: 'sz-finance', roles: ['officer'] },
  adviser: { unit: null, roles: ['adviser'] },
} as const;
type Role = keyof typeof accounts;

let node: SampleNode;
/** Streams are heard over a socket. */
let origin = '';
let ids = 0;
let keys = 0;
const newId = (): string => `0193fb00-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`;
const newKey = (): string => `test-key-${String((keys += 1))}`;
const cookies = new Map<Role, Record<string, string>>();
const persons = new Map<Role, string>();
const zone = '/api/v1/zones/hetao';

beforeAll(async () => {
  let time = Date.parse('2026-03-02T01:00:00.000Z');
  node = await sampleNode({ people: { now: () => new Date((time += 10)).toISOString(), newId } });
  const passwordHash = await hashPassword(password);
  for (const role of Object.keys(accounts) as Role[]) {
    const { unit, roles } = accounts[role];
    const id = newId();
    persons.set(role, id);
    const email = `${role}@example.org`;
    await node.store.addPerson({
      zone: 'hetao',
      id,
      name: role,
      language: 'en',
      email,
      ownRoles: unit === null ? roles : [],
      memberships: unit === null ? [] : [{ unit, roles }],
      passwordHash,
      sample: false,
      createdAt: '2026-03-01T00:00:00.000Z',
    });
    const signedIn = await node.app.inject({
      method: 'POST',
      url: '/api/v1/zones/hetao/session',
      payload: { email, password },
    });
    cookies.set(role, jar(signedIn));
  }
  origin = await node.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => node.close());

function jar({ cookies: all }: LightMyRequestResponse): Record<string, string> {
  return Object.fromEntries(
    all.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  );
}

function ask(role: Role | null, url: string, headers: Record<string, string> = {}) {
  return node.app.inject({ url, headers, cookies: (role && cookies.get(role)) ?? {} });
}

function send(role: Role | null, url: string, body: object, headers: Record<string, string> = {}) {
  return node.app.inject({
    method: 'POST',
    url,
    headers: { 'idempotency-key': newKey(), ...headers },
    payload: body,
    cookies: (role && cookies.get(role)) ?? {},
  });
}

const values = () => ({
  kind: 'proposal',
  period: 'session',
  session: '市政协七届六次会议',
  title: '关于共享实验平台的提案',
  body: '建议开放预约。',
  proposers: [persons.get('adviser') ?? ''],
  contact: '0755-00000000',
});
const open = (role: Role | null, headers: Record<string, string> = {}) =>
  send(role, `${zone}/schemes/proposals/matters`, { values: values() }, headers);

async function opened(): Promise<string> {
  const answer = await open('office');
  return answer.json<{ matter: string }>().matter;
}

interface Operation {
  readonly operationId: string;
  readonly security?: unknown;
  readonly parameters: readonly {
    readonly in: string;
    readonly name: string;
    readonly required: boolean;
  }[];
  readonly responses: Record<string, { readonly headers?: object; readonly content?: object }>;
}

describe('the API of matters', () => {
  it('opens a matter once for one key, and says where it is', async () => {
    const key = { 'idempotency-key': 'only-once-1' };
    const first = await open('office', key);
    expect(first.statusCode).toBe(201);
    const { matter } = first.json<{ matter: string }>();
    expect(first.headers['location']).toBe(`${zone}/matters/${matter}`);
    const second = await open('office', key);
    expect(second.statusCode).toBe(200);
    expect(second.json()).toMatchObject({ matter, before: true });
    const other = await send(
      'office',
      `${zone}/schemes/proposals/matters`,
      { values: { ...values(), title: 'other' } },
      key,
    );
    expect(other.statusCode).toBe(409);
  });

  it('asks for the version, takes the right one and refuses an old one', async () => {
    const matter = await opened();
    const at = `${zone}/matters/${matter}`;
    const read = await ask('office', at);
    const etag = String(read.headers['etag']);
    expect(etag).toBe(`"${String(read.json<{ version: number }>().version)}"`);
    expect((await ask('office', at, { 'if-none-match': etag })).statusCode).toBe(304);
    expect((await send('office', `${at}/actions/file`, {})).statusCode).toBe(428);
    const wrong = await send('office', `${at}/actions/file`, {}, { 'if-match': 'seven' });
    expect(wrong.statusCode).toBe(412);
    const key = newKey();
    const done = await send(
      'office',
      `${at}/actions/file`,
      {},
      { 'if-match': etag, 'idempotency-key': key },
    );
    expect(done.statusCode).toBe(200);
    const again = await send(
      'office',
      `${at}/actions/file`,
      {},
      { 'if-match': etag, 'idempotency-key': key },
    );
    expect(again.json()).toMatchObject({ before: true });
    const stale = await send(
      'office',
      `${at}/actions/markKey`,
      { values: { isKey: true } },
      { 'if-match': etag },
    );
    expect(stale.statusCode).toBe(412);
    expect(stale.headers['content-type']).toContain('application/problem+json');
    const late = await send('office', `${at}/actions/file`, {}, { 'if-match': '*' });
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({ refusals: [{ code: 'wrong-stage' }] });
  });

  it('says field by field what is missing, in three languages', async () => {
    const answer = await send('office', `${zone}/schemes/proposals/matters`, {
      values: { title: 'x' },
    });
    expect(answer.statusCode).toBe(422);
    const { refusals } = answer.json<{
      refusals: { field: string; message: Record<string, string> }[];
    }>();
    expect(refusals.map(({ field }) => field)).toEqual([
      'kind',
      'period',
      'session',
      'body',
      'proposers',
    ]);
    expect(
      refusals.every(({ message }) => ['zh-Hans', 'zh-Hant', 'en'].every((one) => message[one])),
    ).toBe(true);
  });

  it('lets nobody in whose part it is not', async () => {
    const matter = await opened();
    const at = `${zone}/matters/${matter}`;
    const reads = [at, `${at}/history`, `${at}/abilities`, `${at}/events`];
    for (const url of reads) {
      expect([url, (await ask(null, url)).statusCode]).toEqual([url, 401]);
      expect([url, (await ask('stranger', url)).statusCode]).toEqual([url, 404]);
      expect([url, (await ask('lead', url)).statusCode]).toEqual([url, 404]);
    }
    expect((await ask(null, `${zone}/queue`)).statusCode).toBe(401);
    expect((await open(null)).statusCode).toBe(401);
    for (const role of ['clerk', 'lead', 'stranger', 'adviser'] as const) {
      expect([role, (await open(role)).statusCode]).toEqual([role, 403]);
      const act = await send(role, `${at}/actions/file`, {}, { 'if-match': '*' });
      expect([403, 404], `${role}: ${act.body}`).toContain(act.statusCode);
    }
    // A session of one zone is worth nothing in the other.
    expect((await ask('office', '/api/v1/zones/dayun/queue')).statusCode).toBe(401);
    // The adviser takes part, but the contact given to the office is not for everybody.
    const seen = (await ask('adviser', at)).json<{ values: object; fields: string[] }>();
    expect(seen.fields).not.toContain('contact');
    expect(JSON.stringify(seen)).not.toContain('0755');
    expect((await ask('office', at)).body).toContain('0755-00000000');
  });

  it('lists the queue page by page without losing or repeating any', async () => {
    for (let i = 0; i < 3; i += 1) await opened();
    const all: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await ask('office', `${zone}/queue?limit=2${cursor && `&cursor=${cursor}`}`);
      const { items, next } = page.json<{ items: { matter: string }[]; next: string | null }>();
      all.push(...items.map((item) => item.matter));
      cursor = next;
    }
    expect(new Set(all).size).toBe(all.length);
    const found = await ask(
      'office',
      `${zone}/queue?text=${encodeURIComponent('实验平台')}&limit=100`,
    );
    expect(found.json<{ total: number }>().total).toBe(all.length);
    const none = await ask('office', `${zone}/queue?text=nothing-like-it`);
    expect(none.json<{ total: number }>().total).toBe(0);
    expect((await ask('office', `${zone}/queue?cursor=made-up`)).statusCode).toBe(400);
  });

  it('sends events as they come, from where the listener left off', async () => {
    const matter = await opened();
    const at = `${zone}/matters/${matter}`;
    const { version } = (await ask('office', at)).json<{ version: number }>();
    const cookie = Object.entries(cookies.get('office') ?? {})
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
    const stop = new AbortController();
    const answer = await fetch(`${origin}${at}/events`, {
      headers: { cookie, 'last-event-id': String(version - 1) },
      signal: stop.signal,
    });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    await send('office', `${at}/actions/file`, {}, { 'if-match': '*' });
    let text = '';
    for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part;
      if (text.includes('event: moved')) break;
    }
    stop.abort();
    const numbers = [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
    expect(numbers[0]).toBe(version);
    expect(numbers).toEqual(numbers.map((_one, i) => version + i));
    expect(text).toContain('event: numbered');
  });

  it('sends no more to whoever has signed out, whatever happens in the matter', async () => {
    const matter = await opened();
    const at = `${zone}/matters/${matter}`;
    const signedIn = await node.app.inject({
      method: 'POST',
      url: `${zone}/session`,
      payload: { email: 'office@example.org', password },
    });
    const session = jar(signedIn);
    const cookie = Object.entries(session)
      .map((pair) => pair.join('='))
      .join('; ');
    const answer = await fetch(`${origin}${at}/events`, {
      headers: { cookie },
    });
    await node.app.inject({ method: 'DELETE', url: `${zone}/session`, cookies: session });
    await send('office', `${at}/actions/file`, {}, { 'if-match': '*' });
    // The stream ends by itself: the session is asked for before each look.
    const text = await answer.text();
    expect(text).toContain('retry:');
    expect(text).not.toContain('event: moved');
  });

  it('takes no day that there is not', async () => {
    for (const [day, status] of [
      ['2028-02-29', 200],
      ['2026-02-30', 400],
      ['0000-01-01', 400],
    ] as const) {
      expect([day, (await ask('office', `${zone}/queue?dueBy=${day}`)).statusCode]).toEqual([
        day,
        status,
      ]);
    }
  });

  it('refuses what no field could hold, before anything is looked up by it', async () => {
    for (const [role, scheme, values] of [
      ['adviser', 'company-registration', { capital: null }],
      ['stranger', 'internet-list', { people: [null] }],
      ['stranger', 'research-declaration', { lines: [null] }],
      ['stranger', 'money-audit', { year: '9'.repeat(400) }],
      ['stranger', 'money-audit', { statement: [{ grant: { amount: 1 } }] }],
    ] as const) {
      const answer = await send(role, `${zone}/schemes/${scheme}/matters`, { values });
      expect([scheme, answer.statusCode]).toEqual([scheme, 422]);
      const [field] = Object.keys(values);
      const wrong = answer.json<{ refusals: { field?: string; code: string }[] }>().refusals;
      expect(wrong.filter((one) => one.field === field)).toMatchObject([{ code: 'invalid' }]);
    }
  });

  it('knows no action by a name that every object has', async () => {
    const at = `${zone}/matters/${await opened()}/actions`;
    for (const name of ['constructor', '__proto__', 'toString']) {
      const answer = await send('office', `${at}/${name}`, {}, { 'if-match': '*' });
      expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining('no action')]);
    }
  });

  it('is described with who may ask, what must be sent along and what may go wrong', async () => {
    const { paths } = (await node.app.inject('/api/v1/openapi.json')).json<{
      paths: Record<string, Record<string, Operation>>;
    }>();
    const operations = Object.values(paths).flatMap((item) => Object.values(item));
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(operations.length);
    const act = paths['/api/v1/zones/{zone}/matters/{id}/actions/{action}']?.['post'];
    expect(act?.security).toEqual([{ session: [] }]);
    expect(Object.keys(act?.responses ?? {})).toEqual(
      '200 400 401 403 404 409 412 413 415 422 428 500'.split(' '),
    );
    expect(act?.responses['200']?.headers).toHaveProperty('ETag');
    const headers = act?.parameters.filter((one) => one.in === 'header');
    expect(headers?.map(({ name, required }) => [name, required])).toEqual([
      ['idempotency-key', true],
      ['if-match', true],
    ]);
    const stream = paths['/api/v1/zones/{zone}/matters/{id}/events']?.['get'];
    expect(stream?.responses['200']?.content).toHaveProperty('text/event-stream');
    expect(paths['/api/v1/zones/{zone}/letters']?.['get']?.security).toBeUndefined();
  });

  it('tells what may be done, and why the rest may not', async () => {
    const matter = await opened();
    const abilities = (await ask('office', `${zone}/matters/${matter}/abilities`)).json<
      { action: string; allowed: boolean; refusal?: { message: { en: string } } }[]
    >();
    expect(abilities.filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual([
      'file',
      'decline',
    ]);
    expect(
      abilities.filter(({ allowed }) => !allowed).every(({ refusal }) => refusal?.message.en),
    ).toBe(true);
  });

  it('is described by OpenAPI', async () => {
    const { paths } = (await ask(null, '/api/v1/openapi.json')).json<{
      paths: Record<string, object>;
    }>();
    expect(
      Object.keys(paths)
        .filter((path) => /matters|queue/.test(path))
        .sort(),
    ).toEqual([
      '/api/v1/zones/{zone}/matters/{id}',
      '/api/v1/zones/{zone}/matters/{id}/abilities',
      '/api/v1/zones/{zone}/matters/{id}/actions/{action}',
      '/api/v1/zones/{zone}/matters/{id}/actions/{action}/persons',
      '/api/v1/zones/{zone}/matters/{id}/events',
      '/api/v1/zones/{zone}/matters/{id}/files/{hash}',
      '/api/v1/zones/{zone}/matters/{id}/history',
      '/api/v1/zones/{zone}/matters/{id}/promises',
      '/api/v1/zones/{zone}/matters/{id}/version',
      '/api/v1/zones/{zone}/queue',
      '/api/v1/zones/{zone}/schemes/{scheme}/matters',
    ]);
  });
});
