import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LightMyRequestResponse } from 'fastify';
import { sampleNode, type SampleNode } from '../../test/sample-node.ts';
import { hashPassword } from './password.ts';

let node: SampleNode;
let time = Date.parse('2026-11-22T01:00:00.000Z');
const password = 'correct horse battery staple';
let ids = 0;
const newId = (): string => `0193fb00-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`;

let add: (email: string, given: object) => Promise<string>;

beforeAll(async () => {
  node = await sampleNode({ people: { now: () => new Date(time).toISOString(), newId } });
  const passwordHash = await hashPassword(password);
  add = async (email, given) => {
    const id = newId();
    await node.store.addPerson({
      zone: 'hetao',
      id,
      name: 'Chan Tai Man',
      language: 'zh-Hant',
      email,
      ownRoles: [],
      memberships: [{ unit: 'sz-stic', roles: ['officer'] }],
      passwordHash,
      sample: false,
      createdAt: '2026-11-22T00:00:00.000Z',
      ...given,
    });
    return id;
  };
  await add('one@example.org', {});
  await add('two@example.org', {
    memberships: [
      { unit: 'sz-stic', roles: ['officer'] },
      { unit: 'sz-finance', roles: ['supervisor'] },
    ],
  });
  await add('none@example.org', { passwordHash: null });
});
afterAll(() => node.close());

/** A browser: keeps cookies, sends forms from our own pages. */
function browser(address = '10.0.0.1') {
  const cookies = new Map<string, string>();
  const keep = (answer: LightMyRequestResponse): LightMyRequestResponse => {
    for (const { name, value } of answer.cookies) {
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  const shared = () => ({ cookies: Object.fromEntries(cookies), remoteAddress: address });
  const get = async (url: string) => keep(await node.app.inject({ url, ...shared() }));
  return {
    cookies,
    get,
    post: async (
      url: string,
      fields: Readonly<Record<string, string>>,
      headers: Readonly<Record<string, string>> = {},
    ) =>
      keep(
        await node.app.inject({
          method: 'POST',
          url,
          ...shared(),
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            origin: 'http://localhost',
            host: 'localhost',
            'sec-fetch-site': 'same-origin',
            ...headers,
          },
          payload: new URLSearchParams(fields).toString(),
        }),
      ),
    token: async (url: string): Promise<string> =>
      /name="token" value="([^"]+)"/.exec((await get(url)).body)?.[1] ?? '',
  };
}

const page = '/en/hetao/sign-in';

async function signedIn(email = 'one@example.org') {
  const visitor = browser(`10.1.0.${String((ids += 1))}`);
  const token = await visitor.token(page);
  const answer = await visitor.post(page, { token, email, password });
  expect([answer.statusCode, answer.headers.location]).toEqual([303, expect.any(String)]);
  return visitor;
}

