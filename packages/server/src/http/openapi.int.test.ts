import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { LightMyRequestResponse, RouteOptions } from 'fastify';
import { randomUUIDv7 } from 'node:crypto';
import Schema from 'typebox/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskPeople, type DeskPeople } from '../../test/desk-people.ts';
import { at, parse, type Json } from '../../test/json.ts';
import { openedEarlier } from '../../test/earlier-version.ts';
import { namingZones } from '../../test/naming-zones.ts';
import { sampleNode, type SampleNode } from '../../test/sample-node.ts';
import { mostSearches } from '../people/limits.ts';
import { problemMediaType, ProblemSchema } from './problem.ts';

const accounts = {
  chief: { unit: 'futian-office', roles: ['proposal-officer', 'unit-administrator'] },
  mover: { unit: 'futian-sti', roles: ['officer', 'unit-administrator'] },
  adviser: { unit: null, roles: ['adviser'] },
} as const;
type Role = keyof typeof accounts;

let node: SampleNode;
let people: DeskPeople<Role>;
let description: Json;
const registered: RouteOptions[] = [];

beforeAll(async () => {
  const now = () => '2026-03-02T01:00:00.000Z';
  node = await sampleNode({
    letters: false,
    zones: namingZones,
    people: { now, newId: () => randomUUIDv7() },
    onRoute: (route) => void registered.push(route),
  });
  people = await deskPeople(node, accounts);
  description = parse((await node.app.inject('/api/v1/openapi.json')).body);
});
afterAll(() => node.close());

const copied = (): Record<string, unknown> =>
  JSON.parse(JSON.stringify(description)) as Record<string, unknown>;

it('the description is OpenAPI 3.1 to a validator that is not ours, and leads every reference to something', async () => {
  expect(at(description, 'openapi')).toBe('3.1.0');
  const verdict = await new Validator().validate(copied());
  expect(verdict).toMatchObject({ valid: true });
  const references = JSON.stringify(description).match(/(?<="\$ref":")[^"]+/g) ?? [];
  const lost = [...new Set(references)].filter((reference) => {
    const [root, ...path] = reference.split('/');
    return root !== '#' || at(description, ...path) === null;
  });
  expect([references.length > 100, lost]).toEqual([true, []]);
});

it('every schema in the description is one (JSON Schema 2020-12)', () => {
  const ajv = new Ajv2020({ strict: true, formats: { uuid: true, date: true } });
  const schemas = schemasIn(description);
  expect(schemas.length).toBeGreaterThan(100);
  for (const schema of schemas) {
    expect([schema, ajv.validateSchema(schema as object), ajv.errors]).toEqual([
      schema,
      true,
      null,
    ]);
  }
  expect(ajv.validateSchema({ type: 'poem' })).toBe(false);
});

/** Every schema that stands in the description as one. */
function schemasIn(json: Json): readonly Json[] {
  if (json === null || typeof json !== 'object') return [];
  if (Array.isArray(json)) return json.flatMap(schemasIn);
  const { schema, schemas } = json;
  return [
    ...(schema === undefined ? [] : [schema]),
    ...(schemas === undefined ? [] : Object.values(Object(schemas) as Record<string, Json>)),
    ...Object.values(json).flatMap(schemasIn),
  ];
}

it('the validator would notice an answer that says nothing, and a parameter that is nowhere', async () => {
  for (const [name, wrong] of [
    ['responses', { 200: {} }],
    ['parameters', [{ name: 'q' }]],
  ] as const) {
    const document = copied();
    Reflect.set(Object(at(document as Json, 'paths', '/api/v1/search', 'get')), name, wrong);
    expect([name, (await new Validator().validate(document)).valid]).toEqual([name, false]);
  }
});

interface Operation {
  readonly path: string;
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE' | 'OPTIONS';
  readonly documented: readonly number[];
  readonly isSecured: boolean;
  readonly consumes: string;
}

function operations(): readonly Operation[] {
  return Object.entries(Object(at(description, 'paths')) as Record<string, Json>).flatMap(
    ([path, item]) =>
      Object.entries(Object(item) as Record<string, Json>).map(([method, operation]) => ({
        path,
        method: method.toUpperCase() as Operation['method'],
        documented: Object.keys(Object(at(operation, 'responses'))).map(Number),
        isSecured: at(operation, 'security') !== null,
        consumes: Object.keys(Object(at(operation, 'requestBody', 'content')))[0] ?? '',
      })),
  );
}

