import Schema from 'typebox/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, parse } from '../../test/json.ts';
import { sampleNode, type SampleNode } from '../../test/sample-node.ts';
import { peopleSettings } from '../people/settings.ts';
import { zoneFolders } from '../zones.ts';
import { buildApp } from './app.ts';
import { problemMediaType, ProblemSchema } from './problem.ts';

const noSuchDay = Buffer.from(
  '["letters","2026-02-30","01a205cf-8ab4-7c08-98e7-dde8dbbf4000"]',
).toString('base64url');
let node: SampleNode;

beforeAll(async () => {
  node = await sampleNode({ letters: false });
});
afterAll(() => node.close());

describe('a request that is not right', () => {
  it.each([
    ['/api/v1/zones/hetao/letters?year=zwanzig', 'query: year', 'zwanzig'],
    ['/api/v1/zones/hetao/letters?kind=poem', 'query: kind', 'poem'],
    ['/api/v1/zones/hetao/promises?limit=100000', 'query: limit', '100000'],
    ['/api/v1/zones/hetao/findings?cursor=nonsense', 'query: cursor', 'nonsense'],
    // A cursor that somebody made up, with a day that there is not.
    [`/api/v1/zones/hetao/letters?cursor=${noSuchDay}`, 'query: cursor', noSuchDay],
    ['/api/v1/zones/hetao/worklist?unit=x', 'query: year', ''],
    ['/api/v1/zones/hetao/letters?year=Infinity', 'query: year', 'Infinity'],
    ['/api/v1/zones/hetao/letters?page=-1', 'query: page', '-1'],
    ['/api/v1/search?q=x&zone=nowhere', 'query: zone', 'nowhere'],
    [`/api/v1/search?q=${'x'.repeat(101)}`, 'query: q', 'x'.repeat(100)],
    ['/api/v1/zones/hetao/letters?year=2023&year=2024', 'query: year', '["2023","2024"]'],
  ])(
    'answers %s with a problem that names place, value, expected and remedy',
    async (url, place, value) => {
      const answer = await node.app.inject(url);
      expect(answer.statusCode).toBe(400);
      expect(answer.headers['content-type']).toContain(problemMediaType);
      const body = parse(answer.body);
      expect(Schema.Errors(ProblemSchema, body)).toEqual([true, []]);
      expect(at(body, 'faults')).toContainEqual(
        expect.objectContaining({
          place,
          value,
          expected: expect.any(String),
          remedy: expect.any(String),
        }),
      );
    },
  );

  it.each([
    ['/log/proof', 'query: matter', '', /^a UUID such as/, 'Add this value.'],
    ['/log/consistency?first=1', 'query: second', '', 'a whole number', 'Add this value.'],
    ['/log/proof?matter=x&seq=1', 'query: matter', 'x', /^a UUID/, 'Correct this value.'],
    ['/letters?year=x', 'query: year', 'x', 'a whole number', /or leave it out/],
    ['/promises?firstYear=x', 'query: firstYear', 'x', /such as 2024, undated$/, /or leave it out/],
    ['/letters?nope=1', 'query: nope', '1', /known here: year, unit, kind/, /its name or leave/],
    ['/overview?nope=1', 'query: nope', '1', 'no value of any name', /its name or leave it out/],
  ] as const)(
    'says of %s what is expected there and what to do',
    async (url, place, value, expected, remedy) => {
      const answer = await node.app.inject(`/api/v1/zones/hetao${url}`);
      const faults = at(parse(answer.body), 'faults');
      expect([answer.statusCode, faults]).toEqual([
        400,
        expect.arrayContaining([
          {
            place,
            value,
            expected: expect.stringMatching(expected),
            remedy: expect.stringMatching(remedy),
          },
        ]),
      ]);
    },
  );

  it.each([
    ['[]', 'body', '[]', /^an object/, 'Correct this value.'],
    ['{}', 'body: email', '', 'a text', 'Add this value.'],
    [
      '{"email":"a","password":"b","nope":1}',
      'body: nope',
      '1',
      /email, password, unit/,
      /its name/,
    ],
    ['{"email":[1,2],"password":"b"}', 'body: email', '[1,2]', 'a text', 'Correct this value.'],
    // A password is repeated to nobody.
    [
      `{"email":"a","password":"${'b'.repeat(600)}"}`,
      'body: password',
      '',
      /at most 512/,
      /Correct/,
    ],
    ['{', 'body', '', 'JSON', 'Correct this value.'],
  ] as const)(
    'says of the body %s what is expected there and what to do',
    async (payload, place, value, expected, remedy) => {
      const answer = await node.app.inject({
        method: 'POST',
        url: '/api/v1/zones/hetao/session',
        headers: { 'content-type': 'application/json' },
        payload,
      });
      expect([answer.statusCode, at(parse(answer.body), 'faults')]).toEqual([
        400,
        expect.arrayContaining([
          {
            place,
            value,
            expected: expect.stringMatching(expected),
            remedy: expect.stringMatching(remedy),
          },
        ]),
      ]);
    },
  );

  it('is refused by its media type where a route does not take it', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      const answer = await node.app.inject({
        method: 'POST',
        url: '/api/v1/zones/hetao/session',
        headers: { 'content-type': type },
        payload: 'email=a&password=b',
      });
      expect([answer.statusCode, at(parse(answer.body), 'faults')]).toEqual([
        415,
        [
          {
            place: 'headers: content-type',
            value: type,
            expected: 'one of application/json',
            remedy: 'Correct this value.',
          },
        ],
      ]);
    }
  });

  it.each([
    '/api/v1/zones/nowhere/letters',
    '/api/v1/zones/hetao/letters/nobody',
    '/api/v1/zones/hetao/promises/nobody',
    '/api/v1/nothing',
  ])('answers %s with a 404 problem', async (url) => {
    const answer = await node.app.inject(url);
    expect(answer.statusCode).toBe(404);
    expect(at(parse(answer.body), 'type')).toBe('urn:twinpark:problem:not-found');
  });

  it.each([
    ['/', 'en', '/en'],
    ['/hetao', 'zh-HK', '/zh-hant/hetao'],
    ['/dayun/services?q=VPN', undefined, '/zh-hans/dayun/services?q=VPN'],
  ])(
    'without a language, %s for a reader of %s, leads to the page in theirs',
    async (url, language, page) => {
      const headers = language === undefined ? {} : { 'accept-language': language };
      const answer = await node.app.inject({ url, headers });
      expect([answer.statusCode, answer.headers.location]).toEqual([302, page]);
    },
  );

  it('is described as it is answered', async () => {
    const description = parse((await node.app.inject('/api/v1/openapi.json')).body);
    const answers = ['paths', '/api/v1/zones/{zone}/letters', 'get', 'responses', '400', 'content'];
    const schema = at(description, ...answers, problemMediaType, 'schema', '$ref');
    expect(schema).toBe('#/components/schemas/Problem');
  });

  it.each([
    ['/zh-hans/search?q=x&zone=nowhere', 400, ['nowhere', 'hetao, dayun']],
    ['/zh-hant/hetao/letters?page=-1', 400, ['query: page', '此處沒有這一項，可用的有：year']],
    ['/en/hetao/promises?yaer=2024', 400, ['query: yaer', 'known here: year']],
    ['/zh-hant/hetao/nichts', 404, ['網址「/zh-hant/hetao/nichts」沒有']],
    ['/zh-hans/hetao/%E5%87%BD%E4%BB%B6', 404, ['“/zh-hans/hetao/函件”']],
    ['/nowhere%E5', 400, []],
  ] as const)(
    'for a page %s is answered in the language of the page',
    async (url, status, said) => {
      const answer = await node.app.inject(url);
      expect(answer.statusCode).toBe(status);
      for (const words of said) expect(answer.body).toContain(words);
    },
  );

  it('is none where others wrote behind the address that somebody passed on', async () => {
    const url = '/zh-hans/hetao/letters?utm_source=x&from=singlemessage&isappinstalled=0';
    expect((await node.app.inject(url)).statusCode).toBe(200);
    expect((await node.app.inject('/zh-hans/hetao/letters?from=me')).statusCode).toBe(400);
  });

  it('refuses the character NUL and what is nested without end, leads to the right spelling of a language and says which methods are for a page', async () => {
    for (const url of ['/en/search?q=%00', '/api/v1/search?q=a%00', '/en/hetao/letters?unit=%00']) {
      expect([url, (await node.app.inject(url)).statusCode]).toEqual([url, 400]);
    }
    const deep = `{"values":${'['.repeat(9000)}${']'.repeat(9000)}}`;
    const nested = await node.app.inject({
      method: 'POST',
      url: '/api/v1/zones/hetao/session',
      headers: { 'content-type': 'application/json' },
      payload: deep,
    });
    expect([nested.statusCode, nested.body]).toEqual([400, expect.stringContaining('32 levels')]);
    const moved = await node.app.inject('/zh-Hant/hetao?a=1');
    expect([moved.statusCode, moved.headers.location]).toEqual([308, '/zh-hant/hetao?a=1']);
    for (const method of ['PUT', 'DELETE', 'OPTIONS'] as const) {
      const answer = await node.app.inject({ method, url: '/en/hetao' });
      expect([method, answer.statusCode, answer.headers.allow]).toEqual([method, 405, 'GET, HEAD']);
    }
  });

  const wrongMethod = '"type":"urn:twinpark:problem:method-not-allowed"';
  it.each([
    ['GET', '/api/v1/zones/hetao/schemes/proposals/matters', 'POST', wrongMethod],
    ['HEAD', '/api/v1/zones/hetao/schemes/proposals/matters', 'POST', ''],
    ['PUT', '/api/v1/zones/hetao/session/', 'DELETE, GET, HEAD, POST', wrongMethod],
    ['POST', '/api/v1/zones/hetao/letters?limit=1', 'GET, HEAD', wrongMethod],
    ['GET', '/en/hetao/account/unit?x=1', 'POST', 'href="/en/hetao/account"'],
    ['POST', '/assets/icon.svg', 'GET, HEAD', ''],
    ['DELETE', '/healthz', 'GET, HEAD', wrongMethod],
  ] as const)('tells %s %s with a 405 that it takes %s', async (method, url, allow, said) => {
    const answer = await node.app.inject({ method, url });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, allow]);
    expect(answer.headers['content-type']).toMatch(/^(?:application\/problem\+json|text\/html)/);
    expect(answer.body).toContain(said);
  });

  it('knows no method for an address that nothing is at', async () => {
    for (const url of ['/api/v1/nothing', '/en/hetao/nothing/at/all']) {
      expect((await node.app.inject({ method: 'POST', url })).statusCode).toBe(404);
    }
  });

  it('sends nothing of the inside of a failure, and logs it', async () => {
    const logged: string[] = [];
    const overview = () => Promise.reject(new Error('no space left in /srv/secret'));
    const app = await buildApp(
      {
        people: peopleSettings({}),
        store: { ...node.store, overview },
        nodeLog: { node: 'test', publicKey: new Uint8Array(32) },
        certificateKeys: {
          all: [],
          current: { multikey: '', expires: null, signBytes: () => new Uint8Array() },
        },
        zones: zoneFolders.map(({ zone }) => zone),
        today: () => '2026-11-22',
        sendsMail: false,
        log: (line) => void logged.push(line),
      },
      'test',
    );
    const answer = await app.inject('/api/v1/zones/hetao/overview');
    expect(answer.statusCode).toBe(500);
    expect(at(parse(answer.body), 'type')).toBe('urn:twinpark:problem:internal');
    expect(answer.body).not.toMatch(/secret|\.ts|node_modules/);
    expect(logged.join('\n')).toContain('no space left');
    const page = await app.inject('/zh-hant/hetao');
    expect([page.statusCode, page.headers['content-type']]).toEqual([
      500,
      'text/html; charset=utf-8',
    ]);
    expect(page.body).toContain('網頁暫時未能開啟');
    await app.close();
  });
});