describe('signing in', () => {
  it('lets a program in for the unit it names, tells who it is, and lets it out', async () => {
    const url = '/api/v1/zones/hetao/session';
    const enter = (payload: object) => node.app.inject({ method: 'POST', url, payload });
    const email = 'two@example.org';
    const wrong = await enter({ email, password: 'wrong' });
    expect([wrong.statusCode, wrong.cookies]).toEqual([401, []]);
    const elsewhere = await enter({ email, password, unit: 'futian-office' });
    expect(elsewhere.statusCode).toBe(422);
    expect(elsewhere.body).toContain('sz-finance, sz-stic');
    expect(elsewhere.cookies).toEqual([]);
    const alone = await enter({ email, password });
    expect(alone.json()).toMatchObject({ unit: null, units: ['sz-finance', 'sz-stic'] });
    const entered = await enter({ email, password, unit: 'sz-finance' });
    expect(entered.statusCode).toBe(201);
    expect(entered.json()).toMatchObject({ unit: 'sz-finance', roles: ['supervisor'] });
    const cookies = Object.fromEntries(
      entered.cookies.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    );
    const asked = await node.app.inject({ url, cookies });
    expect(asked.json()).toEqual(entered.json());
    const left = await node.app.inject({ method: 'DELETE', url, cookies });
    expect(left.statusCode).toBe(204);
    expect((await node.app.inject({ url, cookies })).statusCode).toBe(401);
  });

  it('sends who opens the account page to the sign-in page and back', async () => {
    const visitor = browser();
    const asked = await visitor.get('/en/hetao/account');
    expect(asked.headers.location).toBe('/en/hetao/sign-in?to=%2Fen%2Fhetao%2Faccount');
    const token = await visitor.token(asked.headers.location ?? '');
    const to = '/en/hetao/account';
    const fields = { token, to, email: 'One@Example.org ', password };
    const answer = await visitor.post(page, fields);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, to]);
    const account = await visitor.get(to);
    expect(account.body).toContain('Chan Tai Man');
    expect(account.body).toContain('Shenzhen Science, Technology and Innovation Bureau');
    expect(account.headers['cache-control']).toBe('private, no-store');
  });

  it('leads from the header of a page back to it, and from the first page to one’s work', async () => {
    const signIn = async (from: string): Promise<string> => {
      const [, link = ''] =
        /class="viewer">\s*<a href="([^"]+)"/.exec((await node.app.inject(from)).body) ?? [];
      return link.replaceAll('&amp;', '&');
    };
    const back = async (from: string) => {
      const visitor = browser();
      const form = (await visitor.get(await signIn(from))).body;
      const named = (name: string): string =>
        new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1]?.replaceAll('&amp;', '&') ??
        '';
      const fields = { token: named('token'), to: named('to') };
      const answer = await visitor.post(page, { ...fields, email: 'one@example.org', password });
      return answer.headers.location;
    };
    const letters = '/en/hetao/letters?year=2024&kind=proposal-reply';
    expect(await back(letters)).toBe(letters);
    expect(await back('/en/hetao')).toBe('/en/hetao/desk');
    expect(await back(page)).toBe('/en/hetao/desk');
    expect(await signIn(`${page}?to=%2Fen%2Fhetao%2Faccount`)).toBe(
      `${page}?to=%2Fen%2Fhetao%2Faccount`,
    );
    expect(await back('/en/hetao//evil.example')).toMatch(/^\/en\/hetao\//);
    expect(await signIn(`/en/hetao/letters?unit=${'x'.repeat(3000)}`)).toBe(page);
  });

  it('never goes to another site afterwards', async () => {
    for (const to of ['//evil.example', 'https://evil.example/', '/en//evil.example', '/\\evil']) {
      const visitor = browser();
      const token = await visitor.token(page);
      const answer = await visitor.post(page, { token, to, email: 'one@example.org', password });
      expect([to, answer.headers.location]).toEqual([to, '/en/hetao/desk']);
    }
  });

  it.each([
    ['on an English page', page, '', '/en/hetao/desk'],
    [
      'there, wanting a page',
      page,
      '/en/hetao/search?text=中文',
      '/en/hetao/search?text=%E4%B8%AD%E6%96%87',
    ],
    [
      'there, wanting what was Chinese before',
      page,
      '/zh-hans/hetao/letters#a',
      '/en/hetao/letters#a',
    ],
    [
      'there, with line ends to cut a header by',
      page,
      '/en/hetao\r\nset-cookie: a=b',
      '/en/hetaoset-cookie:%20a=b',
    ],
    ['on a page in simplified characters', '/zh-hans/hetao/sign-in', '', '/zh-hans/hetao/desk'],
    ['at an address without a language', '/hetao/sign-in', '', '/zh-hant/hetao/desk'],
  ])('leads who signs in %s on in the language chosen last', async (_where, from, to, lands) => {
    const visitor = browser();
    let at = from;
    if (from !== page) at = (await visitor.get(from)).headers.location ?? from;
    const { pathname: form, searchParams } = new URL(at, 'http://localhost');
    const token = await visitor.token(form);
    const wanted = searchParams.get('to') ?? to;
    const answer = await visitor.post(form, {
      token,
      to: wanted,
      email: 'one@example.org',
      password,
    });
    let { location = '' } = answer.headers;
    // An address without a language leads to the account's, and the sign-in page to where one works.
    for (let more = 0; more < 3 && /(?:^|[/])hetao[/]sign-in/.test(location); more += 1) {
      location = (await visitor.get(location)).headers.location ?? '';
    }
    expect([answer.statusCode, location]).toEqual([303, lands]);
  });

  it('leads everybody to where their work is', async () => {
    const lands = async (email: string): Promise<string | undefined> => {
      const visitor = browser();
      const token = await visitor.token(page);
      return (await visitor.post(page, { token, email, password })).headers.location;
    };
    await add('head@example.org', { memberships: [], ownRoles: ['administrator'] });
    const ofUnit = { unit: 'sz-stic', roles: ['unit-administrator'] };
    await add('keeper@example.org', { memberships: [ofUnit] });
    const somebody = await add('somebody@example.org', { memberships: [] });
    expect(await lands('one@example.org')).toBe('/en/hetao/desk');
    expect(await lands('head@example.org')).toBe('/en/hetao/account/people');
    expect(await lands('keeper@example.org')).toBe('/en/hetao/account/people');
    // Proposals of one's own stand there; who only applies goes to the applications.
    expect(await lands('somebody@example.org')).toBe('/en/hetao/desk');
    const draft = { service: 'residence', answers: {}, seen: 0, at: new Date(time).toISOString() };
    await node.store.saveDraft('hetao', { ...draft, person: somebody });
    expect(await lands('somebody@example.org')).toBe('/en/hetao/applications');
    const two = await signedIn('two@example.org');
    const chosen = '/en/hetao/account?to=%2Fen%2Fhetao%2Fsign-in';
    expect(await lands('two@example.org')).toBe(chosen);
    const token = await two.token(chosen);
    const to = '/en/hetao/sign-in';
    const on = await two.post('/en/hetao/account/unit', { token, to, unit: 'sz-finance' });
    expect((await two.get(on.headers.location ?? '')).headers.location).toBe('/en/hetao/desk');
  });

  it('keeps the token of a session in a cookie that scripts and other sites do not get, and only its hash in the database', async () => {
    const visitor = browser();
    const token = await visitor.token(page);
    const answer = await visitor.post(page, { token, email: 'one@example.org', password });
    const cookie = answer.cookies.find(({ name }) => name === 'twinpark-session-hetao');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(cookie?.value).toMatch(/^[\w-]{43}$/);
  });

  it('answers an unknown address, a wrong password and an account without password alike', async () => {
    const answers = [];
    for (const email of ['nobody@example.org', 'one@example.org', 'none@example.org']) {
      const visitor = browser();
      const token = await visitor.token(page);
      const answer = await visitor.post(page, { token, email, password: 'wrong wrong wrong' });
      answers.push([answer.statusCode, answer.body.replaceAll(token, '').replaceAll(email, '')]);
    }
    expect(answers[0]?.[0]).toBe(422);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });
});

