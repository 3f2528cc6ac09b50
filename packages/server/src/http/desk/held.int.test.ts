import type { RouteOptions } from 'fastify';
import { execFile } from 'node:child_process';
import { randomUUIDv7 } from 'node:crypto';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '@twinpark/postgres';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { statement } from '../../../../postgres/src/database.ts';
import { openPool } from '../../../../postgres/src/pool.ts';
import { logOrigin, publishCheckpoint } from '../../log/index.ts';
import { startServer, type TestServer } from '../../../../postgres/test/server.ts';
import { deskPeople, type DeskPeople } from '../../../test/desk-people.ts';
import { sampleNode, type SampleNode } from '../../../test/sample-node.ts';
import { decodeBytes } from '../../files/index.ts';

const accounts = {
  office: { unit: 'futian-office', roles: ['proposal-officer'] },
  supervisor: { unit: 'futian-supervision', roles: ['supervisor'] },
  lead: { unit: 'futian-education', roles: ['officer'] },
  stranger: { unit: 'sz-finance', roles: ['officer'] },
  adviser: { unit: null, roles: ['adviser'], name: '林示例' },
} as const;
type Role = keyof typeof accounts;

const api = '/api/v1/zones/hetao';
/** What must be read nowhere, by the reply that says it: not sent to the public, never disclosed, by title
 * alone, in summary, and answered anew but not published again. */
