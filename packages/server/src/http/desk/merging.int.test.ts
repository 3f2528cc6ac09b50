import { officialCalendars } from '@twinpark/core/time';
import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskPeople, type DeskPeople } from '../../../test/desk-people.ts';
import { sampleNode, type SampleNode } from '../../../test/sample-node.ts';
import { decodeBytes } from '../../files/index.ts';
import { followLeads, MatterService } from '../../matters/index.ts';
import { zoneFolders } from '../../zones.ts';

const accounts = {
  office: { unit: 'futian-office', roles: ['proposal-officer'] },
  supervisor: { unit: 'futian-supervision', roles: ['supervisor'] },
  lead: { unit: 'futian-education', roles: ['officer'] },
  first: { unit: null, roles: ['adviser'], name: '林示例' },
  second: { unit: null, roles: ['adviser'], name: '周示例' },
} as const;
type Role = keyof typeof accounts;

let node: SampleNode;
let people: DeskPeople<Role>;
const api = '/api/v1/zones/hetao';
const unit = 'futian-education';
const said = '已开放预约平台。';

beforeAll(async () => {
  let time = Date.parse('2026-03-02T01:00:00.000Z');
  node = await sampleNode({
    people: { now: () => new Date((time += 10)).toISOString(), newId: () => randomUUIDv7() },
  });
  people = await deskPeople(node, accounts);
});
afterAll(() => node.close());

async function filed(title: string, proposer: Role): Promise<{ id: string; number: string }> {
  const opened = await people.send('office', `${api}/schemes/proposals/matters`, {
    values: {
      kind: 'proposal',
      period: 'session',
      session: '市政协七届六次会议',
      title,
      body: '建议开放预约。',
      proposers: [people.person(proposer)],
    },
  });
  const { matter } = opened.json<{ matter: string }>();
  await act('office', matter, 'file');
  const numbers = (await state(matter)).numbers;
  return { id: matter, number: numbers['case'] ?? '' };
}

async function act(
  role: Role,
  matter: string,
  action: string,
  values: object = {},
  party?: string,
): Promise<number> {
  const url = `${api}/matters/${matter}/actions/${action}`;
  return (await people.send(role, url, { values, party })).statusCode;
}

async function state(matter: string) {
  return (await people.ask('office', `${api}/matters/${matter}`)).json<{
    stage: string;
    numbers: Record<string, string>;
  }>();
}

/** Handled up to what is left to be sent. */
async function prepared(matter: string): Promise<void> {
  await act('office', matter, 'assign', { mode: 'lead', handlers: [unit] });
  await act('lead', matter, 'accept');
  const measures = [{ point: '一、平台共享', said, status: 'done' }];
  await act('lead', matter, 'draft', { measures, resultClass: 'A', disclosure: 'full' });
  await act('lead', matter, 'submit');
  await act('supervisor', matter, 'approve', {}, unit);
}

async function replyOf(matter: string) {
  const issued = await node.store.issuedLetters('hetao', matter);
  return issued.find(({ kind }) => kind === 'reply');
}

