import { text, type Zone } from '@twinpark/core/model';
import { officialCalendars } from '@twinpark/core/time';
import type { FileStore, MatterStore } from '@twinpark/postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  erase,
  followCalendars,
  history,
  matterFor,
  migrateMatter,
  openLedgers,
  runTimers,
} from '../../src/matters/index.ts';
import { administrator, applicant, grantForm, granter, grants } from './grant-scheme.ts';
import { timedService, type TimedService } from './play.ts';
import { storyZone } from './zone.ts';

const zone = 'story';
const on = '2024-03-01';

/** Registers, ledgers, slots, personal values, clocks and conflicts on one kind of database. */
export function recordsContract(
  name: string,
  open: () => Promise<MatterStore & FileStore & { close(): Promise<void> }>,
): void {
  describe(`${name}: what matters leave behind`, () => {
    let store: Awaited<ReturnType<typeof open>>;
    let timed: TimedService;
    let made = 0;
    beforeAll(async () => {
      store = await open();
      timed = timedService(store, [storyZone()]);
      timed.setDay('2024-03-01');
      await store.saveAccount(zone, {
        ledger: 'fund',
        account: 'budget',
        unit: 'CNY',
        opening: '250',
        floor: '0',
      });
    });
    afterAll(() => store.close());

    const apply = async (changed: Parameters<typeof grantForm>[0] = {}): Promise<string> => {
      made += 1;
      const answer = await timed.service.openMatter({
        zone,
        scheme: 'grants',
        id: `apply-${String(made)}`,
        by: applicant,
        values: grantForm(changed),
      });
      if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
      return answer.matter;
    };
    const grant = (matter: string, id = `grant-${matter}`) =>
      timed.service.act({ zone, matter, id, action: 'grant', by: granter, values: {} });
    const codes = (answer: Awaited<ReturnType<typeof grant>>) =>
      answer.outcome === 'refused' ? answer.refusals.map(({ code }) => code) : answer.outcome;

    test('what the ledgers of a zone hold at first is set once, moves when it is declared anew, and is verified', async () => {
      const declared = (opening: string): Zone => ({
        ...storyZone(),
        ledgers: {
          rooms: {
            title: text('房源', '房源', 'rooms'),
            units: [''],
            accounts: { free: { title: text('空房', '空房', 'free'), floor: '0', opening } },
          },
        },
      });
      const free = async () => {
        const [account] = await store.ledgerBalances(zone, 'rooms');
        return [account?.opening, account?.balance, account?.floor];
      };
      for (const opening of ['10', '10', '12']) await openLedgers(store, declared(opening));
      expect(await free()).toEqual(['12', '12', '0']);
      await store.extendLog(zone);
      expect((await store.verifyMatters(zone)).troubles).toEqual([]);
    });

    test('an outcome makes its entry, posting and slot, and takes the next number', async () => {
      const matter = await apply();
      expect(codes(await grant(matter))).toBe('done');
      const entries = await store.registerEntries(zone, 'grants');
      expect(entries.map(({ id }) => id)).toEqual(['G2024-001']);
      const balances = await store.ledgerBalances(zone, 'fund');
      expect(balances.map(({ account, balance }) => [account, balance])).toEqual([
        ['budget', '149.50'],
        ['granted', '100.50'],
      ]);
      expect(
        await store.lookUpFacts(zone, [
          { listed: { register: 'grants', entry: 'G2024-001' }, on },
          { column: 'amount', of: { register: 'grants', entry: 'G2024-001' }, on },
          { balance: { ledger: 'fund', account: 'budget' } },
          { listed: { register: 'grants', entry: 'G2024-999' }, on },
        ]),
      ).toEqual([
        true,
        { amount: '100.50', currency: 'CNY' },
        { amount: '149.50', currency: 'CNY' },
        false,
      ]);
    });

    test('a booked slot refuses what overlaps, and what begins where it ends is free', async () => {
      const overlapping = await apply({
        from: '2024-05-02',
        until: '2024-05-04',
        spend: { amount: '1', currency: 'CNY' },
      });
      const refused = await grant(overlapping);
      expect(codes(refused)).toEqual(['slot']);
      expect(JSON.stringify(refused)).toContain('所選時段已被預訂');
      const after = await apply({
        from: '2024-05-03',
        until: '2024-05-05',
        spend: { amount: '1', currency: 'CNY' },
      });
      expect(codes(await grant(after))).toBe('done');
      // The refused one left nothing: the number was not lost.
      const entries = await store.registerEntries(zone, 'grants');
      expect(entries.map(({ id }) => id)).toEqual(['G2024-001', 'G2024-002']);
    });

    test('a budget cannot go below its floor, and the refusal says what is left', async () => {
      const matter = await apply({
        instrument: 'laser',
        spend: { amount: '148.51', currency: 'CNY' },
      });
      const refused = await grant(matter);
      expect(codes(refused)).toEqual(['quota']);
      expect(JSON.stringify(refused)).toContain('budget 148.50 CNY');
      const stored = await store.loadMatter(zone, matter);
      expect(stored?.state.stage).toBe('applied');
    });

    test('many grants at once spend no more than there is, and number without a gap', async () => {
      const matters: string[] = [];
      for (let i = 0; i < 12; i += 1) {
        matters.push(
          await apply({
            instrument: `bench-${String(i)}`,
            spend: { amount: '16.5', currency: 'CNY' },
          }),
        );
      }
      const answers = await Promise.all(matters.map((matter) => grant(matter)));
      // 148.50 is left: exactly nine times 16.50.
      expect(answers.filter(({ outcome }) => outcome === 'done')).toHaveLength(9);
      expect(new Set(answers.filter((a) => a.outcome === 'refused').flatMap(codes))).toEqual(
        new Set(['quota']),
      );
      const entries = await store.registerEntries(zone, 'grants');
      expect(entries.map(({ id }) => id)).toEqual(
        Array.from({ length: 11 }, (_, i) => `G2024-${String(i + 1).padStart(3, '0')}`),
      );
    });

    test('of conflicting commands on one matter exactly one wins, the others get a reason', async () => {
      const matter = await apply({ instrument: 'x', spend: { amount: '0', currency: 'CNY' } });
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          timed.service.act({
            zone,
            matter,
            id: `refuse-${String(i)}`,
            action: 'refuse',
            by: granter,
            values: {},
          }),
        ),
      );
      expect(answers.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
      expect(new Set(answers.filter((a) => a.outcome === 'refused').flatMap(codes))).toEqual(
        new Set(['wrong-stage']),
      );
    });

    test('a command carried out twice is done once; its id cannot be used for something else', async () => {
      const matter = await apply();
      const note = (value: string) =>
        timed.service.act({
          zone,
          matter,
          id: 'note-1',
          action: 'annotate',
          by: granter,
          values: { note: value },
        });
      const both = await Promise.all([note('once'), note('once')]);
      expect(both.map((answer) => answer.outcome === 'done' && answer.version)).toEqual([8, 8]);
      const third = await note('once');
      expect(third).toEqual({ outcome: 'done', matter, version: 8, before: true });
      expect(codes(await note('other'))).toEqual(['command-reused']);
    });

    test('who names the version they saw is refused when the matter has moved on', async () => {
      const matter = await apply();
      const ask = (id: string) =>
        timed.service.act({
          zone,
          matter,
          id,
          action: 'annotate',
          by: granter,
          values: { note: id },
          ifVersion: 6,
        });
      expect((await store.loadMatter(zone, matter))?.state.version).toBe(6);
      expect(codes(await ask('first'))).toBe('done');
      expect(codes(await ask('second'))).toEqual(['version']);
    });

    test('personal values stand in no event, are seen by who needs them, and can be erased', async () => {
      const matter = await apply();
      const events = await store.matterEvents(zone, matter);
      const told = JSON.stringify(events);
      for (const secret of ['测试申请人甲', '测试助手乙']) expect(told).not.toContain(secret);
      expect((await matterFor(timed.service, zone, matter, granter))?.values['name']).toBe(
        '测试申请人甲',
      );
      expect((await matterFor(timed.service, zone, matter, null))?.values['name']).toBeUndefined();
      expect(JSON.stringify(await history(timed.service, zone, matter, granter))).toContain(
        '测试申请人甲',
      );
      const asked = { zone, id: 'erase-1', matter, field: 'name', because: 'asked for' };
      expect(codes(await erase(timed.service, { ...asked, by: granter }))).toEqual([
        'not-your-part',
      ]);
      expect(codes(await erase(timed.service, { ...asked, by: administrator }))).toBe('done');
      const view = await matterFor(timed.service, zone, matter, granter);
      expect(view?.values['name']).toBeUndefined();
      expect(view?.values['helpers']).toEqual(grantForm().helpers);
      const stored = await store.loadMatter(zone, matter);
      expect(stored?.personal.map(({ field }) => field)).toEqual(['helpers', 'helpers']);
      expect((await store.matterEvents(zone, matter)).length).toBe(events.length + 1);
    });

    test('a timer acts once when its clock has run out, whoever asks', async () => {
      const matter = await apply();
      timed.setDay('2024-03-15');
      expect(await runTimers(timed.service, zone)).toBe(0);
      const late = await store.overdueClocks({ zone, today: '2024-03-16' });
      expect(late.items.some((item) => item.matter === matter && item.due === '2024-03-15')).toBe(
        true,
      );
      timed.setDay('2024-03-16');
      const woken = await Promise.all([
        runTimers(timed.service, zone),
        runTimers(timed.service, zone),
      ]);
      expect(woken[0] + woken[1]).toBeGreaterThan(0);
      expect((await store.loadMatter(zone, matter))?.state.outcome).toBe('lapsed');
      expect(
        (await store.matterEvents(zone, matter)).filter((e) => e.body.includes('"lapse"')),
      ).toHaveLength(1);
      timed.setDay('2024-03-01');
    });

    test('a calendar that was corrected moves the clocks in flight once and says why', async () => {
      const matter = await apply();
      await followCalendars(timed.service, zone);
      expect(await followCalendars(timed.service, zone)).toBeNull();
      expect((await store.loadMatter(zone, matter))?.state.clocks[0]?.due).toBe('2024-03-15');
      const mainland = {
        ...officialCalendars.mainland,
        years: officialCalendars.mainland.years.map((year) =>
          year.year === 2024
            ? { ...year, off: { ...year.off, '2024-03-05': text('台风', '颱風', 'typhoon') } }
            : year,
        ),
      };
      const later = timedService(store, [storyZone()], { ...officialCalendars, mainland });
      later.setDay('2024-03-04');
      const done = await followCalendars(later.service, zone);
      expect(done?.left).toEqual([]);
      expect(done?.moved).toBeGreaterThan(0);
      const stored = await store.loadMatter(zone, matter);
      expect(stored?.state.clocks[0]?.due).toBe('2024-03-18');
      const told = (await store.matterEvents(zone, matter)).at(-1)?.body;
      expect(told).toContain('官方日曆有新公布或更正：內地 2024 年');
      expect(told).toContain(
        officialCalendars.mainland.years.find(({ year }) => year === 2024)?.source.en,
      );
      expect(told).not.toContain('2023 年');
      expect(await followCalendars(later.service, zone)).toBeNull();
      expect((await store.loadMatter(zone, matter))?.state.version).toBe(stored?.state.version);
    });

    test('a running matter moves to a newer version by an explicit act, and only where it can stand', async () => {
      const matter = await apply();
      const base = storyZone();
      const newer = { ...grants, version: 2 };
      const { applied: _applied, ...rest } = grants.stages;
      const zones = [newer, { ...newer, stages: rest }].map((scheme) => ({
        ...base,
        schemes: [{ scheme, standing: { office: ['office'] } }],
      }));
      const ask = { zone, matter, id: 'migrate-1', by: administrator, because: 'new measure' };
      const next = timedService(store, [zones[0]!]);
      expect(codes(await migrateMatter(next.service, { ...ask, because: ' ' }))).toEqual([
        'cannot-migrate',
      ]);
      expect(codes(await migrateMatter(next.service, { ...ask, stage: 'nowhere' }))).toEqual([
        'cannot-migrate',
      ]);
      expect(codes(await migrateMatter(next.service, { ...ask, by: granter }))).toEqual([
        'not-your-part',
      ]);
      expect(codes(await migrateMatter(next.service, { ...ask, ifVersion: 1 }))).toEqual([
        'version',
      ]);
      expect(codes(await migrateMatter(next.service, ask))).toBe('done');
      // The node that knows the older version alone still reads the matter.
      expect((await matterFor(timed.service, zone, matter, granter))?.stage).toBe('applied');
      expect(codes(await grant(matter))).toEqual(['quota']);
    });

    test('after all this, verify finds nothing', async () => {
      await store.extendLog(zone);
      const report = await store.verifyMatters(zone);
      expect(report.troubles).toEqual([]);
      expect(report.leaves).toBe(report.events);
    });
  });
}
