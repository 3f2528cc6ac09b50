import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { replyNode, type ReplyNode, type ReplyRole } from '../../../test/reply-node.ts';
import type { SampleNode } from '../../../test/sample-node.ts';
import { verifiedWords } from '../../../test/verify-command.ts';

const api = '/api/v1/zones/hetao';
let node: SampleNode;
let people: ReplyNode['people'];
let desk: ReplyNode['desk'];
let checkpoint: ReplyNode['checkpoint'];
let matter = '';
let seq = 0;

beforeAll(async () => {
  ({ node, people, desk, checkpoint } = await replyNode({ letters: false }));
  matter = await desk.sent({
    proposers: ['adviser', 'second'],
    disclosure: 'full',
    measures: [{ point: '一、平台共享', said: '印发收费指引。', status: 'done' }],
  });
  seq = (await desk.replyOf(matter)).seq;
});
afterAll(() => node.close());

/** Sends a file to be checked, as the form of a proof does. */
async function asked(role: ReplyRole | null, url: string, bytes: Uint8Array, name = 'letter.docx') {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(bytes)]), name);
  const encoded = new Response(form);
  return node.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    payload: Buffer.from(await encoded.arrayBuffer()),
    cookies: role === null ? {} : { ...people.cookies(role) },
  });
}

const proofAt = (place: 'matters' | 'proposals', language = 'en') =>
  `/${language}/hetao/${place}/${matter}/proof/${String(seq)}`;
const ask = (role: ReplyRole | null, url: string) => people.ask(role, url);

it('a letter that is not published has a proof for those who may read it, and for nobody else', async () => {
  expect((await ask('adviser', proofAt('matters'))).body).toContain(
    'the next checkpoint is signed',
  );
  await checkpoint();
  const byApi = `${api}/log/proof?matter=${matter}&seq=${String(seq)}`;
  for (const role of ['office', 'lead', 'adviser', 'supervisor'] as const) {
    const file = await ask(role, `${proofAt('matters')}.json`);
    const { statusCode, headers } = file;
    expect([role, statusCode, headers['cache-control']]).toEqual([role, 200, 'private, no-store']);
    expect((await ask(role, byApi)).json()).toEqual(file.json());
    const page = await ask(role, proofAt('matters'));
    expect(page.body).toContain('Verified: this letter stands in the log');
    expect(page.body).not.toContain('/replies/');
    const own = await ask(role, `/en/hetao/matters/${matter}`);
    expect(own.body).toContain(`"${proofAt('matters')}"`);
  }
  for (const url of [proofAt('matters'), `${proofAt('matters')}.json`, byApi]) {
    expect([url, (await ask('stranger', url)).statusCode]).toEqual([url, 404]);
  }
  expect((await ask(null, proofAt('matters'))).headers.location).toContain('/sign-in');
  expect((await ask(null, byApi)).statusCode).toBe(404);
  for (const role of ['adviser', null] as const) {
    for (const url of [proofAt('proposals'), `${proofAt('proposals')}.json`]) {
      expect([role, (await ask(role, url)).statusCode]).toEqual([role, 404]);
    }
    expect((await asked(role, proofAt('proposals'), Buffer.from('x'))).statusCode).toBe(404);
  }
  expect((await asked('stranger', proofAt('matters'), Buffer.from('x'))).statusCode).toBe(404);
  // Another event of the matter is no letter, whoever asks.
  const other = proofAt('matters').replace(/\d+$/, '1');
  expect((await ask('office', other)).statusCode).toBe(404);
});

it('twinpark verify takes that proof with the letter and with one’s own copy of it', async () => {
  const proof = (await ask('second', `${proofAt('matters')}.json`)).body;
  const letter = `/en/hetao/matters/${matter}/documents/${String(seq)}.docx`;
  const sent = (await ask('office', letter)).rawPayload;
  const copy = (await ask('second', `${letter}?to=${people.person('second')}`)).rawPayload;
  for (const [bytes, as] of [
    [sent, 'docx'],
    [copy, 'copy'],
  ] as const) {
    const verdict = await verifiedWords(node.folder, proof, bytes);
    expect(verdict).toMatchObject({ holds: true, words: { as } });
  }
  const page = await asked('second', proofAt('matters'), copy);
  expect(page.body).toContain('is unchanged: it is the copy for one of the proposers');
});

it('anybody may check a file that they hold against a published letter, in three languages; nothing of it is kept', async () => {
  const letter = `/en/hetao/matters/${matter}/documents/${String(seq)}.docx`;
  const docx = (await ask('office', letter)).rawPayload;
  await desk.act('office', matter, 'publish');
  await checkpoint();
  const words = (await ask(null, `/en/hetao/proposals/${matter}/replies/${String(seq)}.txt`))
    .rawPayload;
  const changed = Buffer.from(docx);
  changed.writeUInt8(changed.readUInt8(99) ^ 1, 99);
  const kept = async () => (await readdir(node.folder, { recursive: true })).sort();
  const before = await kept();
  for (const [language, bytes, said] of [
    ['en', docx, 'it is the Word file that was logged'],
    ['en', words, 'it holds the public words that were logged'],
    ['en', changed, 'is not what was logged with this letter'],
    ['zh-hans', docx, '就是记入日志的 Word 文件'],
    ['zh-hans', changed, '与这份函件记入日志的文件不符'],
    ['zh-hant', docx, '即為記入日誌的 Word 檔案'],
    ['zh-hant', changed, '與這份函件記入日誌的檔案不符'],
  ] as const) {
    const page = await asked(null, proofAt('proposals', language), bytes);
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(page.body).toContain(said);
    expect(page.body).toContain(createHash('sha256').update(bytes).digest('hex'));
  }
  const named = await asked(null, proofAt('proposals'), docx, '<script>.docx');
  expect(named.body).toContain('“&lt;script&gt;.docx” is unchanged');
  const none = await asked(null, proofAt('proposals'), new Uint8Array());
  expect([none.statusCode, none.body.includes('No file was sent')]).toEqual([422, true]);
  const large = await asked(null, proofAt('proposals'), new Uint8Array(5 * 1024 * 1024));
  expect(large.statusCode).toBe(413);
  expect(await kept()).toEqual(before);
});
