import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskPeople, type DeskPeople } from '../../test/desk-people.ts';
import { sampleNode, type SampleNode } from '../../test/sample-node.ts';

const accounts = {
  office: { unit: 'futian-office', roles: ['proposal-officer'] },
  clerk: { unit: 'futian-office', roles: ['clerk'] },
  supervisor: { unit: 'futian-supervision', roles: ['supervisor'] },
  one: { unit: 'futian-education', roles: ['officer'] },
  two: { unit: 'sz-stic', roles: ['officer'] },
  stranger: { unit: 'sz-finance', roles: ['officer'] },
  adviser: { unit: null, roles: ['adviser'] },
} as const;
type Role = keyof typeof accounts;

let node: SampleNode;
let people: DeskPeople<Role>;
const api = '/api/v1/zones/hetao';

beforeAll(async () => {
  let time = Date.parse('2026-03-02T01:00:00.000Z');
  node = await sampleNode({
    people: { now: () => new Date((time += 10)).toISOString(), newId: () => randomUUIDv7() },
  });
  people = await deskPeople(node, accounts);
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
  const act = (action: string, values: object = {}) =>
    people.send('office', `${api}/matters/${matter}/actions/${action}`, { values });
  await act('file');
  await act('assign', { mode: 'split', handlers: ['futian-education', 'sz-stic'] });
});
afterAll(() => node.close());

interface Seen {
  readonly only: string | null;
  readonly replies: readonly { readonly unit: string; readonly pending: number }[];
}
const seenBy = async (role: Role): Promise<Seen> =>
  (await people.ask(role, `${api}/statistics?year=2026`)).json<Seen>();

describe('the statistics', () => {
  it('show every unit to the proposal office and to the supervisors', async () => {
    for (const role of ['office', 'supervisor'] as const) {
      const { only, replies } = await seenBy(role);
      expect([role, only, replies.map(({ unit }) => unit)]).toEqual([
        role,
        null,
        ['futian-education', 'sz-stic'],
      ]);
    }
  });

  it('show an officer of any other unit that unit alone, on the page as in the API', async () => {
    for (const role of ['one', 'two'] as const) {
      const { unit } = accounts[role];
      const { only, replies } = await seenBy(role);
      expect(only).toBe(unit);
      expect(replies).toMatchObject([{ unit, pending: 1 }]);
    }
    const page = await people.ask('one', '/en/hetao/desk/statistics?year=2026');
    const other = await people.ask('office', '/en/hetao/desk/statistics?year=2026');
    const nameOfTwo = /Science, Technology and Innovation[^<]*/.exec(other.body)?.[0] ?? 'missing';
    expect(other.body).toContain(nameOfTwo);
    expect(page.body).not.toContain(nameOfTwo);
    // On paper it says of which year and of which day it is.
    expect(page.body).toMatch(/What was registered in 2026, as of \d{4}-\d{2}-\d{2}\./);
    expect((await seenBy('stranger')).replies).toEqual([]);
  });

  it('are not every unit’s for an account of the office without the role', async () => {
    expect((await seenBy('clerk')).only).toBe('futian-office');
  });

  it('are kept from who acts for no unit', async () => {
    expect((await people.ask('adviser', `${api}/statistics`)).statusCode).toBe(403);
    expect((await people.ask('adviser', '/en/hetao/desk/statistics')).statusCode).toBe(403);
    expect((await people.ask(null, `${api}/statistics`)).statusCode).toBe(401);
  });
});
