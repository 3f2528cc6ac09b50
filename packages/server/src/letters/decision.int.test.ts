import { randomUUIDv7 } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskPeople, type DeskPeople } from '../../test/desk-people.ts';
import { sampleNode, type SampleNode } from '../../test/sample-node.ts';
import { decodeBytes } from '../files/index.ts';
import {
  boundAs,
  logOrigin,
  publishCheckpoint,
  verifyProof,
  type ProofFile,
} from '../log/index.ts';

const accounts = {
  firm: { unit: 'sample-firm', roles: ['applicant'] },
  counter: { unit: 'futian-services', roles: ['counter-officer'] },
  talent: { unit: 'futian-hrss', roles: ['officer'] },
  stranger: { unit: 'futian-education', roles: ['officer'] },
} as const;
const api = '/api/v1/zones/hetao';
let node: SampleNode;
let people: DeskPeople<keyof typeof accounts>;
let matter = '';

beforeAll(async () => {
  let time = Date.parse('2026-03-02T01:00:00.000Z');
  node = await sampleNode({
    letters: false,
    people: { now: () => new Date((time += 10)).toISOString(), newId: () => randomUUIDv7() },
  });
  people = await deskPeople(node, accounts);
  const spent = { amount: '1666666.67', currency: 'CNY' };
  const opened = await people.send('firm', `${api}/schemes/training-support/matters`, {
    values: {
      title: '集成电路测试订单班',
      school: '示例职业技术大学',
      level: 'vocational',
      year: '2025',
      spending: [
        {
          kind: 'course',
          paidOn: '2025-06-01',
          issuer: '91440300MA00000001',
          voucher: '记-12',
          amount: spent,
        },
      ],
      contact: '演示联系人',
      papersAtCounter: true,
    },
  });
  ({ matter } = opened.json<{ matter: string }>());
  await act('counter', 'accept', { isKeyFirm: true });
  await act('talent', 'approve', { recognised: spent, opinion: '凭证齐全。' });
});
afterAll(() => node.close());

async function act(role: 'counter' | 'talent', action: string, values: object): Promise<void> {
  const url = `${api}/matters/${matter}/actions/${action}`;
  const answer = await people.send(role, url, { values });
  if (answer.statusCode !== 200) throw new Error(answer.body);
}

it('sends the decision in the words of its scheme, with the figures as decided, as .docx and as a page', async () => {
  const page = (await people.ask('firm', `/zh-hans/hetao/matters/${matter}`)).body;
  const [docx = '', html = ''] = ['docx', 'html'].map(
    (form) => new RegExp(`href="([^"]*/decisions/\\d+-\\d+\\.${form})"`).exec(page)?.[1],
  );
  expect(page).toContain('培训支持核定通知书');
  const [word, sheet] = await Promise.all([people.ask('firm', docx), people.ask('talent', html)]);
  const said = await decodeBytes(new Uint8Array(word.rawPayload), 'decision.docx');
  for (const words of ['集成电路测试订单班', '2025年度', 'CNY 500,000', '2026年3月2日']) {
    expect('text' in said ? said.text : '').toContain(words);
    expect(sheet.body).toContain(words);
  }
  for (const role of ['stranger', null] as const) {
    expect((await people.ask(role, docx)).statusCode).not.toBe(200);
  }
});

it('while it is published everybody reads what is public of it, and may do nothing but object', async () => {
  const published = `/zh-hans/hetao/publications/${matter}`;
  const list = await people.ask(null, '/en/hetao/publications');
  expect(list.body).toContain('集成电路测试订单班');
  for (const role of [null, 'stranger'] as const) {
    const { body } = await people.ask(role, published);
    expect(body).toContain('CNY 500,000');
    for (const inner of ['演示联系人', '凭证齐全', '记-12']) expect(body).not.toContain(inner);
  }
  const codes = ['', '/do/object', '/do/dismiss', '/do/pay'].map(
    async (path) =>
      (await people.ask('stranger', `/zh-hans/hetao/matters/${matter}${path}`)).statusCode,
  );
  expect(await Promise.all(codes)).toEqual([404, 200, 404, 404]);
});

it('has a proof for those who may read it, which holds for the files that went out', async () => {
  const { size } = await node.store.extendLog('hetao');
  const origin = logOrigin('twinpark.local', 'hetao');
  await publishCheckpoint(node.store, 'hetao', origin, node.key, () => '2026-03-02T02:00:00.000Z');
  const page = (await people.ask('firm', `/en/hetao/matters/${matter}`)).body;
  const at = /href="([^"]*\/proof\/\d+)"/.exec(page)?.[1] ?? '';
  const [docx = '', html = ''] = ['docx', 'html'].map(
    (form) => new RegExp(`href="([^"]*/decisions/\\d+-\\d+\\.${form})"`).exec(page)?.[1],
  );
  for (const role of ['firm', 'talent'] as const) {
    const shown = (await people.ask(role, at)).body;
    expect(shown).toContain('Verified: this letter stands in the log');
    expect(shown).toContain('the words shown are those whose hash stands in the event');
    const proof = (await people.ask(role, `${at}.json`)).body;
    expect(JSON.parse(proof)).toMatchObject({ size, origin });
    expect(await verifyProof(proof, null)).toMatchObject({ fault: null });
    for (const [form, url] of Object.entries({ docx, html })) {
      const { rawPayload } = await people.ask(role, url);
      const bound = boundAs(JSON.parse(proof) as ProofFile, rawPayload);
      expect(bound.as).toBe(form);
      rawPayload.writeUInt8(rawPayload.readUInt8(99) ^ 1, 99);
      expect(boundAs(JSON.parse(proof) as ProofFile, rawPayload).as).toBe('changed');
    }
  }
  expect((await people.ask('stranger', at)).statusCode).toBe(404);
  expect((await people.ask(null, `${at}.json`)).statusCode).not.toBe(200);
});

it('stands in the log by its hash: lost bytes are found', async () => {
  await node.store.extendLog('hetao');
  expect((await node.store.verifyMatters('hetao')).troubles).toEqual([]);
  expect(await node.store.verifyIssued('hetao')).toMatchObject({ documents: 1, troubles: [] });
  const [issued] = await node.store.decisionLetters('hetao', matter);
  expect(issued).toMatchObject({ kind: 'decision', ordinal: 0 });
  const event = (await node.store.matterEvents('hetao', matter)).find(
    ({ seq }) => seq === issued?.seq,
  );
  const hash = /"html":"([0-9a-f]{64})"/.exec(event?.body ?? '')?.[1] ?? '';
  const files = await readdir(node.folder, { recursive: true });
  const file = files.find((name) => name.replaceAll(/[^0-9a-f]/g, '').endsWith(hash));
  await rm(join(node.folder, file ?? 'none'));
  const { troubles } = await node.store.verifyIssued('hetao');
  expect(troubles.map(({ code, found }) => [code, found])).toEqual([
    ['document-changed', 'no bytes'],
  ]);
});
