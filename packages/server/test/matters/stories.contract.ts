import type { FileStore, MatterStore } from '@twinpark/postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { history, matterFor } from '../../src/matters/index.ts';
import { aloneStories, play, timedService, type TimedService } from './play.ts';
import { storyZone } from './zone.ts';

/** The stories of proposal handling, played through the service on one kind of database. */
export function storiesContract(
  name: string,
  open: () => Promise<MatterStore & FileStore & { close(): Promise<void> }>,
): void {
  describe(`${name}: stories`, () => {
    let store: Awaited<ReturnType<typeof open>>;
    let timed: TimedService;
    beforeAll(async () => {
      store = await open();
      timed = timedService(store, [storyZone()]);
    });
    afterAll(() => store.close());

    for (const [at, scenario] of aloneStories.entries()) {
      test(`plays: ${scenario.name}`, async () => {
        const { matter, failures } = await play(timed, 'story', 'proposals', scenario, `s${at}`);
        expect(failures).toEqual([]);
        const again = await play(timed, 'story', 'proposals', scenario, `s${at}`);
        expect(again.matter).toBe(matter);
        const events = await store.matterEvents('story', matter);
        const stored = await store.loadMatter('story', matter);
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
        expect(stored?.state.version).toBe(events.length);
        expect(stored?.head).toBe(events.at(-1)?.hash);
      });
    }

    test('numbers follow one another without a gap, by year', async () => {
      const numbers: (string | null)[] = [];
      for (const party of ['office']) {
        const of = { kind: 'unit', id: party, roles: ['proposal-officer'] } as const;
        const page = await store.matterQueue({ zone: 'story', party: of });
        const closed = await store.matterQueue({ zone: 'story', party: of, closed: true });
        numbers.push(...[...page.items, ...closed.items].map(({ number }) => number));
      }
      const given = numbers.filter((number) => number !== null).sort();
      const of2024 = Array.from({ length: 10 }, (_, i) => `2024${String(i + 1).padStart(4, '0')}`);
      expect(given).toEqual(['20230001', ...of2024]);
    });

    test('the counts of proposals and replies add up and say what the stories tell', async () => {
      const proposals = await store.proposalCounts('story');
      for (const one of proposals) {
        expect(one.registered).toBe(one.undecided + one.declined + one.filed);
        expect(one.filed).toBe(one.handling + one.answered + one.closed);
        expect(one.filed).toBe(one.a + one.b + one.c + one.d + one.unclassed);
      }
      expect(
        proposals.map(({ year, kind, filed, declined, a, b }) => [
          year,
          kind,
          filed,
          declined,
          a,
          b,
        ]),
      ).toEqual([
        [2024, 'proposal', 8, 2, 2, 1],
        [2024, 'suggestion', 2, 1, 0, 0],
        [2023, 'proposal', 1, 0, 0, 1],
      ]);
      const replies = await store.replyCounts({ zone: 'story', today: '2024-12-31' });
      for (const one of replies) {
        expect(one.replies).toBe(one.sent + one.pending + one.overdue);
        expect(one.sent).toBe(one.onTime + one.late + one.unjudged);
        expect(one.sent).toBe(one.a + one.b + one.c + one.d + one.unclassed);
        expect(one.sent).toBe(one.satisfied + one.basically + one.dissatisfied + one.unrated);
      }
      expect(
        replies.map(
          ({ unit, sent, pending, overdue, onTime, late, a, b, satisfied, basically, redone }) => ({
            [unit]: [sent, pending, overdue, onTime, late, a, b, satisfied, basically, redone],
          }),
        ),
      ).toEqual([
        { a: [3, 0, 2, 3, 0, 3, 0, 1, 0, 1] },
        { b: [1, 0, 1, 1, 0, 0, 1, 1, 0, 0] },
        { c: [1, 0, 0, 1, 0, 0, 0, 1, 0, 0] },
        { d: [1, 0, 1, 1, 0, 1, 0, 0, 0, 1] },
        { e: [1, 0, 0, 1, 0, 1, 0, 1, 0, 0] },
        { g: [1, 0, 0, 1, 0, 0, 1, 1, 0, 0] },
        { 龙岗区人民政府: [2, 0, 0, 2, 0, 0, 2, 2, 0, 0] },
      ]);
      const narrowed = { zone: 'story', today: '2024-12-31', unit: replies[0]?.unit };
      expect(await store.replyCounts(narrowed)).toEqual([replies[0]]);
      expect(await store.replyCounts({ ...narrowed, year: 1999 })).toEqual([]);
      expect(await store.verifyTallies('story')).toEqual([]);
      await store.extendLog('story');
      expect(await store.verifyTallies('story')).toEqual([]);
      expect(await store.proposalCounts('story')).toEqual(proposals);
      const today = '2024-12-31';
      expect(await store.replyCounts({ zone: 'story', today })).toEqual(replies);
    });

    test('who takes no part sees public fields alone, and history says no more', async () => {
      const { items } = await store.matterQueue({
        zone: 'story',
        party: { kind: 'unit', id: 'office', roles: ['proposal-officer'] },
      });
      const id = items[0]!.matter;
      const stranger = { person: 'stranger', unit: 'elsewhere', roles: ['proposal-officer'] };
      for (const viewer of [null, stranger]) {
        const view = await matterFor(timed.service, 'story', id, viewer);
        expect(Object.keys(view?.values ?? {})).toContain('title');
        expect(Object.keys(view?.values ?? {})).not.toContain('plan');
        const told = JSON.stringify(await history(timed.service, 'story', id, viewer));
        expect(told).not.toContain('先沟通');
        expect(told).not.toContain('office-officer');
      }
      const office = { person: 'o', unit: 'office', roles: ['proposal-officer'] };
      const told = JSON.stringify(await history(timed.service, 'story', id, office));
      expect(told).toContain('先沟通');
    });
  });
}