describe('proposals that are handled together', () => {
  let lead = { id: '', number: '' };
  let merged = { id: '', number: '' };
  beforeAll(async () => {
    lead = await filed('关于共享实验平台的提案', 'first');
    merged = await filed('关于开放实验仪器的提案', 'second');
  });

  it('are not merged into themselves, nor into what is not there', async () => {
    for (const mergedInto of [merged.number, '20269999']) {
      const url = `${api}/matters/${merged.id}/actions/merge`;
      const refused = await people.send('office', url, { values: { mergedInto } });
      expect(refused.statusCode).toBe(409);
      expect(refused.body).toContain('no other proposal bears this number; check it');
      expect(refused.body).not.toContain('no condition holds');
    }
    expect((await state(merged.id)).stage).toBe('filed');
  });

  it('find each other: in both case files, in the queue, and for the adviser', async () => {
    expect(await act('office', merged.id, 'merge', { mergedInto: `第${lead.number}号` })).toBe(200);
    expect(await act('office', lead.id, 'merge', { mergedInto: merged.number })).toBe(409);
    const page = (role: Role | null, path: string) =>
      people.ask(role, `/en/hetao/${path}`).then(({ body }) => body);
    const link = (place: string, id: string) => `href="/en/hetao/${place}/${id}"`;
    expect(await page('office', `matters/${lead.id}`)).toContain(link('matters', merged.id));
    expect(await page('office', `matters/${merged.id}`)).toContain(link('matters', lead.id));
    const queue = await page('office', 'desk');
    expect(queue).toContain('handled with this:');
    expect(queue).toContain('handled under');
    // An adviser reaches the other one by its public page: they take no part in it.
    const own = await page('second', `matters/${merged.id}`);
    expect(own).toContain(link('proposals', lead.id));
    expect(own).not.toContain(link('matters', lead.id));
    expect(await page('first', `matters/${lead.id}`)).toContain(link('proposals', merged.id));
    expect(await page(null, `proposals/${merged.id}`)).toContain(link('proposals', lead.id));
  });

  it('are answered by one handling, each in a letter of its own', async () => {
    await prepared(lead.id);
    await act('lead', lead.id, 'send', { documentNumber: '福教函〔2026〕9号', signer: '示例' });
    expect((await state(lead.id)).stage).toBe('answered');
    // The other stands to be signed: all is taken over but the number of the letter.
    expect((await state(merged.id)).stage).toBe('handling');
    const sign = (documentNumber: string) =>
      people.send('lead', `${api}/matters/${merged.id}/actions/send`, {
        values: { documentNumber, signer: '示例' },
      });
    const used = await sign('福教函〔2026〕9号');
    expect(used.statusCode).toBe(409);
    expect(used.body).toContain(`was used for ${lead.number}`);
    expect((await sign('福教函〔2026〕8号')).statusCode).toBe(200);
    expect((await state(merged.id)).stage).toBe('answered');
    const letters = await node.store.registerEntries('hetao', 'outgoing');
    expect(letters.map(({ id }) => id)).toEqual(['福教函〔2026〕8号', '福教函〔2026〕9号']);
    const own = await replyOf(merged.id);
    expect(own).toMatchObject({ outcome: 'withheld', failure: null, party: unit });
    const at = `/en/hetao/matters/${merged.id}/documents/${String(own?.seq ?? 0)}`;
    const docx = await decodeBytes((await people.ask('second', `${at}.docx`)).rawPayload, 'r.docx');
    const text = docx.outcome === 'refused' ? '' : docx.text;
    for (const words of [
      merged.number,
      '福教函〔2026〕8号',
      '尊敬的周示例委员',
      '关于开放实验仪器的提案',
      said,
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('林示例');
    expect(text).not.toContain(lead.number);
    const first = await replyOf(lead.id);
    const other = `/en/hetao/matters/${lead.id}/documents/${String(first?.seq ?? 0)}.html`;
    expect((await people.ask('first', other)).body).not.toContain('周示例');
    expect((await people.ask('second', other)).statusCode).toBe(404);
  });

  it('count as two replies, of which only the one with a clock of its own can be on time', async () => {
    const [counts] = await node.store.replyCounts({ zone: 'hetao', today: '2026-03-03' });
    expect(counts).toMatchObject({ sent: 2, onTime: 1, late: 0, unjudged: 1 });
    expect(await node.store.verifyTallies('hetao')).toEqual([]);
  });

  it('are rated each by its own proposer', async () => {
    expect(await act('second', lead.id, 'rate', { satisfaction: 'satisfied' })).not.toBe(200);
    expect(await act('second', merged.id, 'rate', { satisfaction: 'satisfied' })).toBe(200);
  });

  it('stand to be signed by the node’s jobs where it stopped in between, and only once', async () => {
    const first = await filed('关于人才公寓的提案', 'first');
    const other = await filed('关于青年住房的提案', 'second');
    await act('office', other.id, 'merge', { mergedInto: first.number });
    await prepared(first.id);
    const service = (store: SampleNode['store']): MatterService =>
      new MatterService({
        store,
        zones: zoneFolders.map(({ zone }) => zone),
        calendars: officialCalendars,
        now: () => '2026-03-02T02:00:00.000Z',
        newId: () => randomUUIDv7(),
      });
    const stopping = new Proxy(node.store, {
      get: (store, name, receiver): unknown =>
        name === 'matterLinks'
          ? () => Promise.reject(new Error('the node stops here'))
          : Reflect.get(store, name, receiver),
    });
    const sent = await service(stopping).act({
      zone: 'hetao',
      id: randomUUIDv7(),
      by: { person: people.person('lead'), unit, roles: ['officer'] },
      matter: first.id,
      action: 'send',
      values: { documentNumber: '福教函〔2026〕10号', signer: '示例' },
    });
    expect(sent.outcome).toBe('done');
    expect((await state(other.id)).stage).toBe('merged');
    expect(await followLeads(service(node.store), 'hetao')).toBe(1);
    expect((await state(other.id)).stage).toBe('handling');
    expect(await followLeads(service(node.store), 'hetao')).toBe(0);
  });
});
