import { figureDefinition, figureFrom } from '@twinpark/core/figures';
import { promisesOf } from '@twinpark/core/promises';
import { readLetter } from '@twinpark/text';
import Schema from 'typebox/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, parse, textAt, type Json } from '../../test/json.ts';
import { sampleNode, type SampleNode } from '../../test/sample-node.ts';
import { countingFrom } from '../letters/index.ts';

let node: SampleNode;
let description: Json;
let letter: string;
let lineage: string;

beforeAll(async () => {
  node = await sampleNode();
  description = parse((await node.app.inject('/api/v1/openapi.json')).body);
  letter = (await node.store.letters({ zone: 'hetao', limit: 1 })).items[0]?.id ?? '';
  lineage = (await node.store.lineages({ zone: 'hetao', limit: 1 })).items[0]?.id ?? '';
  const definition = figureDefinition('replies-sent');
  if (definition === null) throw new Error('"replies-sent" is no figure any more.');
  const scope = { zone: 'hetao', year: 2024, units: [], asOf: '2024-12-31' };
  const value = await figureFrom(countingFrom(node.store), definition, scope);
  await node.store.freezeFigures('hetao', letter, [{ definition, scope, value }]);
});
afterAll(() => node.close());

/** A schema of the description with its references put in place. */
function resolved(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(resolved);
  if (schema === null || typeof schema !== 'object') return schema;
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    return resolved(at(description, ...reference.replace('#/', '').split('/')));
  }
  return Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, resolved(value)]));
}

/** What the description says that a GET of this path answers. */
function promised(path: string, status: number, mediaType: string): Json {
  const answer = ['paths', path, 'get', 'responses', String(status)];
  return resolved(at(description, ...answer, 'content', mediaType, 'schema'));
}

function faultsAgainst(schema: Json, value: Json): unknown {
  expect(schema).toBeTypeOf('object');
  const [valid, errors] = Schema.Errors(schema as object, value);
  return valid ? [] : errors;
}

const routes = (): readonly (readonly [path: string, url: string])[] => [
  ['/api/v1/zones', '/api/v1/zones'],
  ['/api/v1/zones/{zone}/overview', '/api/v1/zones/hetao/overview'],
  ['/api/v1/zones/{zone}/letters', '/api/v1/zones/dayun/letters?limit=3&kind=proposal-reply'],
  ['/api/v1/zones/{zone}/letters/{id}', `/api/v1/zones/hetao/letters/${letter}`],
  ['/api/v1/zones/{zone}/letters/{id}/figures', `/api/v1/zones/hetao/letters/${letter}/figures`],
  ['/api/v1/zones/{zone}/promises', '/api/v1/zones/hetao/promises?status=done&limit=5'],
  [
    '/api/v1/zones/{zone}/promises/{id}',
    `/api/v1/zones/hetao/promises/${encodeURIComponent(lineage)}`,
  ],
  ['/api/v1/zones/{zone}/findings', '/api/v1/zones/hetao/findings'],
  [
    '/api/v1/zones/{zone}/worklist',
    `/api/v1/zones/hetao/worklist?year=2024&unit=${encodeURIComponent('福田区人民政府')}`,
  ],
  ['/api/v1/search', `/api/v1/search?q=${encodeURIComponent('儀器')}&zone=hetao`],
];

