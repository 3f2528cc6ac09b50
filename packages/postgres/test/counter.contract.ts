import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../src/index.ts';

const id = (number: number): string =>
  `0193fe00-0000-7000-8000-${String(number).padStart(12, '0')}`;
const at = (minutes: number): string =>
  new Date(Date.UTC(2026, 10, 23, 1) + minutes * 60_000).toISOString();
const zone = 'hetao';

/** What any store of the counter keeps to. */
export function counterContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: counter`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await store.addPerson({
        zone,
        id: id(1),
        name: 'Applicant',
        language: 'en',
        email: 'applicant@example.org',
        ownRoles: [],
        memberships: [],
        passwordHash: null,
        sample: false,
        createdAt: at(0),
      });
    });
    afterAll(() => store.close());

    const save = (answers: Record<string, string | null>, seen: number, minutes: number) =>
      store.saveDraft(zone, {
        person: id(1),
        service: 'residence',
        answers,
        seen,
        at: at(minutes),
      });

    it('a draft keeps the answers of every save, and says when another device has saved', async () => {
      expect(await store.draft(zone, id(1), 'residence')).toBeNull();
      expect(await save({ title: 'a', room: '1' }, 0, 1)).toEqual({ version: 1, elsewhere: false });
      expect(await save({ room: null, until: '2027-01-01' }, 1, 2)).toMatchObject({ version: 2 });
      expect(await save({ title: 'b' }, 1, 3)).toEqual({ version: 3, elsewhere: true });
      expect(await store.draft(zone, id(1), 'residence')).toEqual({
        service: 'residence',
        answers: { title: 'b', until: '2027-01-01' },
        version: 3,
        savedAt: at(3),
      });
      // Two devices that save at once lose nothing of each other.
      await Promise.all([save({ room: '2' }, 3, 3), save({ floor: '1' }, 3, 3)]);
      expect((await store.draft(zone, id(1), 'residence'))?.answers).toEqual({
        title: 'b',
        until: '2027-01-01',
        room: '2',
        floor: '1',
      });
      expect(await store.draftsOf(zone, id(2))).toEqual([]);
      expect(await store.dropOldDrafts(zone, at(3))).toBe(0);
      expect(await store.dropOldDrafts(zone, at(4))).toBe(1);
      expect(await store.draftsOf(zone, id(1))).toEqual([]);
    });

    it('an application is recorded once; its answers are forgotten when all is open', async () => {
      const given = {
        zone,
        id: id(10),
        bundle: 'both',
        person: id(1),
        unit: null,
        answers: { phone: '1' },
        openedOn: '2026-11-23',
        openedAt: at(0),
        promisedOn: '2026-12-21',
        promise: [{ part: 'first', from: '2026-11-23', due: '2026-12-21', decisive: true }],
        needed: ['first', 'second'],
        notNeeded: ['third'],
      };
      await store.addApplication(given);
      await store.addApplication({ ...given, bundle: 'another' });
      expect(await store.applicationsToAdvance(zone, 10)).toEqual([id(10)]);
      await store.openedPart(zone, id(10), 'first', { matter: id(20) });
      await store.openedPart(zone, id(10), 'first', { matter: id(21) });
      await store.settleApplication(zone, id(10), at(1), false);
      expect(await store.applicationsToAdvance(zone, 10)).toEqual([]);
      expect(await store.applicationOfMatter(zone, id(20))).toBe(id(10));
      expect(await store.applicationOfMatter(zone, id(21))).toBeNull();
      await store.settleApplication(zone, id(10), at(2), true);
      const { needed: _needed, notNeeded: _not, ...kept } = given;
      const part = { matter: null, failure: null };
      expect(await store.applicationsOf(zone, { person: id(1), unit: null })).toEqual([
        {
          ...kept,
          answers: null,
          parts: [
            { part: 'first', needed: true, matter: id(20), failure: null },
            { part: 'second', needed: true, ...part },
            { part: 'third', needed: false, ...part },
          ],
        },
      ]);
      expect(await store.applicationsOf(zone, { person: id(2), unit: null })).toEqual([]);
      expect(await store.application('dayun', id(10))).toBeNull();
    });

    it('numbers are called in the order in which they were taken, one at a window', async () => {
      const day = '2026-11-23';
      const take = (person: string | null, minutes: number) =>
        store.takeTicket(zone, day, { person, service: null, at: at(minutes) });
      const first = await take(id(1), 1);
      expect(first.number).toBe(1);
      expect(await take(id(1), 2)).toEqual(first);
      const others = await Promise.all([take(null, 3), take(null, 3), take(null, 3)]);
      expect(new Set(others.map(({ number }) => number))).toEqual(new Set([2, 3, 4]));
      const [one, two] = await Promise.all([
        store.callTicket(zone, day, '1', at(4)),
        store.callTicket(zone, day, '2', at(4)),
      ]);
      expect(new Set([one?.number, two?.number])).toEqual(new Set([1, 2]));
      expect(await store.callTicket(zone, day, '1', at(5))).toEqual(one);
      expect(await store.endTicket(zone, day, '1', { served: true, at: at(6) })).toMatchObject({
        number: one?.number,
        served: true,
        endedAt: at(6),
      });
      expect(await store.endTicket(zone, day, '1', { served: true, at: at(7) })).toBeNull();
      const called = await Promise.all([8, 8].map((m) => store.callTicket(zone, day, '1', at(m))));
      expect(called.map((ticket) => ticket?.number)).toEqual([3, 3]);
      expect(await store.callTicket(zone, '2026-11-24', '1', at(8))).toBeNull();
      expect(await store.ticketsOf(zone, day)).toHaveLength(4);
    });
  });
}
