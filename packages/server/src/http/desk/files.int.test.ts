import { createHash, randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskPeople, type DeskPeople } from '../../../test/desk-people.ts';
import { sampleNode, type SampleNode } from '../../../test/sample-node.ts';
import { makePdf } from '../../files/made-files.ts';

const accounts = {
  office: { unit: 'futian-office', roles: ['proposal-officer'] },
  lead: { unit: 'futian-education', roles: ['officer'] },
  stranger: { unit: 'sz-finance', roles: ['officer'] },
  adviser: { unit: null, roles: ['adviser'] },
} as const;
type Role = keyof typeof accounts;

let node: SampleNode;
let people: DeskPeople<Role>;
const api = '/api/v1/zones/hetao';
const opening = '/en/hetao/desk/new/proposals';
const scan = makePdf('BT /F1 12 Tf (signed) Tj ET');

beforeAll(async () => {
  let time = Date.parse('2026-03-02T01:00:00.000Z');
  node = await sampleNode({
    people: { now: () => new Date((time += 10)).toISOString(), newId: () => randomUUIDv7() },
  });
  people = await deskPeople(node, accounts);
});
afterAll(() => node.close());

const filled = () => ({
  'f.kind': 'proposal',
  'f.period': 'session',
  'f.session': '市政协七届六次会议',
  'f.title': '关于共享实验平台的提案',
  'f.body': '建议开放预约。',
  'f.proposers': people.person('adviser'),
});
const file = (bytes: Uint8Array, name = '签名 原件.pdf') =>
  new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });

async function opened(): Promise<string> {
  const answer = await people.post('office', opening, { ...filled(), 'f.original': file(scan) });
  expect(answer.statusCode).toBe(303);
  return /matters\/([0-9a-f-]+)/.exec(String(answer.headers.location))?.[1] ?? '';
}
async function linkIn(role: Role, page: string): Promise<string> {
  const { body } = await people.ask(role, page);
  return /href="([^"]*\/files\/[0-9a-f]{64})"/.exec(body)?.[1] ?? '';
}

