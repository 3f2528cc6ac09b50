import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeIssued } from '../src/letters/index.ts';
import { addSamplePeople } from '../src/people/sample-people.ts';
import { loadSampleApplications } from '../src/sample-applications.ts';
import { loadSampleMatters } from '../src/sample-matters.ts';
import { zoneFolders } from '../src/zones.ts';
import { deskPeople } from './desk-people.ts';
import { sampleNode, type SampleNode } from './sample-node.ts';

let node: SampleNode;
let ids = 0;
const stamp = {
  now: () => '2026-11-22T02:00:00.000Z',
  newId: () => `0193fc00-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
};
const zones = zoneFolders.map(({ zone }) => zone);

beforeAll(async () => {
  node = await sampleNode();
  await addSamplePeople(node.store, zones, 'five amber kites rising', stamp);
});
afterAll(() => node.close());

describe('the sample proposals', () => {
  it('stand at every stage at which a proposal is handled by itself in each zone, once', async () => {
    expect(await loadSampleMatters(node.store, zones, stamp)).toBe(12 * zones.length);
    expect(await loadSampleMatters(node.store, zones, stamp)).toBe(0);
    for (const { id, schemes } of zones) {
      const all = await node.store.schemeMatters({ zone: id, scheme: 'proposals', limit: 100 });
      const stages = new Set(all.items.map(({ stage }) => stage));
      const alone = Object.keys(schemes[0]?.scheme.stages ?? {}).filter((one) => one !== 'merged');
      expect([...stages].sort()).toEqual(alone.sort());
    }
  });

  it('leave replies that are marked as samples once they are published, and no real letter', async () => {
    const issuing = {
      store: node.store,
      zones,
      ...stamp,
      log: (line: string) => void log.push(line),
    };
    const log: string[] = [];
    for (const { id } of zones) {
      const real = (await node.store.letters({ zone: id, sample: false })).total;
      const samples = (await node.store.letters({ zone: id, sample: true })).total;
      await makeIssued(issuing, id);
      expect((await node.store.letters({ zone: id, sample: false })).total).toBe(real);
      expect((await node.store.letters({ zone: id, sample: true })).total).toBeGreaterThan(samples);
    }
    expect(log).toEqual([]);
  });

  it('are marked as invented wherever everybody can see them', async () => {
    const list = await node.app.inject('/en/hetao/proposals');
    const filed = [...list.body.matchAll(/href="(\/en\/hetao\/proposals\/[0-9a-f-]{36})"/g)];
    expect(filed.length).toBeGreaterThan(5);
    expect(list.body.match(/class="sample-tag"/g)).toHaveLength(filed.length);
    const one = await node.app.inject(filed[0]?.[1] ?? '');
    expect(one.body).toContain('class="sample-note"');
  });

  it('give the office a queue with clocks that run and clocks that ran out', async () => {
    const party = { kind: 'unit', id: 'futian-office', roles: ['proposal-officer'] } as const;
    const queue = await node.store.matterQueue({ zone: 'hetao', party, limit: 100 });
    expect(queue.items.length).toBe(10);
    // A colleague without the role of the office's part has none in these matters.
    const without = { ...party, roles: ['officer', 'unit-administrator'] };
    expect((await node.store.matterQueue({ zone: 'hetao', party: without })).total).toBe(0);
    const overdue = await node.store.overdueClocks({ zone: 'hetao', today: '2026-11-22' });
    expect(overdue.items.length).toBeGreaterThan(2);
    const { events, troubles } = await node.store.verifyMatters('hetao');
    expect(events).toBeGreaterThan(100);
    expect(troubles).toEqual([]);
  });
});

describe('the sample applications', () => {
  let applications = 0;

  it('show every service in each zone, once, and leave records that hold', async () => {
    const first = await loadSampleApplications(node.store, zones, stamp);
    expect(first).toBe(35 * zones.length);
    applications = first / zones.length;
    expect(await loadSampleApplications(node.store, zones, stamp)).toBe(0);
    for (const { id } of zones) {
      const serials = await node.store.registerEntries(id, 'internet-serials');
      expect(serials.map((entry) => entry.id)).toEqual(['SGT000001', 'SGT000002', 'SGT000003']);
      expect(await node.store.ledgerBalances(id, 'internet-quota')).toMatchObject([
        { account: 'approved', balance: '-30' },
        { account: 'batch/演示第一批', balance: '27' },
        { account: 'issued', balance: '3' },
      ]);
      const money = await node.store.ledgerBalances(id, 'research-money');
      expect(money.map(({ account, unit, balance }) => `${account} ${unit} ${balance}`)).toEqual([
        expect.stringMatching(/^balance.* CNY 248000$/),
        expect.stringMatching(/^balance.* HKD 600000$/),
        expect.stringMatching(/^converted.* CNY -368000$/),
        expect.stringMatching(/^converted.* HKD 400000$/),
        'funders HKD -1000000',
        expect.stringMatching(/^paid.*staff CNY 120000$/),
      ]);
      const support = await node.store.ledgerBalances(id, 'training-support');
      expect(support.find(({ account }) => account.startsWith('paid/'))?.balance).toBe('339000');
      const uses = await node.store.registerEntries(id, 'medicine-uses');
      expect(uses.map(({ columns }) => columns['state'])).toEqual(['informed', 'recalled']);
      const { troubles } = await node.store.verifyMatters(id);
      expect(troubles).toEqual([]);
    }
  });

  it('are counted by service, year, unit and outcome, for those who take part', async () => {
    const today = '2026-11-22';
    const counts = await node.store.matterCounts({ zone: 'hetao', today });
    for (const one of counts) {
      const ended = Object.values(one.outcomes).reduce((sum, n) => sum + n, 0);
      expect(one.received).toBe(one.open + one.decided);
      expect(one.decided).toBe(one.onTime + one.late + one.unjudged);
      expect(one.decided).toBe(ended + one.unfinished);
    }
    expect(await node.store.verifyTallies('hetao')).toEqual([]);
    await node.store.extendLog('hetao');
    expect(await node.store.verifyTallies('hetao')).toEqual([]);
    expect(await node.store.matterCounts({ zone: 'hetao', today })).toEqual(counts);
    expect(counts.reduce((sum, { received }) => sum + received, 0)).toBe(applications);
    const support = counts.filter(({ scheme }) => scheme === 'training-support');
    expect(support).toMatchObject([
      { year: 2026, unit: 'futian-hrss', received: 2, open: 1, onTime: 1, unfinished: 1 },
      {
        year: 2025,
        unit: 'futian-hrss',
        received: 4,
        onTime: 4,
        outcomes: { paid: 3, refused: 1 },
      },
    ]);
    const people = await deskPeople(node, {
      counter: { unit: 'futian-services', roles: ['counter-officer'] },
      customs: { unit: 'sz-customs', roles: ['officer'] },
      supervisor: { unit: 'futian-supervision', roles: ['supervisor'] },
    });
    const seen = async (role: 'counter' | 'customs' | 'supervisor') => {
      const answer = await people.ask(role, '/api/v1/zones/hetao/statistics');
      return answer.json<{ matters: typeof counts }>().matters;
    };
    expect(await seen('supervisor')).toEqual(counts);
    // The counter takes part in every application that is handed in at it, whoever decides.
    expect((await seen('counter')).filter(({ scheme }) => scheme === 'training-support')).toEqual(
      support,
    );
    const customs = await seen('customs');
    expect(customs.map(({ unit }) => unit)).toEqual(['sz-customs', 'sz-customs', 'sz-customs']);
    const page = await people.ask('counter', '/en/hetao/desk/statistics?year=2025');
    expect(page.body).not.toContain('nothing to count');
    expect(page.body.replaceAll(/<[^>]*>|\s+/g, ' ')).toMatch(
      /2025 +Futian District Human[^0-9]*4 +0 +0 +4 +4 +0 +1 +3 /,
    );
  });
});