describe('the API', () => {
  it('has an answer held to its description for each route that needs no account', () => {
    const tested = [...routes().map(([path]) => path), '/api/v1/zones/{zone}/letters/{id}/text'];
    // What needs an account is held to its description by the tests of matters and uploads, the log by those of proofs, a
    // certificate by those of certificates, notices and calendars by theirs, persons by those of the desk.
    const open = Object.keys(Object(at(description, 'paths'))).filter(
      (path) =>
        !/\/(?:session|matters|queue|statistics|log|files|uploads|certificates|certificate-status|did|notices|calendars|persons)\b/.test(
          path,
        ),
    );
    expect(open.sort()).toEqual(tested.sort());
  });

  it('answers every route as its own description says, with nothing left out', async () => {
    for (const [path, url] of routes()) {
      const answer = await node.app.inject(url);
      expect([path, answer.statusCode]).toEqual([path, 200]);
      const schema = promised(path, 200, 'application/json');
      expect([path, faultsAgainst(schema, parse(answer.body))]).toEqual([path, []]);
    }
  });

  it('publishes who issues certificates, and which of them do not hold', async () => {
    for (const [url, kind] of [
      ['/api/v1/zones/hetao/did.json', '"Multikey"'],
      ['/api/v1/zones/hetao/certificate-status/revocation/0', '"BitstringStatusList"'],
    ] as const) {
      const answer = await node.app.inject(url);
      expect([url, answer.statusCode]).toEqual([url, 200]);
      expect(answer.body).toContain(kind);
    }
    for (const url of [
      '/api/v1/zones/hetao/certificates/00000000-0000-4000-8000-000000000000',
      '/api/v1/zones/nowhere/did.json',
    ]) {
      expect((await node.app.inject(url)).statusCode).toBe(404);
    }
    const other = '/api/v1/zones/hetao/certificate-status/other/0';
    expect((await node.app.inject(other)).statusCode).toBe(400);
  });

  it('keeps the statistics from whoever is not signed in', async () => {
    const answer = await node.app.inject('/api/v1/zones/hetao/statistics');
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(parse(answer.body)).toMatchObject({ status: 401 });
  });

  it('computes the figures of a letter again, for anyone', async () => {
    const answer = await node.app.inject(`/api/v1/zones/hetao/letters/${letter}/figures`);
    const [figure] = Object(at(parse(answer.body), 'items')) as Json[];
    expect(figure).toMatchObject({ id: 'replies-sent', asOf: '2024-12-31', same: true });
    expect(Number(textAt(figure ?? null, 'now'))).toBeGreaterThan(0);
  });

  it('would notice an answer that its description does not allow', async () => {
    const schema = promised('/api/v1/zones', 200, 'application/json');
    expect(faultsAgainst(schema, { items: [{ id: 1 }] })).not.toEqual([]);
    expect(faultsAgainst(schema, { items: [], surplus: true })).not.toEqual([]);
  });

  it('says of every unit what it is, of an authority too', async () => {
    const { items } = (await node.app.inject('/api/v1/zones')).json<{
      items: readonly { units: readonly { id: string; kind: string }[] }[];
    }>();
    const kinds = new Map(items.flatMap(({ units }) => units.map(({ id, kind }) => [id, kind])));
    expect([kinds.get('futian-office'), kinds.get('sample-bank')]).toEqual([
      'authority',
      'company',
    ]);
    expect([...kinds.values()]).not.toContain(undefined);
  });

  it('answers lists that hold something, so that the check above checks something', async () => {
    for (const [path, url] of routes().filter(([path]) => !path.endsWith('}'))) {
      const body = parse((await node.app.inject(url)).body);
      const list = at(body, 'items') ?? at(body, 'rows') ?? at(body, 'byYear');
      expect([path, Array.isArray(list) && list.length > 0]).toEqual([path, true]);
    }
  });

  it('says of every answer that rests on sample letters that it does, and names no file', async () => {
    for (const [path, url] of routes()) {
      // Zones and figures rest on no letter.
      if (path === '/api/v1/zones' || path.endsWith('/figures')) continue;
      const { body } = await node.app.inject(url);
      expect([path, /"sample":true|"sampleCount":[1-9]/.test(body)]).toEqual([path, true]);
      expect([path, /\.(?:txt|docx|pdf|html)/.test(body)]).toEqual([path, false]);
    }
    const page = await node.app.inject('/en/hetao/findings');
    expect(page.body).toContain('letters and proposals; the units named did not write them');
  });

  it('walks through a list by its cursors without losing or repeating a letter', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    for (let pages = 0; cursor !== null && pages < 20; pages += 1) {
      const url = `/api/v1/zones/hetao/letters?limit=3&cursor=${encodeURIComponent(cursor)}`;
      const body = parse((await node.app.inject(url)).body);
      const items = at(body, 'items');
      if (Array.isArray(items)) seen.push(...items.map((item) => textAt(item, 'id') ?? ''));
      cursor = textAt(body, 'next');
    }
    const all = await node.store.letters({ zone: 'hetao', limit: 100 });
    expect(seen).toEqual(all.items.map((item) => item.id));
  });

  it('answers 304 to a caller that holds the same, and sends security headers with everything', async () => {
    const first = await node.app.inject('/api/v1/zones/hetao/overview');
    const again = await node.app.inject({
      url: '/api/v1/zones/hetao/overview',
      headers: { 'if-none-match': first.headers.etag },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    for (const url of ['/zh-hans', '/api/v1/zones', '/nothing', '/api/v1/zones/x/letters?year=a']) {
      const { headers } = await node.app.inject(url);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('never lets a telephone number of a letter out, on any page, in the API or in a download', async () => {
    const secrets = new Set<string>();
    const urls: string[] = [];
    for (const zone of ['hetao', 'dayun']) {
      for (const { id } of (await node.store.letters({ zone, limit: 100 })).items) {
        const found = await node.store.letter(zone, id);
        const { contact, cleanText = '' } = found?.reading ?? {};
        if (contact?.phone) secrets.add(contact.phone);
        for (const [mobile] of cleanText.matchAll(/(?<!\d)1[3-9]\d{9}(?!\d)/g)) secrets.add(mobile);
        urls.push(
          `/api/v1/zones/${zone}/letters/${id}`,
          `/api/v1/zones/${zone}/letters/${id}/text`,
        );
        urls.push(`/zh-hant/${zone}/letters/${id}`, `/en/${zone}/letters/${id}/text.txt`);
      }
      urls.push(`/api/v1/zones/${zone}/findings`, `/zh-hans/${zone}/findings`, `/en/${zone}`);
    }
    urls.push(
      ...[...secrets, '联系人', '电话'].map((q) => `/api/v1/search?q=${encodeURIComponent(q)}`),
    );
    expect(secrets.size).toBeGreaterThan(2);
    for (const url of urls) {
      const body = (await node.app.inject(url)).body;
      const leaked = [...secrets].filter(
        (secret) => !url.includes(encodeURIComponent(secret)) && body.includes(secret),
      );
      expect([url, leaked]).toEqual([url, []]);
    }
  });
});

describe('the lists behind the numbers', () => {
  const total = async (url: string) => at(parse((await node.app.inject(url)).body), 'total');

  it('are as long as the overview says, in the API and behind every number of its page', async () => {
    for (const zone of ['hetao', 'dayun']) {
      const overview = await node.store.overview(zone);
      const api = `/api/v1/zones/${zone}`;
      const statuses = ['done', 'advancing', 'planned', 'unknown'] as const;
      for (const row of overview.byYear) {
        for (const status of statuses) {
          const query = `firstYear=${String(row.year ?? 'undated')}&status=${status}`;
          expect([query, await total(`${api}/promises?${query}`)]).toEqual([query, row[status]]);
        }
      }
      const sum = overview.byYear.reduce(
        (all, row) => all + statuses.reduce((n, status) => n + row[status], 0),
        0,
      );
      expect([sum, await total(`${api}/promises`)]).toEqual(Array(2).fill(overview.promiseCount));
      expect(await total(`${api}/promises?followed=true`)).toBe(overview.lineageCount);
      const page = (await node.app.inject(`/en/${zone}`)).body.replaceAll('&amp;', '&');
      const links = [...page.matchAll(/href="(\/en\/[^"]*)"\s*>(?:<strong>)?(\d+)</g)];
      expect(links.length).toBeGreaterThan(10);
      for (const [, href = '', shown = ''] of links) {
        const list = (await node.app.inject(href)).body;
        const counted = /<span>(\d+) (?:entr|finding)/.exec(list)?.[1];
        expect([href, counted]).toEqual([href, shown]);
      }
      for (const [, anchor] of page.matchAll(/about#(count-\w+)/g)) {
        expect((await node.app.inject('/en/about')).body).toContain(`id="${String(anchor)}"`);
      }
    }
  });

  it('take a unit by every name it has, and name the nearest when nobody is called so', async () => {
    const names = ['福田区人民政府', '深圳市福田区人民政府', "futian district people's government"];
    for (const list of ['letters', 'promises']) {
      const totals = await Promise.all(
        names.map((name) => total(`/api/v1/zones/hetao/${list}?unit=${encodeURIComponent(name)}`)),
      );
      expect(totals[0]).toBeGreaterThan(0);
      expect(new Set(totals).size).toBe(1);
    }
    const tables = await Promise.all(
      names.map(async (name) => {
        const query = `year=2024&unit=${encodeURIComponent(name)}`;
        return parse((await node.app.inject(`/api/v1/zones/hetao/worklist?${query}`)).body);
      }),
    );
    expect(at(tables[0] ?? null, 'unit')).toBe('深圳市福田区人民政府');
    expect(tables[1]).toEqual(tables[0]);
    expect(tables[2]).toEqual(tables[0]);
    const units = at(parse((await node.app.inject('/api/v1/zones/hetao/overview')).body), 'units');
    expect(units).toContain('深圳市福田区人民政府');
    expect(units).not.toContain('福田区人民政府');
    const asked = encodeURIComponent('福田教育');
    const refused = await node.app.inject(`/api/v1/zones/hetao/promises?unit=${asked}`);
    expect(refused.statusCode).toBe(404);
    expect(at(parse(refused.body), 'faults')).toMatchObject([
      { place: 'query: unit', value: '福田教育', expected: expect.stringContaining('福田区') },
    ]);
    const page = await node.app.inject(`/zh-hans/hetao/worklist?year=2024&unit=${asked}`);
    expect(page.statusCode).toBe(404);
    expect(page.body).toMatch(/href="\/zh-hans\/hetao\/worklist\?year=2024&amp;unit=[^"]+"/);
  });

  it('give a long work list in parts that hold each of its items once', async () => {
    const measures = Array.from(
      { length: 450 },
      (_, at) => `${String(at + 1)}.完成第${String(at)}号泵房改造。`,
    );
    const raw = `海湾区水务局关于市政协七届五次会议第20250999号提案的答复\n一、泵房\n${measures.join('\n')}\n`;
    const reading = { ...readLetter(raw, { file: 'pumps.txt' }), lead: '海湾区水务局' };
    const id = '0193fa00-0000-7000-8000-00000000ffff';
    const promises = promisesOf({ ...reading, id, year: 2025 });
    await node.store.storeLetters([
      {
        zone: 'dayun',
        file: 'pumps.txt',
        mediaType: 'text/plain',
        original: Buffer.from(raw),
        reading,
        year: 2025,
        promises,
        importedAt: '2026-11-22T00:00:00.000Z',
        id,
      },
    ]);
    const seen: string[] = [];
    let href = `/en/dayun/worklist?year=2025&unit=${encodeURIComponent('海湾区水务局')}`;
    for (let page = 0; page < 9 && href !== ''; page += 1) {
      const { body } = await node.app.inject(href);
      seen.push(...[...body.matchAll(/第(\d+)号泵房/g)].map(([, number = '']) => number));
      href = (/<a href="([^"]*)" rel="next"/.exec(body)?.[1] ?? '').replaceAll('&amp;', '&');
    }
    expect(promises.length).toBeGreaterThan(400);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(promises.length);
  });
});