describe('a file in a form', () => {
  it('is on the case file for those who may see its field, and for nobody else', async () => {
    const matter = await opened();
    await people.send('office', `${api}/matters/${matter}/actions/file`, {});
    await people.send('office', `${api}/matters/${matter}/actions/assign`, {
      values: { mode: 'lead', handlers: ['futian-education'] },
    });
    const link = await linkIn('lead', `/en/hetao/matters/${matter}`);
    for (const role of ['office', 'lead', 'adviser'] as const) {
      const answer = await people.ask(role, link);
      expect([role, answer.statusCode]).toEqual([role, 200]);
      expect(answer.rawPayload.equals(scan)).toBe(true);
      expect(answer.headers['content-disposition']).toContain(encodeURIComponent('签名 原件.pdf'));
      expect(answer.headers['content-disposition']).toContain('attachment');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['cache-control']).toContain('no-store');
    }
    expect((await people.ask('stranger', link)).statusCode).toBe(404);
    expect((await people.ask(null, link)).headers.location).toContain('/sign-in');
    const open = link.replace('/matters/', '/proposals/');
    expect((await people.ask(null, open)).statusCode).toBe(404);
    const apiLink = link.replace('/en/hetao', api);
    expect((await people.ask('lead', apiLink)).rawPayload.equals(scan)).toBe(true);
    expect((await people.ask('stranger', apiLink)).statusCode).toBe(404);
  });

  it('is hidden from who takes part but may not see the field', async () => {
    const matter = await opened();
    const act = (role: Role, action: string, values: object = {}) =>
      people.send(role, `${api}/matters/${matter}/actions/${action}`, { values });
    await act('office', 'file');
    await act('office', 'assign', { mode: 'lead', handlers: ['futian-education'] });
    await act('lead', 'accept');
    const draft = `/en/hetao/matters/${matter}/do/draft?party=futian-education`;
    const answer = await people.post(
      'lead',
      draft.replace(/\?.*/, ''),
      {
        party: 'futian-education',
        'f.measures.0.point': '一、平台共享',
        'f.measures.0.said': '已开放。',
        'f.measures.0.status': 'done',
        'f.annexes.0.about': '现场记录',
        'f.annexes.0.file': file(makePdf('BT (minutes) Tj ET'), 'minutes.pdf'),
        'f.resultClass': 'A',
        'f.disclosure': 'full',
      },
      draft,
    );
    expect(answer.statusCode).toBe(303);
    const { body } = await people.ask('lead', `/en/hetao/matters/${matter}`);
    const links = [...body.matchAll(/href="([^"]*\/files\/[0-9a-f]{64})"/g)].map((one) => one[1]);
    const annex = links.at(-1) ?? '';
    expect((await people.ask('lead', annex)).statusCode).toBe(200);
    expect((await people.ask('adviser', annex)).statusCode).toBe(404);
    expect((await people.ask('adviser', `/en/hetao/matters/${matter}`)).body).not.toContain(
      'minutes.pdf',
    );
  });

  it('is kept while other fields are corrected', async () => {
    const { 'f.title': _title, ...rest } = filled();
    const again = await people.post('office', opening, { ...rest, 'f.original': file(scan) });
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain('签名 原件.pdf');
    const kept = /name="f.original" value="([0-9a-f]{64})"/.exec(again.body)?.[1] ?? '';
    const nothing = new File([], '', { type: 'application/octet-stream' });
    const data = { ...filled(), 'f.original': kept };
    const answer = await people.post('office', opening, data);
    expect(answer.statusCode).toBe(303);
    const empty = await people.post('office', opening, { ...filled(), 'f.original': nothing });
    expect(empty.statusCode).toBe(303);
  });

  it.each([
    ['a page that calls itself a PDF', Buffer.from('<!doctype html><b>x</b>'), 'is a web page'],
    ['a type that the field does not take', Buffer.from('plain words'), 'is TXT; expected PDF'],
    ['an empty file', Buffer.alloc(0), 'is empty; expected PDF'],
  ])('is refused with what it is and what was expected: %s', async (_name, bytes, said) => {
    const answer = await people.post('office', opening, {
      ...filled(),
      'f.original': file(bytes, 'scan.pdf'),
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(said);
    expect(answer.body).toContain('关于共享实验平台的提案');
  });

  it('that is too large for its field is refused with its size, and a larger one before it is read', async () => {
    const large = Buffer.concat([scan, Buffer.alloc(20 * 1024 * 1024)]);
    const answer = await people.post('office', opening, {
      ...filled(),
      'f.original': file(large),
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('at most 20 MB');
    const huge = Buffer.concat([scan, Buffer.alloc(25 * 1024 * 1024)]);
    const refused = await people.post('office', opening, { ...filled(), 'f.original': file(huge) });
    expect(refused.statusCode).toBe(413);
  });

  it('is not read from whoever is not signed in', async () => {
    const data = new FormData();
    data.append('email', file(scan));
    const encoded = new Response(data);
    const answer = await node.app.inject({
      method: 'POST',
      url: '/en/hetao/sign-in',
      headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    });
    expect(answer.statusCode).toBe(415);
  });
});

describe('a file in the API', () => {
  const upload = (role: Role, bytes: Uint8Array, name = 'scan.pdf') =>
    people.upload(role, `${api}/files?name=${encodeURIComponent(name)}`, bytes);
  const openWith = (role: Role, original: object) =>
    people.send(role, `${api}/schemes/proposals/matters`, {
      values: {
        kind: 'proposal',
        period: 'session',
        session: '市政协七届六次会议',
        title: '关于共享实验平台的提案',
        body: '建议开放预约。',
        proposers: [people.person('adviser')],
        original,
      },
    });

  it('is uploaded first, then filled in as the value that was answered', async () => {
    const bytes = makePdf('BT (own) Tj ET');
    const uploaded = await upload('office', bytes);
    expect(uploaded.statusCode).toBe(201);
    const value = uploaded.json<object>();
    expect(value).toMatchObject({ name: 'scan.pdf', type: 'application/pdf' });
    expect((await openWith('office', value)).statusCode).toBe(201);
  });

  it('that somebody else uploaded, or that says of itself what it is not, is refused', async () => {
    const foreign = await upload('lead', makePdf('BT (foreign) Tj ET'));
    const refused = await openWith('office', foreign.json());
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('not uploaded by you');
    const text = await upload('office', Buffer.from('plain words'), 'a.txt');
    const lie = { ...text.json<object>(), type: 'application/pdf', name: 'a.pdf' };
    expect((await openWith('office', lie)).statusCode).toBe(422);
    const bad = await upload('office', Buffer.from('<html><script>1</script>'), 'a.pdf');
    expect(bad.statusCode).toBe(422);
    expect(bad.body).toContain('a web page');
  });

  it('may come in pieces by tus, is held against its hash, and is then chosen by that', async () => {
    const content = Buffer.concat([scan, Buffer.from('%'.repeat(3000))]);
    const hash = createHash('sha256').update(content).digest('hex');
    const tus = (method: 'POST' | 'HEAD' | 'PATCH', url: string, headers: object, body?: Buffer) =>
      people.tus('office', method, url, { 'tus-resumable': '1.0.0', ...headers }, body);
    const metadata = (sha256: string) =>
      `filename ${Buffer.from('扫描 件.pdf').toString('base64')},sha256 ${Buffer.from(sha256).toString('base64')}`;
    const begin = (bytes: number, sha256 = hash) =>
      tus('POST', `${api}/uploads`, {
        'upload-length': String(bytes),
        'upload-metadata': metadata(sha256),
      });
    expect((await people.tus('office', 'POST', `${api}/uploads`, {})).statusCode).toBe(412);
    expect((await begin(21 * 1024 * 1024)).statusCode).toBe(413);
    expect((await begin(10, 'none')).statusCode).toBe(400);
    const address = String((await begin(content.length)).headers.location);
    expect(
      (await people.tus('stranger', 'HEAD', address, { 'tus-resumable': '1.0.0' })).statusCode,
    ).toBe(404);
    const piece = (at: number, to = content.length) =>
      tus(
        'PATCH',
        address,
        { 'upload-offset': String(at), 'content-type': 'application/offset+octet-stream' },
        content.subarray(at, to),
      );
    expect((await piece(0, 1000)).headers['upload-offset']).toBe('1000');
    const wrong = await piece(500);
    expect([wrong.statusCode, wrong.headers['upload-offset']]).toEqual([409, '1000']);
    // Begun again, as another device would, it stands where it stood.
    await begin(content.length);
    expect((await tus('HEAD', address, {})).headers['upload-offset']).toBe('1000');
    expect((await piece(1000)).statusCode).toBe(204);
    expect((await tus('HEAD', address, {})).headers['upload-offset']).toBe(String(content.length));
    const answer = await people.post('office', opening, { ...filled(), 'f.original': hash });
    expect(answer.statusCode).toBe(303);

    const lie = createHash('sha256').update('other').digest('hex');
    const other = String((await begin(3, lie)).headers.location);
    const headers = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
    const refused = await tus('PATCH', other, headers, Buffer.from('abc'));
    expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('deleted')]);
    expect((await tus('HEAD', other, {})).statusCode).toBe(404);
  });
});
