import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonToAdd, Store } from '../src/index.ts';

const hash = (letter: string): string => letter.repeat(64);
const id = (number: number): string =>
  `0193fd00-0000-7000-8000-${String(number).padStart(12, '0')}`;
const at = (minutes: number): string =>
  new Date(Date.UTC(2026, 10, 22) + minutes * 60_000).toISOString();

function person(number: number, given: Partial<PersonToAdd> = {}): PersonToAdd {
  return {
    zone: 'hetao',
    id: id(number),
    name: `Person ${String(number)}`,
    language: 'en',
    email: `p${String(number)}@example.org`,
    ownRoles: [],
    memberships: [{ unit: 'futian', roles: ['officer', 'supervisor'] }],
    passwordHash: null,
    sample: false,
    createdAt: at(0),
    ...given,
  };
}

/** What any store of people keeps to. */
export function peopleContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: people`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    it('a person is added once, whoever comes second with the address is told', async () => {
      expect(await store.addPerson(person(1))).toBe('added');
      expect(await store.addPerson(person(1))).toBe('added');
      expect(await store.addPerson(person(2, { email: 'p1@example.org' }))).toBe('email-taken');
      expect(await store.addPerson(person(1, { zone: 'dayun' }))).toBe('added');
      expect((await store.findPersons({ zone: 'hetao' })).items).toMatchObject([
        { id: id(1), memberships: [{ unit: 'futian', roles: ['officer', 'supervisor'] }] },
      ]);
    });

    it('persons are found by their ids, and the demonstration accounts by themselves', async () => {
      await store.addPerson(person(20, { zone: 'names' }));
      await store.addPerson(person(21, { zone: 'names', sample: true }));
      const idsOf = (found: readonly { readonly id: string }[]) => found.map((one) => one.id);
      expect(idsOf(await store.persons('names', [id(20), id(99)]))).toEqual([id(20)]);
      expect(idsOf(await store.persons('names', []))).toEqual([]);
      expect(idsOf(await store.samplePersons('names'))).toEqual([id(21)]);
      await store.addPerson(person(23, { zone: 'names', memberships: [] }));
      expect(idsOf(await store.persons('names', [id(23)], ['futian']))).toEqual([
        id(20),
        id(21),
        id(23),
      ]);
      expect(idsOf(await store.persons('names', ['nobody'], ['elsewhere']))).toEqual([]);
      await store.addPerson(
        person(22, { zone: 'names', memberships: [{ unit: 'empty', roles: ['officer'] }] }),
      );
      await store.changePerson('names', id(22), { disabledAt: at(1) });
      expect(await store.attendedUnits('names')).toEqual(['futian']);
    });

    it('persons are found by a part of the name in either script, by how the address begins, by role and unit', async () => {
      const named = (number: number, name: string, given: Partial<PersonToAdd> = {}) =>
        store.addPerson(person(number, { zone: 'finding', name, memberships: [], ...given }));
      await named(40, '陈大文', { ownRoles: ['adviser'], email: 'chen@example.org' });
      await named(41, '陳大文', { ownRoles: ['adviser'], email: 'chan@example.org' });
      await named(42, 'Chan Tai Man (100%)', { email: 'tai@example.org' });
      await named(43, '李陈', { memberships: [{ unit: 'sz-stic', roles: ['officer'] }] });
      await named(44, '陈去', { ownRoles: ['adviser'] });
      await named(45, '周兼', {
        ownRoles: ['adviser'],
        memberships: [{ unit: 'sz-stic', roles: ['officer'] }],
      });
      await store.changePerson('finding', id(44), { disabledAt: at(1) });
      const found = async (wanted: Omit<Parameters<Store['findPersons']>[0], 'zone'>) =>
        (await store.findPersons({ zone: 'finding', ...wanted })).items.map(({ name }) => name);
      expect(await found({ text: '陈' })).toEqual(['李陈', '陈去', '陈大文', '陳大文']);
      expect(await found({ text: ' 陳大 ' })).toEqual(['陈大文', '陳大文']);
      expect(await found({ text: '陈', role: 'adviser', enabled: true })).toEqual([
        '陈大文',
        '陳大文',
      ]);
      expect(await found({ text: 'TAI  man (100%' })).toEqual(['Chan Tai Man (100%)']);
      for (const text of ['.', '%', '_', '100.', '[陈', '(', '\\', '*']) {
        expect([text, await found({ text: `${text}x` })]).toEqual([text, []]);
      }
      expect(await found({ text: 'CHEN@' })).toEqual(['陈大文']);
      // Not by the middle of an address, nor by what begins half of them.
      expect(await found({ text: 'example.org' })).toEqual([]);
      expect(await found({ text: 'ch' })).toEqual(['Chan Tai Man (100%)']);
      expect(await found({ unit: 'sz-stic' })).toEqual(['周兼', '李陈']);
      expect(await found({ unit: null, enabled: true })).toEqual([
        'Chan Tai Man (100%)',
        '周兼',
        '陈大文',
        '陳大文',
      ]);
    });

    it('pages of persons hold each of them once, and say how many there are', async () => {
      for (const number of [50, 51, 52, 53, 54]) {
        // Two of the same name: the order does not rest on it alone.
        const name = number < 52 ? '同名' : `P${String(number)}`;
        await store.addPerson(person(number, { zone: 'paging', name }));
      }
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.findPersons({ zone: 'paging', cursor, limit: 2 });
        expect(page.total).toBe(5);
        seen.push(...page.items.map((one) => one.id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual([52, 53, 54, 50, 51].map(id));
      await expect(store.findPersons({ zone: 'paging', cursor: 'made-up' })).rejects.toThrow(
        'cursor',
      );
    });

    it('a session is found by its token while it runs, is used, and its person is not disabled', async () => {
      await store.addPerson(person(3));
      const start = (letter: string, number: number) =>
        store.startSession({
          zone: 'hetao',
          id: id(number),
          tokenHash: hash(letter),
          person: id(3),
          unit: 'futian',
          method: 'password',
          device: 'a browser',
          startedAt: at(0),
          endsAt: at(60),
        });
      await start('a', 31);
      await start('b', 32);
      const seen = (minutes: number, letter = 'a') =>
        store.session('hetao', hash(letter), at(minutes), at(minutes - 30));
      expect(await seen(20)).toMatchObject({ session: { id: id(31), unit: 'futian' } });
      // To be looked at is no use.
      expect(await store.session('hetao', hash('a'), at(44), at(14), 'unseen')).not.toBeNull();
      expect(await seen(45)).toMatchObject({ session: { seenAt: at(20) } });
      expect(await seen(45, 'b')).toBeNull();
      expect(await seen(61)).toBeNull();
      expect(await store.session('dayun', hash('a'), at(20), at(0))).toBeNull();
      expect(await store.actFor('hetao', id(31), 'sz-stic')).toBe(false);
      expect(await store.setRoles('hetao', id(3), 'futian', null)).toBe(true);
      expect(await seen(46)).toMatchObject({
        session: { unit: null },
        person: { memberships: [] },
      });
      await store.changePerson('hetao', id(3), { disabledAt: at(47) });
      expect(await seen(48)).toBeNull();
    });

    it('a step is taken once, and by nobody after its time or as another kind', async () => {
      const step = { zone: 'hetao', kind: 'invitation', person: null, at: at(0), endsAt: at(10) };
      await store.startStep({ ...step, tokenHash: hash('c'), content: { to: '/en' } });
      expect(await store.takeStep('hetao', hash('c'), 'provider', at(1))).toBeNull();
      expect(await store.takeStep('hetao', hash('c'), 'invitation', at(11))).toBeNull();
      const taken = await Promise.all(
        [1, 2, 3].map(() => store.takeStep('hetao', hash('c'), 'invitation', at(2))),
      );
      expect(taken.filter((one) => one !== null)).toEqual([
        { person: null, content: { to: '/en' } },
      ]);
    });

    it('attempts at the same time are all counted, and begin anew after their window', async () => {
      const count = (minutes: number) => store.countAttempt('hetao', 'account x', 900, at(minutes));
      const counts = await Promise.all(Array.from({ length: 8 }, () => count(0)));
      expect(counts.map((one) => one.count).sort((a, b) => a - b)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8,
      ]);
      expect(await count(14)).toEqual({ count: 9, seconds: 60 });
      expect(await count(15)).toEqual({ count: 1, seconds: 900 });
    });

    it('a passkey belongs to one person, counts upwards, and is removed by its owner alone', async () => {
      await store.addPerson(person(4));
      const key = {
        zone: 'hetao',
        id: 'key',
        person: id(4),
        publicKey: 'AAAA',
        counter: 5,
        transports: ['internal'],
        name: 'Telephone',
        createdAt: at(0),
        usedAt: null,
      };
      expect(await store.addPasskey(key)).toBe(true);
      expect(await store.addPasskey({ ...key, person: id(1) })).toBe(false);
      await store.usedPasskey('hetao', 'key', 4_000_000_000, at(1));
      await store.usedPasskey('hetao', 'key', 7, at(2));
      expect(await store.passkey('hetao', 'key')).toEqual({
        ...key,
        counter: 4_000_000_000,
        usedAt: at(2),
      });
      expect(await store.removePasskey('hetao', id(1), 'key')).toBe(false);
      expect(await store.removePasskey('hetao', id(4), 'key')).toBe(true);
    });
  });
}
