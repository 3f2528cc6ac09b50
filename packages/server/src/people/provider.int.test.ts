import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleNode, type SampleNode } from '../../test/sample-node.ts';

// A real identity provider with its own login pages, and our node, both on this machine. The browser is
// a small one of our own: it keeps cookies for each address and follows redirects.

let node: SampleNode;
let server: Server;
let origin: string;
let lieAbout: 'nonce' | null = null;

/** Accounts of the provider, by the name typed into its login page. */
const accounts: Readonly<Record<string, object>> = {
  known: { email: 'Known@example.org', email_verified: true, name: 'Known' },
  fresh: { email: 'fresh@example.org', email_verified: true, name: '新来的' },
  doubtful: { email: 'known@example.org', email_verified: false },
};

async function free(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

beforeAll(async () => {
  const provided = await free();
  const issuer = `http://localhost:${String(provided.port)}`;
  const reserved = await free();
  origin = `http://localhost:${String(reserved.port)}`;
  await new Promise((resolve) => void reserved.server.close(resolve));
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'twinpark',
        client_secret: 'a secret of this test alone, long enough',
        redirect_uris: [`${origin}/sign-in/hetao/callback`],
      },
    ],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['for this test'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...accounts[id] }),
    }),
  });
  provider.use(async (context, next) => {
    if (lieAbout === 'nonce' && context.path === '/auth') {
      context.url = context.url.replace(/nonce=[^&]+/, 'nonce=another');
    }
    await next();
  });
  const callback = provider.callback();
  server = provided.server.on('request', (request, response) => void callback(request, response));
  node = await sampleNode({
    people: {
      url: new URL(origin),
      oidc: {
        issuer: new URL(issuer),
        clientId: 'twinpark',
        clientSecret: 'a secret of this test alone, long enough',
      },
    },
  });
  await node.store.addPerson({
    zone: 'hetao',
    id: '0193fb00-0000-7000-8000-00000000aaaa',
    name: 'Known Already',
    language: 'en',
    email: 'known@example.org',
    ownRoles: [],
    memberships: [{ unit: 'futian-sti', roles: ['officer'] }],
    passwordHash: null,
    sample: false,
    createdAt: '2026-11-22T00:00:00.000Z',
  });
  await node.app.listen({ port: reserved.port, host: 'localhost' });
});
afterAll(async () => {
  await node.close();
  server.closeAllConnections();
  await new Promise((resolve) => void server.close(resolve));
});

interface Seen {
  readonly url: string;
  readonly status: number;
  readonly body: string;
}

function smallBrowser() {
  const jars = new Map<string, Map<string, string>>();
  const visited: string[] = [];
  const go = async (address: string, form?: URLSearchParams): Promise<Seen> => {
    let url = new URL(address);
    let body = form;
    for (let hops = 0; hops < 15; hops += 1) {
      visited.push(url.href);
      const jar = jars.get(url.origin) ?? new Map<string, string>();
      jars.set(url.origin, jar);
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(url, {
        redirect: 'manual',
        headers: { cookie },
        ...(body && { method: 'POST', body }),
      });
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const at = pair.indexOf('=');
        jar.set(pair.slice(0, at), pair.slice(at + 1));
      }
      const next = answer.headers.get('location');
      if (next === null) return { url: url.href, status: answer.status, body: await answer.text() };
      url = new URL(next, url);
      body = undefined;
    }
    throw new Error('Too many redirects.');
  };
  return { go, visited, jars };
}

/** Signs in at the provider's own pages and allows what it asks. */
async function signIn(name: string, browser = smallBrowser()): Promise<Seen> {
  let seen = await browser.go(`${origin}/en/hetao/sign-in/provider?to=/en/hetao/account`);
  for (let pages = 0; pages < 4 && seen.url.includes('/interaction/'); pages += 1) {
    const prompt = /name="prompt" value="(\w+)"/.exec(seen.body)?.[1] ?? '';
    seen = await browser.go(seen.url, new URLSearchParams({ prompt, login: name, password: 'x' }));
  }
  return seen;
}

describe('signing in with an identity provider', () => {
  it('links the account that has the verified address, and knows it by its subject from then on', async () => {
    const browser = smallBrowser();
    const seen = await signIn('known', browser);
    expect([seen.status, new URL(seen.url).pathname]).toEqual([200, '/en/hetao/account']);
    expect(seen.body).toContain('Known Already');
    expect(seen.body).toContain('Organisation’s sign-in');
    const asked = new URL(browser.visited.find((url) => url.includes('/auth?')) ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect([asked.has('state'), asked.has('nonce')]).toEqual([true, true]);
    expect((await signIn('known')).body).toContain('Known Already');
  });

  it('makes an account without any role for somebody new', async () => {
    const seen = await signIn('fresh');
    expect(seen.body).toContain('新来的');
    const person = await node.store.personByEmail('hetao', 'fresh@example.org');
    expect(person).toMatchObject({ ownRoles: [], memberships: [], hasPassword: false });
  });

  it('refuses an address that the provider has not verified, even of an account that is there', async () => {
    const seen = await signIn('doubtful');
    expect(new URL(seen.url).pathname).toBe('/en/hetao/sign-in');
    expect(seen.body).toContain('did not confirm who you are');
  });

  it('refuses an answer that this browser did not ask for, and one that comes twice', async () => {
    const browser = smallBrowser();
    await signIn('known', browser);
    const answer = browser.visited.find((url) => url.includes('/callback?')) ?? '';
    const stranger = await smallBrowser().go(answer);
    expect(stranger.url).toContain('/sign-in?fault=oidc');
    browser.jars.get(origin)?.delete('twinpark-session-hetao');
    expect((await browser.go(answer)).url).toContain('/sign-in?fault=oidc');
  });

  it('refuses an answer with another state or another nonce', async () => {
    const browser = smallBrowser();
    await browser.go(`${origin}/en/hetao/sign-in/provider`);
    const forged = await browser.go(`${origin}/sign-in/hetao/callback?code=x&state=forged`);
    expect(forged.body).toContain('did not confirm who you are');
    lieAbout = 'nonce';
    const seen = await signIn('known');
    lieAbout = null;
    expect(seen.body).toContain('did not confirm who you are');
    expect(node.logged.join('\n')).toMatch(/unexpected JWT claim value/);
  });

  it('lets no disabled account in', async () => {
    const person = await node.store.personByEmail('hetao', 'fresh@example.org');
    const disabledAt = '2026-11-22T00:00:00.000Z';
    await node.store.changePerson('hetao', person?.id ?? '', { disabledAt });
    expect((await signIn('fresh')).body).toContain('did not confirm who you are');
  });
});
