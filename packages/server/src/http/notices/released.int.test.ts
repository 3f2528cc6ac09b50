import { officialCalendars } from '@twinpark/core/time';
import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskPeople, type DeskPeople } from '../../../test/desk-people.ts';
import { sampleNode, type SampleNode } from '../../../test/sample-node.ts';
import { MatterService } from '../../matters/index.ts';
import { deriveNotices } from '../../notices/index.ts';
import { zoneFolders } from '../../zones.ts';

const accounts = {
  office: { unit: 'futian-office', roles: ['proposal-officer'] },
  chosen: { unit: 'futian-hrss', roles: ['officer'] },
  proposer: { unit: null, roles: ['adviser'], name: '林示例' },
} as const;
const api = '/api/v1/zones/hetao';
const contact = '秘密联系人 13800138000';
let time = Date.parse('2026-03-02T01:00:00.000Z');
const now = (): string => new Date((time += 1000)).toISOString();
const newId = (): string => randomUUIDv7();

let node: SampleNode;
let people: DeskPeople<keyof typeof accounts>;
beforeAll(async () => {
  node = await sampleNode({ letters: false, people: { now, newId } });
  people = await deskPeople(node, accounts);
});
afterAll(() => node.close());

const act = async (matter: string, action: string, values: object = {}): Promise<void> => {
  const done = await people.send('office', `${api}/matters/${matter}/actions/${action}`, {
    values,
  });
  expect([action, done.statusCode]).toEqual([action, 200]);
};

it('whoever loses a task hears of it and reads why, though the matter is no longer theirs', async () => {
  const opened = await people.send('office', `${api}/schemes/proposals/matters`, {
    values: {
      kind: 'proposal',
      period: 'session',
      session: '市政协七届六次会议',
      title: '关于人才服务的提案',
      body: '建议优化服务。',
      proposers: [people.person('proposer')],
      contact,
    },
  });
  const { matter } = opened.json<{ matter: string }>();
  await act(matter, 'file');
  await act(matter, 'assign', { mode: 'lead', handlers: ['futian-hrss'] });
  await act(matter, 'withdrawAssignment', { changeReason: '应由教育局承办。' });
  const { store } = node;
  const zones = zoneFolders.map(({ zone }) => zone);
  const service = new MatterService({ store, zones, calendars: officialCalendars, now, newId });
  await store.extendLog('hetao');
  const log = (line: string): void => expect.unreachable(line);
  await deriveNotices({ store, service, zones, sendsMail: false, now, newId, log }, 'hetao');
  const notices = await store.noticesFor('hetao', people.person('chosen'), { limit: 9 });
  const [told] = notices.filter(({ facts }) => facts.kinds.includes('released'));
  expect(told?.facts.action).toBe('withdrawAssignment');
  // What it is called is for who takes part in it.
  expect(told?.title).toBeNull();
  for (const [language, words] of [
    ['en', 'You have no part in it any more: Withdraw the assignment'],
    ['zh-hans', '您不再参与这件办件：撤回交办'],
    ['zh-hant', '你不再參與這宗個案：撤回交辦'],
  ] as const) {
    const page = await people.ask('chosen', `/${language}/hetao/notices/${told?.id ?? ''}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(words);
    expect(page.body).toContain('应由教育局承办。');
    expect(page.body).not.toContain(contact);
  }
  expect((await people.ask('chosen', `/en/hetao/matters/${matter}`)).statusCode).toBe(404);
});
