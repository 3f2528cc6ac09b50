import type { LightMyRequestResponse } from 'fastify';
import { randomUUIDv7 } from 'node:crypto';
import { hashPassword } from '../src/people/password.ts';
import type { SampleNode } from './sample-node.ts';

/** Who somebody is in the zone hetao. */
export interface DeskAccount {
  readonly unit: string | null;
  readonly roles: readonly string[];
  readonly name?: string;
}

/** People who are signed in to the zone hetao, by the role they play in a test. */
export interface DeskPeople<Role extends string> {
  readonly person: (role: Role) => string;
  /** Asks for a page or a resource; null: nobody is signed in. */
  readonly ask: (role: Role | null, url: string) => Promise<LightMyRequestResponse>;
  /** Sends JSON to the API, with a key of its own, whatever the version. */
  readonly send: (role: Role, url: string, body: object) => Promise<LightMyRequestResponse>;
  /** The same with headers of its own. */
  readonly sendWith: (
    role: Role,
    url: string,
    body: object,
    headers: Readonly<Record<string, string>>,
  ) => Promise<LightMyRequestResponse>;
  /** Sends a form of a page: files as multipart/form-data, with the page's token. */
  readonly post: (
    role: Role,
    url: string,
    fields: Readonly<Record<string, string | Blob>>,
    form?: string,
  ) => Promise<LightMyRequestResponse>;
  /** Sends bytes to the API. */
  readonly upload: (role: Role, url: string, bytes: Uint8Array) => Promise<LightMyRequestResponse>;
  /** A request of the protocol by which files come in pieces. */
  readonly tus: (
    role: Role,
    method: 'POST' | 'HEAD' | 'PATCH',
    url: string,
    headers: object,
    bytes?: Buffer,
  ) => Promise<LightMyRequestResponse>;
  readonly signIn: (role: Role) => Promise<void>;
  /** What carries somebody's session. */
  readonly cookies: (role: Role) => Readonly<Record<string, string>>;
}

const password = 'nine quiet lanterns drift';

/** Adds accounts and signs them in. */
export async function deskPeople<Role extends string>(
  node: SampleNode,
  accounts: Readonly<Record<Role, DeskAccount>>,
): Promise<DeskPeople<Role>> {
  const roles = Object.keys(accounts) as Role[];
  const cookies = new Map<Role, Record<string, string>>();
  const ids = new Map<Role, string>();
  const passwordHash = await hashPassword(password);
  const emailOf = (role: Role): string => `${role.toLowerCase()}@example.org`;
  const signIn = async (role: Role): Promise<void> => {
    const page = await node.app.inject('/en/hetao/sign-in');
    const answer = await node.app.inject({
      method: 'POST',
      url: '/en/hetao/sign-in',
      cookies: jar(page),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        token: tokenOf(page.body),
        email: emailOf(role),
        password,
      }).toString(),
    });
    cookies.set(role, jar(answer));
  };
  for (const role of roles) {
    const { unit, roles: held, name = role } = accounts[role];
    const id = randomUUIDv7();
    ids.set(role, id);
    await node.store.addPerson({
      zone: 'hetao',
      id,
      name,
      language: 'en',
      email: emailOf(role),
      ownRoles: unit === null ? held : [],
      memberships: unit === null ? [] : [{ unit, roles: held }],
      passwordHash,
      sample: false,
      createdAt: '2026-03-01T00:00:00.000Z',
    });
    await signIn(role);
  }
  const cookiesOf = (role: Role | null): Record<string, string> =>
    role === null ? {} : (cookies.get(role) ?? {});
  const ask: DeskPeople<Role>['ask'] = async (role, url) =>
    node.app.inject({ url, cookies: cookiesOf(role) });
  const sendWith: DeskPeople<Role>['sendWith'] = async (role, url, payload, headers) =>
    node.app.inject({ method: 'POST', url, headers, payload, cookies: cookiesOf(role) });
  return {
    person: (role) => ids.get(role) ?? '',
    ask,
    signIn,
    cookies: cookiesOf,
    send: (role, url, body) =>
      sendWith(role, url, body, { 'idempotency-key': randomUUIDv7(), 'if-match': '*' }),
    sendWith,
    upload: async (role, url, bytes) =>
      node.app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/octet-stream' },
        payload: Buffer.from(bytes),
        cookies: cookiesOf(role),
      }),
    tus: async (role, method, url, headers, bytes) =>
      node.app.inject({
        method,
        url,
        headers: { ...headers },
        ...(bytes && { payload: bytes }),
        cookies: cookiesOf(role),
      }),
    post: async (role, url, fields, form = url) => {
      const token = tokenOf((await ask(role, form)).body);
      const data = new FormData();
      for (const [name, value] of Object.entries({ token, ...fields })) data.append(name, value);
      const encoded = new Response(data);
      return node.app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
        payload: Buffer.from(await encoded.arrayBuffer()),
        cookies: cookiesOf(role),
      });
    },
  };
}

function tokenOf(page: string): string {
  return /name="token" value="([^"]*)"/.exec(page)?.[1] ?? '';
}

function jar({ cookies: all }: LightMyRequestResponse): Record<string, string> {
  return Object.fromEntries(
    all.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  );
}
