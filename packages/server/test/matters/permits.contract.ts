import type { FileStore, MatterStore } from '@twinpark/postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { history, runTimers } from '../../src/matters/index.ts';
import { permitScheme } from './permit-scheme.ts';
import { timedService, type TimedService } from './play.ts';
import { storyZone } from './zone.ts';

const zone = 'story';
const holder = { person: 'h', unit: 'supervisor', roles: [] };
const officer = { person: 'o', unit: 'office', roles: [] };

/** Entries that change and end, quotas, numbers and slots of lists, timers, on one kind of database. */
export function permitsContract(
  name: string,
  open: () => Promise<MatterStore & FileStore & { close(): Promise<void> }>,
): void {
  describe(`${name}: entries, quotas and timers`, () => {
    let store: Awaited<ReturnType<typeof open>>;
    let timed: TimedService;
    let made = 0;
    beforeAll(async () => {
      store = await open();
      timed = timedService(store, [storyZone([permitScheme])]);
      timed.setDay('2026-01-05');
    });
    afterAll(() => store.close());

    const person = (name: string, hours = '1', desk = name) => ({ person: name, desk, hours });
    const act = async (matter: string, action: string, values = {}, by = officer) => {
      made += 1;
      const id = `permit-${String(made)}`;
      const answer = await timed.service.act({ zone, matter, id, action, by, values });
      return answer.outcome === 'refused' ? answer.refusals[0]!.code : answer.outcome;
    };
    const opened = async (batch: string, people: readonly object[], title?: string) => {
      made += 1;
      const values = { batch, people, ...(title && { title }) };
      const id = `permit-${String(made)}`;
      const answer = await timed.service.openMatter({
        zone,
        scheme: 'permits',
        id,
        by: holder,
        values,
      } as never);
      if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
      return answer.matter;
    };
    const entry = async (id: string) =>
      (await store.registerEntries(zone, 'permits')).find((one) => one.id === id);
    const balances = async (): Promise<Readonly<Record<string, string>>> =>
      Object.fromEntries(
        (await store.ledgerBalances(zone, 'hours')).map(({ account, balance }) => [
          account,
          balance,
        ]),
      );

    let first = '';
    test('a list makes one entry for each person, numbered without a gap, and draws on the quota', async () => {
      first = await opened(
        'one',
        [person('测试甲', '3', 'A'), person('测试乙', '4', 'B')],
        'rooms',
      );
      expect(await act(first, 'list')).toBe('quota');
      expect(await act(first, 'allot', { quota: '10' })).toBe('done');
      expect(await act(first, 'list')).toBe('done');
      const entries = await store.registerEntries(zone, 'permits');
      expect(entries.map(({ id, from, until, status }) => [id, from, until, status])).toEqual([
        ['P001', '2026-01-05', '2026-04-05', 'valid'],
        ['P002', '2026-01-05', '2026-04-05', 'valid'],
      ]);
      expect(await balances()).toMatchObject({
        'quota/one': '3',
        'permitted/P001': '3',
        source: '-10',
      });
      expect(JSON.stringify([entries, await store.matterEvents(zone, first)])).not.toContain(
        '测试甲',
      );
      expect(JSON.stringify(await history(timed.service, zone, first, null))).not.toContain('P001');
    });

    test('one number a person, wherever they are listed; the refusal names no person', async () => {
      const second = await opened('one', [person('测试丙'), person('测试乙')]);
      made += 1;
      const answer = await timed.service.act({
        zone,
        matter: second,
        id: 'twice',
        action: 'list',
        by: officer,
        values: {},
      });
      expect(JSON.stringify(answer)).toContain('number 2 is the same as permits P002');
      expect(JSON.stringify(answer)).not.toContain('测试乙');
      expect(await act(first, 'revoke', { permit: 'P002' })).toBe('done');
      expect(await act(second, 'list')).toBe('done');
      expect((await entry('P002'))?.status).toBe('revoked');
      expect((await entry('P004'))?.matter).toBe(second);
      expect(await act(second, 'suspend', { permit: 'P002' })).toBe('record');
      expect(await act(second, 'suspend', { permit: 'P000' })).toBe('record');
    });

    let third = '';
    test('a matter changes the entries of another, each change a version', async () => {
      third = await opened('one', [person('测试丁', '0')]);
      await act(third, 'list');
      expect(await act(third, 'suspend', { permit: 'P001' })).toBe('done');
      expect(await entry('P001')).toMatchObject({ status: 'suspended', version: 2, matter: first });
      const use = { used: [{ permit: 'P001', hours: '1' }] };
      expect(await act(third, 'use', use, holder)).toBe('condition');
    });

    test('a quantity is used up to what is permitted, and never beyond, however many ask at once', async () => {
      const users = await Promise.all(
        Array.from({ length: 12 }, async (_, i) => {
          const matter = await opened('two', [person(`测试${String(i)}`, '0')]);
          expect(await act(matter, 'list')).toBe('done');
          return matter;
        }),
      );
      await act(users[0]!, 'allot', { quota: '5' });
      const source = await opened('two', [person('测试戊', '5')]);
      expect(await act(source, 'list')).toBe('done');
      const permit = (await store.registerEntries(zone, 'permits')).find(
        (one) => one.matter === source,
      )!.id;
      const answers = await Promise.all(
        users.map((matter) => act(matter, 'use', { used: [{ permit, hours: '0.75' }] }, holder)),
      );
      // 5 holds 0.75 six times.
      expect(answers.filter((answer) => answer === 'done')).toHaveLength(6);
      expect(new Set(answers)).toEqual(new Set(['done', 'quota']));
      expect(await balances()).toMatchObject({
        [`permitted/${permit}`]: '0.50',
        [`used/${permit}`]: '4.50',
      });
      const ids = (await store.registerEntries(zone, 'permits')).map(({ id }) => id);
      expect(ids).toEqual(ids.map((_, i) => `P${String(i + 1).padStart(3, '0')}`));
    });

    test('rooms are given back, and the hours with them, unless somebody has used them', async () => {
      const [one, other] = [
        await opened('three', [person('测试己', '2', 'C')], 'rooms'),
        await opened('four', [person('测试辛', '2', 'C')], 'rooms'),
      ];
      for (const matter of [one, other]) await act(matter, 'allot', { quota: '2' });
      expect(await act(one, 'list')).toBe('done');
      expect(await act(other, 'list')).toBe('slot');
      expect(await act(one, 'leave', {}, holder)).toBe('done');
      expect(await act(other, 'list')).toBe('done');
      expect(await balances()).toMatchObject({ 'quota/three': '0', 'permitted/P016': '0' });
      // Another matter has drawn on what the first was allotted.
      expect(await act(first, 'leave', {}, holder)).toBe('quota');
    });

    test('look-ups know columns, days, numbers of entries and what nobody has posted', async () => {
      const on = '2026-01-06';
      const permits = 'permits';
      expect(
        await store.lookUpFacts(zone, [
          { listed: { register: permits, entry: 'P003' }, on },
          { listed: { register: permits, entry: 'P003' }, on: '2026-04-06' },
          { listed: { register: permits, where: { batch: 'one', desk: 'A' } }, on },
          { column: 'until', of: { register: permits, entry: 'P003' }, on },
          { column: 'id', of: { register: permits, where: { desk: '测试丙' } }, on },
          { entries: { register: permits, where: { batch: 'one' } }, on },
          { ids: { register: permits, where: { batch: 'one' } } },
          { ids: { register: permits, where: { batch: 'one' }, lastingOn: on } },
          { ids: { register: permits, where: { batch: 'one' }, lastingOn: '2026-04-06' } },
          { values: { register: permits, where: { batch: 'one' }, column: 'desk' } },
          { balance: { ledger: 'hours', account: 'quota/none' } },
          { balance: { ledger: 'hours', account: 'used', beneath: true } },
          { balance: { ledger: 'hours', account: 'use', beneath: true } },
          ...['2025', '2026', '2027'].flatMap((year) =>
            (['start', 'in', 'end'] as const).map((at) => ({
              balance: { ledger: 'hours', account: 'used', beneath: true, year, at },
            })),
          ),
          ...['2025', '2026', '2027'].map((year) => ({
            moved: { ledger: 'hours', account: 'used', year },
          })),
        ]),
      ).toEqual([
        true,
        false,
        false,
        '2026-04-05',
        'P003',
        '3',
        ['P001', 'P002', 'P003', 'P004', 'P005'],
        // The second was revoked, the first is suspended; and in April all have run out.
        ['P001', 'P003', 'P004', 'P005'],
        [],
        ['A', 'B', '测试丙', '测试乙', '测试丁'],
        null,
        // Six uses of three quarters of an hour, all in 2026.
        '4.50',
        '0',
        // At the start, in and at the end of 2025, 2026 and 2027.
        '0',
        '0',
        '0',
        '0',
        '4.50',
        '4.50',
        '4.50',
        '0',
        '4.50',
        // Which accounts of the use moved in those years, or held something when they began.
        [],
        ['P018'],
        ['P018'],
      ]);
    });

    test('a timer ends a permit the day after its last, once, whoever asks', async () => {
      timed.setDay('2026-04-05');
      await act(first, 'prolong', { until: '2026-04-10' });
      const before = (await store.registerEntries(zone, 'permits')).filter(
        (one) => one.status === 'ended',
      );
      expect(before).toEqual([]);
      expect(await runTimers(timed.service, zone)).toBe(0);
      timed.setDay('2026-04-06');
      // Nobody has ended it yet, but its last day has passed: who holds it may be given another, and then
      // the first cannot be prolonged.
      const again = await opened('one', [person('测试丁', '0')]);
      expect(await act(again, 'list')).toBe('done');
      expect((await entry('P005'))?.status).toBe('valid');
      expect(await act(third, 'prolong', { until: '2026-05-01' })).toBe('not-unique');
      const woken = await Promise.all([
        runTimers(timed.service, zone),
        runTimers(timed.service, zone),
      ]);
      expect(woken[0] + woken[1]).toBe(17);
      expect((await entry('P003'))?.status).toBe('ended');
      expect((await entry('P001'))?.status).toBe('suspended');
      timed.setDay('2026-04-11');
      expect(await runTimers(timed.service, zone)).toBe(1);
      expect(await entry('P001')).toMatchObject({
        status: 'ended',
        until: '2026-04-10',
        version: 4,
      });
      expect((await store.loadMatter(zone, first))?.state.outcome).toBe('over');
    });

    test('the parameter in force on the day decides', async () => {
      const late = await opened('late', [person('测试庚', '0')]);
      expect(await act(late, 'list')).toBe('done');
      const until = (await store.registerEntries(zone, 'permits')).find(
        (one) => one.matter === late,
      )?.until;
      expect(until).toBe('2026-05-11');
    });

    test('after all this, verify finds nothing', async () => {
      await store.extendLog(zone);
      expect((await store.verifyMatters(zone)).troubles).toEqual([]);
    });
  });
}