const secret = {
  sent: '靛青山茶',
  none: '绛紫木槿',
  'title-only': '黛绿芭蕉',
  summary: '藕荷凌霄',
  anew: '赭石鸢尾',
} as const;
type Kept = keyof typeof secret;
const main = new URL('../../cli/main.ts', import.meta.url).pathname;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe.each(['PGlite', 'PostgreSQL'])('replies that are not public, on %s', (database) => {
  let node: SampleNode;
  let people: DeskPeople<Role>;
  let time = 0;
  let sent = 0;
  const routes: RouteOptions[] = [];
  const matters = new Map<Kept | 'public', string>();
  const matterOf = (kept: Kept | 'public') => matters.get(kept) ?? '';
  let databaseUrl: string | undefined;
  /** The lineages, letters, findings and figures of the zone before anything was held. */
  let before: unknown;

  beforeAll(async () => {
    databaseUrl = database === 'PostgreSQL' ? await server.newDatabase() : undefined;
    node = await sampleNode({
      letters: false,
      ...(databaseUrl !== undefined && { databaseUrl }),
      people: { now: () => new Date((time += 10)).toISOString(), newId: () => randomUUIDv7() },
      onRoute: (route) => void routes.push(route),
    });
    time = Date.parse('2025-03-03T01:00:00.000Z');
    people = await deskPeople(node, accounts);
    const open = await handled('设立跨境实验预约服务专窗。', 'planned', 'full');
    await act('office', open, 'publish');
    matters.set('public', open);
    time = Date.parse('2026-03-02T01:00:00.000Z');
    for (const role of Object.keys(accounts) as Role[]) await people.signIn(role);
    before = await publicState();
    matters.set('sent', await handled(said('sent'), 'done', 'full'));
    for (const kept of ['none', 'title-only', 'summary'] as const) {
      const matter = await handled(said(kept), 'done', kept);
      await act('office', matter, 'publish');
      matters.set(kept, matter);
    }
    const matter = await handled('开放预约实验平台。', 'done', 'none');
    await act('office', matter, 'publish');
    await act(
      'adviser',
      matter,
      'rate',
      { satisfaction: 'dissatisfied', comment: '没有说明何时开放。' },
      people.person('adviser'),
    );
    await act('office', matter, 'orderRedo');
    await answer(matter, said('anew'), 'done', 'full');
    matters.set('anew', matter);
  });
  afterAll(() => node.close());

  const said = (kept: Kept): string => `设立跨境实验预约服务专窗，${secret[kept]}已到位。`;

  async function act(
    role: Role,
    matter: string,
    action: string,
    values: object = {},
    party?: string,
  ): Promise<void> {
    const url = `${api}/matters/${matter}/actions/${action}`;
    const answered = await people.send(role, url, { values, party });
    if (answered.statusCode >= 300) throw new Error(`${action}: ${answered.body}`);
  }

  async function handled(words: string, status: string, disclosure: string): Promise<string> {
    const opened = await people.send('office', `${api}/schemes/proposals/matters`, {
      values: {
        kind: 'proposal',
        period: 'session',
        session: '市政协七届六次会议',
        title: '关于共享实验平台的提案',
        body: '建议开放预约。',
        proposers: [people.person('adviser')],
      },
    });
    const { matter } = opened.json<{ matter: string }>();
    await act('office', matter, 'file');
    await act('office', matter, 'assign', { mode: 'lead', handlers: ['futian-education'] });
    await act('lead', matter, 'accept');
    await answer(matter, words, status, disclosure);
    return matter;
  }

  async function answer(
    matter: string,
    words: string,
    status: string,
    disclosure: string,
  ): Promise<void> {
    await act('lead', matter, 'planWork', { plan: words });
    await act('lead', matter, 'draft', {
      reply: words,
      measures: [{ point: '一、预约服务', said: words, status, remark: words }],
      resultClass: 'B',
      disclosure,
      ...(disclosure !== 'full' && { disclosureGround: 'pending', disclosureReason: words }),
    });
    await act('lead', matter, 'submit');
    await act('supervisor', matter, 'approve', { checkNote: words }, 'futian-education');
    const values = { documentNumber: `福教函〔2026〕${String((sent += 1))}号`, signer: '示例' };
    await act('lead', matter, 'send', values, 'futian-education');
  }

  async function publicState(): Promise<unknown> {
    const urls = [
      '',
      '/letters',
      '/promises',
      '/findings',
      '/worklist?year=2026&unit=福田区教育局',
    ];
    return Promise.all(
      urls.map(async (url) => (await people.ask(null, `${api}${encodeURI(url)}`)).json<unknown>()),
    );
  }

  it('change nothing that is public: no letter, promise, finding, count or work list', async () => {
    expect(await publicState()).toEqual(before);
    const overview = await node.store.overview('hetao');
    expect(overview.letterCount).toBe((await node.store.letters({ zone: 'hetao' })).total);
    expect(overview.promiseCount).toBe((await node.store.lineages({ zone: 'hetao' })).total);
  });

  it('are read on no public route, whatever stands in its address, nor behind any link', async () => {
    const letters = await node.store.letters({ zone: 'hetao' });
    const promises = await node.store.lineages({ zone: 'hetao' });
    const inner = await node.store.heldInLineage('hetao', promises.items[0]?.id ?? '');
    const ids = [
      ...matters.values(),
      ...letters.items.map(({ id }) => id),
      ...promises.items.map(({ id }) => id),
      // What is held has ids, too: they open nothing.
      ...(inner?.held ?? []).flatMap(({ promise }) => [promise.id, promise.letter]),
      'proposals',
    ];
    const documents = await Promise.all(
      [...matters.values()].map(async (id) => ({
        id: [id],
        zone: ['hetao'],
        seqs: (await node.store.issuedLetters('hetao', id)).map(({ seq }) => String(seq)),
      })),
    );
    const addresses = routes
      .filter(({ method, config }) => method === 'GET' && config?.need === 'read-public')
      .flatMap(({ url }) => [
        ...filled(url, { zone: ['hetao'], id: ids }),
        ...documents.flatMap(({ id, zone, seqs }) => {
          const file = seqs.flatMap((seq) => [seq, `${seq}.json`, `${seq}.html`, `${seq}.docx`]);
          return filled(url, { zone, id, file, seq: file });
        }),
      ]);
    const words = Object.values(secret).map((word) => encodeURIComponent(word));
    const start = [
      ...addresses,
      ...addresses
        .filter((url) => /search$|services$/.test(url))
        .flatMap((url) => words.map((word) => `${url}?q=${word}&text=${word}`)),
      ...documents.flatMap(({ id: [id = ''], seqs }) =>
        seqs.map((seq) => `${api}/log/proof?matter=${id}&seq=${seq}`),
      ),
    ];
    const seen = new Set<string>();
    const found: string[] = [];
    for (const queue = [...start]; queue.length > 0;) {
      const url = queue.pop() ?? '';
      if (seen.has(url)) continue;
      seen.add(url);
      const got = await people.ask(null, url);
      const text = await textOf(got.rawPayload, String(got.headers['content-type']));
      // A search repeats what was asked.
      for (const [kept, word] of Object.entries(secret)) {
        if (!decodeURI(url).includes(word) && text.includes(word)) found.push(`${kept}: ${url}`);
      }
      if (got.statusCode !== 200) continue;
      for (const [, href = ''] of text.matchAll(/href="(\/en\/hetao[^"#]*)/g)) {
        // Rules and guides of other services say nothing of a matter.
        if (!/schemes|services|bundles/.test(href)) queue.push(href.replaceAll('&amp;', '&'));
      }
    }
    expect(found).toEqual([]);
    expect(seen.size).toBeGreaterThan(200);
  });

  it('are found by no search', async () => {
    for (const text of Object.values(secret)) {
      expect(await node.store.search({ text })).toMatchObject({ total: 0 });
      const answered = await people.ask(null, `/api/v1/search?text=${encodeURIComponent(text)}`);
      expect(answered.body.replaceAll(text, '')).not.toContain('到位');
    }
  });

  it('are told by no command', async () => {
    if (databaseUrl === undefined) return;
    const env = {
      ...process.env,
      DATABASE_URL: databaseUrl,
      TWINPARK_DATA: node.folder,
      TWINPARK_LANG: 'zh-Hans',
    };
    const run = (...words: readonly string[]) =>
      promisify(execFile)(process.execPath, [main, ...words], { env });
    const list = await run(
      'worklist',
      '--year',
      '2026',
      '--unit',
      '福田区教育局',
      '--zone',
      'hetao',
    )
      .then(({ stdout }) => stdout)
      .catch((error: { stdout: string; stderr: string }) => error.stdout + error.stderr);
    const searched = await run('search', '专窗', '--json');
    for (const word of Object.values(secret)) {
      expect(list).not.toContain(word);
      expect(searched.stdout).not.toContain(word);
    }
    expect(searched.stdout).toContain('专窗');
  });

  it('continue the lineages of public letters, for those who take part', async () => {
    const answered = await people.ask('lead', `${api}/matters/${matterOf('sent')}/promises`);
    const [promise] = answered.json<{ text: string; lineages: string[] }[]>();
    expect(promise?.text).toContain(secret.sent);
    const [lineage] = promise?.lineages ?? [];
    const { items } = await node.store.lineages({ zone: 'hetao' });
    expect(items.map(({ id }) => id)).toContain(lineage);
    const file = await people.ask('lead', `/en/hetao/matters/${matterOf('sent')}`);
    expect(file.body).toContain('Promised in replies that are not public');
    // Said in the body of the letter and in its work list, it is one measure.
    const section = file.body.split('<section aria-labelledby="held">')[1]?.split('</section>')[0];
    expect(section?.split(secret.sent)).toHaveLength(2);
    const page = `/en/hetao/promises/${encodeURIComponent(lineage ?? '')}`;
    const seen = await people.ask('lead', page);
    for (const word of Object.values(secret)) expect(seen.body).toContain(word);
    expect(seen.headers['cache-control']).toContain('no-store');
    for (const role of ['stranger', null] as const) {
      const other = await people.ask(role, page);
      for (const word of Object.values(secret)) expect(other.body).not.toContain(word);
    }
    for (const role of ['stranger', null] as const) {
      const other = await people.ask(role, `${api}/matters/${matterOf('sent')}/promises`);
      expect(other.statusCode).toBeGreaterThanOrEqual(400);
    }
  });

  it('are checked in the next letter of the unit', async () => {
    const { matter } = (
      await people.send('office', `${api}/schemes/proposals/matters`, {
        values: {
          kind: 'proposal',
          period: 'session',
          session: '市政协七届七次会议',
          title: '关于预约服务的提案',
          body: '建议设立专窗。',
          proposers: [people.person('adviser')],
        },
      })
    ).json<{ matter: string }>();
    time = Date.parse('2027-03-02T01:00:00.000Z');
    for (const role of Object.keys(accounts) as Role[]) await people.signIn(role);
    await act('office', matter, 'file');
    await act('office', matter, 'assign', { mode: 'lead', handlers: ['futian-education'] });
    await act('lead', matter, 'accept');
    await act('lead', matter, 'draft', {
      measures: [{ point: '一、预约服务', said: said('sent'), status: 'done' }],
      resultClass: 'A',
      disclosure: 'full',
    });
    const form = await people.ask('lead', `/en/hetao/matters/${matter}/do/submit`);
    expect(form.body).toContain('2026');
    expect(form.body.split(secret.sent).length).toBeGreaterThan(2);
  });

  it('become public letters when they are published, once', async () => {
    await act('office', matterOf('sent'), 'publish');
    const { body } = await people.ask(null, `${api}/promises?limit=100`);
    expect(body).toContain(secret.sent);
    expect(await node.store.innerLineages('hetao', matterOf('sent'))).toEqual([]);
    const file = await people.ask('lead', `/en/hetao/matters/${matterOf('sent')}`);
    expect(file.body).not.toContain('Promised in replies that are not public');
  });

  it('are found where somebody changed their words or documents afterwards', async () => {
    expect(await node.store.verifyIssued('hetao')).toMatchObject({ troubles: [] });
    const matter = matterOf('sent');
    const sent = (await node.store.issuedLetters('hetao', matter)).find(
      ({ kind }) => kind === 'reply',
    );
    const seq = sent?.seq ?? 0;
    const documents = await node.store.issuedDocument('hetao', matter, seq);
    const name = contentHash(documents?.docx ?? new Uint8Array());
    const place = join(node.folder, 'files', name.slice(0, 2), name.slice(2));
    await writeFile(place, 'another letter');
    const { troubles } = await node.store.verifyIssued('hetao');
    expect(troubles).toMatchObject([
      { code: 'document-changed', place: `issued_letters/${matter}/${String(seq)}/docx` },
    ]);
    await writeFile(place, documents?.docx ?? '');
    if (databaseUrl === undefined) return;
    const pool = openPool(databaseUrl, () => undefined);
    await pool.query(
      statement(
        'change-words',
        `update issued_letters
      set letter = replace(letter::text, '山茶', '海棠')::jsonb where outcome = 'stored'`,
      ),
      [],
    );
    await pool.close();
    expect((await node.store.verifyIssued('hetao')).troubles).toMatchObject([
      { place: `issued_letters/${matter}/${String(seq)}/letter` },
    ]);
    const origin = logOrigin('twinpark.local', 'hetao');
    await publishCheckpoint(
      node.store,
      'hetao',
      origin,
      node.key,
      () => '2027-03-03T00:00:00.000Z',
    );
    const proof = await people.ask(null, `/en/hetao/proposals/${matter}/proof/${String(seq)}`);
    expect(proof.body).toContain('the words kept today are not those');
    expect(proof.body).toContain('Not verified');
  });
});

/** A route's address with every value in the place of its parameters that have some. */
function filled(url: string, values: Readonly<Record<string, readonly string[]>>): string[] {
  const name = /:(\w+)/.exec(url)?.[1];
  if (name === undefined) return [url.replace('*', '')];
  return (values[name] ?? []).flatMap((value) =>
    filled(url.replace(`:${name}`, encodeURIComponent(value)), values),
  );
}

/** What a reader finds in an answer: the text of a page, or the words of a document. */
async function textOf(bytes: Buffer, type: string): Promise<string> {
  if (!type.includes('officedocument')) return bytes.toString();
  const name = type.includes('wordprocessing') ? 'answer.docx' : 'answer.xlsx';
  const decoded = await decodeBytes(bytes, name);
  return decoded.outcome === 'refused' ? bytes.toString() : decoded.text;
}