describe('the form', () => {
  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a page of another address', { origin: 'https://evil.example', 'sec-fetch-site': '' }],
  ])('is refused when it comes %s', async (_where, headers) => {
    const visitor = browser();
    const token = await visitor.token(page);
    const fields = { token, email: 'one@example.org', password };
    expect((await visitor.post(page, fields, headers)).statusCode).toBe(403);
  });

  it('is refused without the token of this browser', async () => {
    const other = await browser().token(page);
    const visitor = browser();
    await visitor.get(page);
    for (const token of ['', other]) {
      const answer = await visitor.post(page, { token, email: 'one@example.org', password });
      expect(answer.statusCode).toBe(403);
      expect(answer.body).toContain('no longer good');
    }
  });
});

describe('a session', () => {
  it('ends at once when its person signs out', async () => {
    const visitor = await signedIn();
    const copy = new Map(visitor.cookies);
    const token = await visitor.token('/en/hetao/account');
    await visitor.post('/en/hetao/sign-out', { token });
    for (const [name, value] of copy) visitor.cookies.set(name, value);
    expect((await visitor.get('/en/hetao/account')).statusCode).toBe(303);
  });

  it('gets a new token at every sign-in, and the one before is worth nothing', async () => {
    const visitor = await signedIn();
    const before = new Map(visitor.cookies);
    const token = await visitor.token('/en/hetao/account');
    await visitor.post(page, { token, email: 'one@example.org', password });
    expect(visitor.cookies.get('twinpark-session-hetao')).not.toBe(
      before.get('twinpark-session-hetao'),
    );
    for (const [name, value] of before) visitor.cookies.set(name, value);
    expect((await visitor.get('/en/hetao/account')).statusCode).toBe(303);
  });

  it('ends after an hour without use, and after twelve hours in any case', async () => {
    const start = time;
    const idle = await signedIn();
    const busy = await signedIn();
    const open = async (visitor: typeof idle) =>
      (await visitor.get('/en/hetao/account')).statusCode;
    let idleAnswer = 0;
    for (let minutes = 30; minutes < 12 * 60; minutes += 30) {
      time = start + minutes * 60_000;
      expect([minutes, await open(busy)]).toEqual([minutes, 200]);
      if (minutes === 90) idleAnswer = await open(idle);
    }
    expect(idleAnswer).toBe(303);
    time = start + 12 * 60 * 60_000 + 1000;
    expect(await open(busy)).toBe(303);
  });

  it('ends everywhere when its person says so, and when the account is disabled', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const token = await one.token('/en/hetao/account');
    await one.post('/en/hetao/account/sessions', { token });
    expect((await other.get('/en/hetao/account')).statusCode).toBe(303);

    const third = await signedIn('two@example.org');
    const person = await node.store.personByEmail('hetao', 'two@example.org');
    const disabledAt = new Date(time).toISOString();
    await node.store.changePerson('hetao', person?.id ?? '', { disabledAt });
    expect((await third.get('/en/hetao/account')).statusCode).toBe(303);
    await node.store.changePerson('hetao', person?.id ?? '', { disabledAt: null });
  });

  it('is worth nothing in another zone', async () => {
    const visitor = await signedIn();
    const token = visitor.cookies.get('twinpark-session-hetao') ?? '';
    visitor.cookies.set('twinpark-session-dayun', token);
    expect((await visitor.get('/en/dayun/account')).statusCode).toBe(303);
  });

  it('acts for the unit that its person chose among several, and for none of others', async () => {
    const visitor = await signedIn('two@example.org');
    const account = '/en/hetao/account';
    const shown = async () =>
      /<div class="viewer">.*?<span>([^<]*)</s.exec((await visitor.get(account)).body)?.[1];
    expect(await shown()).toBe('for myself');
    const choose = async (unit: string) =>
      visitor.post(`${account}/unit`, { token: await visitor.token(account), unit });
    await choose('sz-finance');
    expect(await shown()).toBe('Shenzhen Finance Bureau');
    await choose('sz-education');
    expect(await shown()).toBe('Shenzhen Finance Bureau');
    const person = await node.store.personByEmail('hetao', 'two@example.org');
    await node.store.setRoles('hetao', person?.id ?? '', 'sz-finance', null);
    expect(await shown()).toBe('for myself');
  });
});

describe('too many attempts', () => {
  it('on one account are refused, from wherever, with the time to wait; then it opens again', async () => {
    const attempt = async (number: number, word: string) => {
      const visitor = browser(`10.2.0.${String(number)}`);
      const token = await visitor.token(page);
      return visitor.post(page, { token, email: 'one@example.org', password: word });
    };
    time += 3_600_000;
    for (let number = 1; number <= 10; number += 1) {
      expect((await attempt(number, 'guess guess guess')).statusCode).toBe(422);
    }
    const refused = await attempt(11, password);
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
    expect(refused.body).toContain('Wait 15 minutes');
    time += 15 * 60_000;
    expect((await attempt(12, password)).statusCode).toBe(303);
  });
});