it('every route of the API is described, and nothing else is', () => {
  const served = registered.flatMap(({ method, url, schema }) =>
    url.startsWith('/api/') && schema?.hide !== true
      ? [method].flat().map((one) => `${one} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
      : [],
  );
  // Where GET is described, HEAD goes without saying.
  const own = served.filter(
    (one) => !(one.startsWith('HEAD ') && served.includes(one.replace('HEAD', 'GET'))),
  );
  const named = operations().map(({ method, path }) => `${method} ${path}`);
  expect(named.sort()).toEqual([...new Set(own)].sort());
});

const nobody = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';
const nowhere = 'f'.repeat(64);

/** An address of the operation at which nothing is. */
function emptyAddress({ path, isSecured }: Operation): string {
  const named: Readonly<Record<string, string>> = {
    zone: isSecured ? 'hetao' : 'nowhere',
    purpose: 'revocation',
    list: '0',
    hash: nowhere,
    scheme: 'none',
  };
  return path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => named[name] ?? nobody);
}

/** Query values without which an operation is not asked at all. */
const needed: Readonly<Record<string, string>> = {
  '/api/v1/search': 'q=x',
  '/api/v1/zones/{zone}/worklist': 'year=2024&unit=x',
  '/api/v1/zones/{zone}/log/consistency': 'first=1&second=2',
  '/api/v1/zones/{zone}/log/inclusion': `matter=${nobody}&seq=1&hash=${'0'.repeat(64)}`,
  '/api/v1/zones/{zone}/log/proof': `matter=${nobody}&seq=1`,
  '/api/v1/zones/{zone}/schemes/{scheme}/persons': 'field=proposers&text=x',
  '/api/v1/zones/{zone}/matters/{id}/actions/{action}/persons': 'field=proposers&text=x',
  'POST /api/v1/zones/{zone}/files': 'name=x.txt',
};

/** Bodies that their schemas take. */
const bodies: Readonly<Record<string, object>> = {
  '/api/v1/zones/{zone}/session': { email: 'nobody@example.org', password: 'x' },
  '/api/v1/zones/{zone}/notices/read': { ids: [] },
  '/api/v1/zones/{zone}/matters/{id}/version': { because: 'x' },
  '/api/v1/zones/{zone}/schemes/{scheme}/matters': { values: {} },
};

/** Refusals that need a story: who sends what where, in this order. */
async function stories(
  tell: (
    as: Role | null,
    path: string,
    init: {
      readonly method?: 'GET' | 'PATCH';
      readonly in?: Readonly<Record<string, string>>;
      readonly headers?: Readonly<Record<string, string>>;
      readonly payload?: object | string;
    },
  ) => Promise<string>,
): Promise<void> {
  const opening = '/api/v1/zones/{zone}/schemes/{scheme}/matters';
  const values = {
    kind: 'proposal',
    period: 'session',
    session: '市政协七届六次会议',
    title: '关于共享实验平台的提案',
    body: '建议开放预约。',
    proposers: [people.person('adviser')],
  };
  const of = { scheme: 'proposals' };
  const once = { 'idempotency-key': randomUUIDv7() };
  await tell('chief', opening, { in: of, payload: { values: {} } });
  const opened = await tell('chief', opening, { in: of, headers: once, payload: { values } });
  const otherTitle = { values: { ...values, title: 'x' } };
  await tell('chief', opening, { in: of, headers: once, payload: otherTitle });

  const acting = '/api/v1/zones/{zone}/matters/{id}/actions/{action}';
  const { matter } = JSON.parse(opened) as { readonly matter: string };
  const file = { id: matter, action: 'file' };
  await tell('chief', acting, { in: file, headers: { 'if-match': '' }, payload: {} });
  await tell('chief', acting, { in: file, headers: { 'if-match': '"99"' }, payload: {} });
  await tell('chief', acting, { in: { ...file, action: 'decline' }, payload: {} });
  await tell('chief', acting, { in: { ...file, action: 'publish' }, payload: {} });

  const ask = '?field=proposers&text=x';
  const looking = { method: 'GET', in: of } as const;
  for (let looked = 0; looked <= mostSearches; looked += 1) {
    await tell('chief', `/api/v1/zones/{zone}/schemes/{scheme}/persons${ask}`, looking);
  }
  await tell('chief', `${acting}/persons${ask}`, { method: 'GET', in: file });

  const moving = '/api/v1/zones/{zone}/matters/{id}/version';
  const now = () => '2026-03-02T01:00:00.000Z';
  const earlier = (stage?: string) =>
    openedEarlier(node.store, people.person('adviser'), now, stage);
  const payload = { because: 'x' };
  await tell('mover', moving, { in: { id: await earlier('checking') }, payload });
  await tell('mover', moving, { in: { id: await earlier() }, headers: once, payload });

  const uploads = '/api/v1/zones/{zone}/uploads';
  const began = {
    'upload-metadata': `sha256 ${Buffer.from('e'.repeat(64)).toString('base64')}`,
    'tus-resumable': '1.0.0',
  };
  await tell('chief', uploads, { headers: { ...began, 'upload-length': '3' } });
  await tell('chief', uploads, { headers: { ...began, 'upload-length': '4' } });
  const piece = {
    'tus-resumable': '1.0.0',
    'content-type': 'application/offset+octet-stream',
  };
  for (const offset of ['2', '0']) {
    const headers = { ...piece, 'upload-offset': offset };
    const sent = { in: { hash: 'e'.repeat(64) }, headers, payload: 'abc' };
    await tell('chief', `${uploads}/{hash}`, { method: 'PATCH', ...sent });
  }
  const bytes = { 'content-type': 'application/octet-stream' };
  await tell('chief', '/api/v1/zones/{zone}/files?name=x.exe', {
    headers: bytes,
    payload: '\u0000\u0001',
  });

  const session = '/api/v1/zones/{zone}/session';
  const email = 'adviser@example.org';
  const ownPassword = 'nine quiet lanterns drift';
  await tell(null, session, { payload: { email, password: ownPassword, unit: 'sz-finance' } });
  for (let tried = 0; tried < 11; tried += 1) {
    await tell(null, session, { payload: { email, password: 'x' } });
  }
}

it('every refusal that is documented is answered, as a problem, and no other', async () => {
  const answered = new Map<string, Set<number>>();
  const problems: { readonly name: string; readonly answer: LightMyRequestResponse }[] = [];
  for (const operation of operations()) {
    const { path, method, documented, consumes } = operation;
    const name = `${method} ${path}`;
    const statuses = new Set<number>();
    answered.set(name, statuses);
    const address = emptyAddress(operation);
    const query = needed[name] ?? needed[path];
    const right = {
      'tus-resumable': '1.0.0',
      'idempotency-key': randomUUIDv7(),
      'if-match': '*',
      'upload-length': '1',
      'upload-metadata': `sha256 ${Buffer.from('a'.repeat(64)).toString('base64')}`,
      'upload-offset': '0',
      ...(consumes !== '' && { 'content-type': consumes }),
    };
    const json = consumes === 'application/json' ? (bodies[path] ?? {}) : 'x';
    const payload = consumes === '' ? {} : { payload: json };
    const ask = async (
      change: {
        readonly headers?: Readonly<Record<string, string | undefined>>;
        readonly as?: Role | null;
        readonly query?: string;
        readonly payload?: string;
      } = {},
    ): Promise<LightMyRequestResponse> => {
      const answer = await node.app.inject({
        method,
        url: [address, change.query ?? query].filter(Boolean).join('?'),
        headers: defined({ ...right, ...change.headers }),
        cookies: change.as === null ? {} : { ...people.cookies(change.as ?? 'chief') },
        ...(change.payload === undefined ? payload : { payload: change.payload }),
      });
      if (answer.statusCode >= 400) {
        statuses.add(answer.statusCode);
        if (method !== 'HEAD') problems.push({ name, answer });
      }
      return answer;
    };
    await ask({ query: `${query ?? ''}&nope=1` });
    await ask();
    await ask({ as: null });
    await ask({ as: 'adviser' });
    if (method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS') {
      await ask({ headers: { origin: 'https://elsewhere.example' } });
    }
    if (consumes !== '' || documented.includes(415)) {
      await ask({ headers: { 'content-type': 'text/plain' }, payload: 'x' });
      const type = consumes || 'application/offset+octet-stream';
      await ask({ headers: { 'content-type': type, 'content-length': '999999999' }, payload: 'x' });
    }
    await ask({ headers: { 'if-match': undefined } });
    await ask({ headers: { 'if-match': 'seven' } });
    await ask({ headers: { 'tus-resumable': undefined } });
    // Signing out is among them.
    if (method === 'DELETE')
      for (const role of ['chief', 'mover', 'adviser'] as const) await people.signIn(role);
  }
  await stories(async (as, path, { method = 'POST', in: named = {}, headers, payload }) => {
    const given = { zone: 'hetao', ...named };
    const url = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => Reflect.get(given, name));
    const own = { 'idempotency-key': randomUUIDv7(), 'if-match': '*', ...headers };
    const answer = await node.app.inject({
      method,
      url,
      headers: Object.fromEntries(Object.entries(own).filter(([, value]) => value !== '')),
      cookies: as === null ? {} : { ...people.cookies(as) },
      ...(payload !== undefined && { payload }),
    });
    const { statusCode, body } = answer;
    if (statusCode >= 400) answered.get(`${method} ${path.replace(/\?.*/, '')}`)?.add(statusCode);
    return body;
  });
  const differences = operations().flatMap(({ method, path, documented }) => {
    const name = `${method} ${path}`;
    const seen = answered.get(name) ?? new Set();
    return [
      ...documented
        .filter((one) => one >= 400 && one < 500 && !seen.has(one))
        .map((one) => `${name}: ${String(one)} is documented`),
      ...[...seen]
        .filter((one) => !documented.includes(one))
        .map((one) => `${name}: ${String(one)} is answered`),
    ];
  });
  expect(differences).toEqual([]);
  for (const { name, answer } of problems) {
    const type = String(answer.headers['content-type']);
    const faults = Schema.Errors(ProblemSchema, parse(answer.body));
    expect([name, type.includes(problemMediaType), faults]).toEqual([name, true, [true, []]]);
  }
});

function defined(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}
