import { replay, type Acting, type MatterEvent } from '@twinpark/core/engine';
import type { Field, Scheme, Value, Values } from '@twinpark/core/model';
import { openStore, type Store } from '@twinpark/postgres';
import { proposals } from '@twinpark/zone-common';
import fc from '../../../core/test/properties.ts';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applicant, grantForm, granter, grants } from './grant-scheme.ts';
import { runTimers } from '../../src/matters/index.ts';
import { permitScheme } from './permit-scheme.ts';
import { timedService, type TimedService } from './play.ts';
import { storyZone } from './zone.ts';
import { dataFolder } from '../../../postgres/test/data-folder.ts';

const zone = 'story';
let folder = '';
let store: Store;
let timed: TimedService;
let made = 0;
beforeAll(async () => {
  folder = await dataFolder('random');
  store = await openStore({ folder });
  timed = timedService(store, [storyZone([permitScheme])]);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const people: readonly Acting[] = [
  { person: 'o', unit: 'office', roles: ['proposal-officer'] },
  { person: 's', unit: 'supervisor', roles: ['supervisor'] },
  ...['a', 'b', 'c'].map((unit) => ({ person: `${unit}-officer`, unit, roles: [] })),
  { person: 'member', unit: null, roles: [] },
  { person: 'stranger', unit: 'elsewhere', roles: ['proposal-officer', 'supervisor'] },
];

/** A value for a field, mostly one that it takes. */
function valueFor(field: Field | undefined, pick: number): Value {
  switch (field?.kind) {
    case 'choice':
      return Object.keys(field.options)[pick % Object.keys(field.options).length] ?? '';
    case 'yes-no':
      return pick % 2 === 0;
    case 'choices':
      return [Object.keys(field.options)[0] ?? ''];
    case 'units':
      return ['a', 'b', 'c'].slice(0, 1 + (pick % 3));
    case 'persons':
      return ['member'];
    case 'unit':
      return ['a', 'b', 'c'][pick % 3] ?? 'a';
    case 'decimal':
      return String(1 + (pick % 9));
    case 'date':
      return '2024-03-01';
    case 'amount':
      return { amount: String(pick % 100), currency: 'CNY' };
    case 'group':
      return [
        Object.fromEntries(
          Object.entries(field.columns).map(([id, column]) => [id, valueFor(column, pick)]),
        ),
      ];
    case 'text':
    case 'texts':
    case 'wording':
    case 'person':
    case 'entry':
    case 'file':
    case undefined:
      return pick % 17 === 0 ? { odd: 'value' } : `说明${String(pick)}`;
    default:
      return field satisfies undefined;
  }
}

/** A file that nobody has uploaded is always refused: it is filled in only where something odd is wanted. */
function takesFiles(field: Field | undefined): boolean {
  if (field?.kind === 'group') return Object.values(field.columns).some(takesFiles);
  return field?.kind === 'file';
}

const move = fc.record({
  who: fc.nat(),
  what: fc.nat(),
  pick: fc.nat(),
  wild: fc.nat(9),
  days: fc.nat(20),
});

async function step(
  matter: string,
  scheme: typeof proposals | typeof grants,
  m: Move,
  day: number,
): Promise<void> {
  const { service } = timed;
  timed.setDay(new Date(Date.UTC(2024, 1, 1) + day * 86_400_000).toISOString().slice(0, 10));
  const by = people[m.who % people.length]!;
  const open = (await service.abilitiesOf(zone, matter, by)) ?? [];
  const allowed = open.filter((one) => one.allowed);
  // Now and then something that is not allowed, or is no action at all.
  const some =
    m.wild === 0 || allowed.length === 0
      ? [...open.map(({ action }) => action), 'nothing']
      : allowed.map(({ action }) => action);
  const action = some[m.what % some.length]!;
  const asks = Object.entries(scheme.actions).find(([id]) => id === action)?.[1].asks ?? [];
  const fields: Readonly<Record<string, Field>> = scheme.fields;
  const values: Values = Object.fromEntries(
    asks
      .filter((id: string) => m.wild === 0 || !takesFiles(fields[id]))
      .map((id: string) => [
        id,
        // Co-handlers beside those that answer, mostly others: whoever answers cannot be one.
        id === 'coHandlers' && m.wild !== 0
          ? ['b', 'c'].slice(m.pick % 3)
          : valueFor(fields[id], m.pick),
      ]),
  );
  const before = await store.loadMatter(zone, matter);
  made += 1;
  const ability = allowed.find((one) => one.action === action);
  const party =
    ability?.allowed === true
      ? ability.parties[m.pick % Math.max(1, ability.parties.length)]
      : undefined;
  const answer = await service.act({
    zone,
    matter,
    id: `random-${String(made)}`,
    action,
    by,
    party,
    values,
  });
  const after = await store.loadMatter(zone, matter);
  // A refusal says why in three languages and changes nothing.
  const isDone = answer.outcome === 'done';
  const reasons = answer.outcome === 'refused' ? answer.refusals : [];
  const saysWhy = reasons.every(({ message }) => Object.values(message).every((t) => t !== ''));
  expect(isDone || (reasons.length > 0 && saysWhy)).toBe(true);
  expect(isDone ? null : after).toEqual(isDone ? null : before);
}
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

async function checkMatter(matter: string, scheme: Scheme): Promise<void> {
  const stored = (await store.loadMatter(zone, matter))!;
  const events = (await store.matterEvents(zone, matter)).map(
    ({ body }) => JSON.parse(body) as MatterEvent,
  );
  expect(replay(events, matter)).toEqual(stored.state);
  const { state } = stored;
  const stages: Readonly<Record<string, { final?: true }>> = scheme.stages;
  expect(Object.keys(stages)).toContain(state.stage);
  for (const [id, list] of Object.entries(state.branches)) {
    const branch = Object.entries(scheme.branches).find(([name]) => name === id)?.[1];
    const known = Object.keys((branch as { stages?: object } | undefined)?.stages ?? {});
    for (const { stage } of list) expect(known).toContain(stage);
    expect(new Set(list.map(({ party }) => party)).size).toBe(list.length);
  }
  const isFinal = stages[state.stage]?.final === true;
  const running = state.clocks.filter(({ stoppedOn }) => stoppedOn === null);
  expect(isFinal ? running : []).toEqual([]);
  for (const by of isFinal ? people : []) {
    const abilities = await timed.service.abilitiesOf(zone, matter, by);
    expect(abilities?.filter(({ allowed }) => allowed)).toEqual([]);
  }
}

test('whatever people try on a proposal, its state is legal, its replay is its state, and verify passes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 30 }), async (moves) => {
      made += 1;
      timed.setDay('2024-02-01');
      const opened = await timed.service.openMatter({
        zone,
        scheme: 'proposals',
        id: `random-${String(made)}`,
        by: people[0]!,
        values: {
          kind: 'proposal',
          period: 'session',
          session: '一次',
          title: '题',
          body: '文',
          proposers: ['member'],
          contact: '测试电话',
        },
      });
      if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
      let day = 0;
      for (const one of moves) {
        day += one.days % 5;
        await step(opened.matter, proposals, one, day);
        if (one.wild === 1) await runTimers(timed.service, zone);
      }
      await checkMatter(opened.matter, proposals);
    }),
    { numRuns: 12 },
  );
  await store.extendLog(zone);
  expect((await store.verifyMatters(zone)).troubles).toEqual([]);
});

test('whatever is applied for, money and instruments are never given twice', async () => {
  await store.saveAccount(zone, {
    ledger: 'fund',
    account: 'budget',
    unit: 'CNY',
    opening: '500',
    floor: '0',
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          amount: fc.nat(120),
          start: fc.nat(20),
          length: fc.integer({ min: 1, max: 5 }),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      async (wishes) => {
        timed.setDay('2024-03-01');
        const day = (at: number): string =>
          new Date(Date.UTC(2024, 4, 1 + at)).toISOString().slice(0, 10);
        await Promise.all(
          wishes.map(async ({ amount, start, length }) => {
            made += 1;
            const id = `wish-${String(made)}`;
            const values = grantForm({
              from: day(start),
              until: day(start + length),
              spend: { amount: String(amount), currency: 'CNY' },
            });
            const opened = await timed.service.openMatter({
              zone,
              scheme: 'grants',
              id,
              by: applicant,
              values,
            });
            if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
            await timed.service.act({
              zone,
              matter: opened.matter,
              id: `${id}-grant`,
              action: 'grant',
              by: granter,
              values: {},
            });
            await checkMatter(opened.matter, grants);
          }),
        );
        const [budget] = await store.ledgerBalances(zone, 'fund');
        expect(Number(budget?.balance)).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 6 },
  );
  const entries = await store.registerEntries(zone, 'grants', '', 1000);
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.map(({ id }) => id)).toEqual(
    entries.map((_, i) => `G2024-${String(i + 1).padStart(3, '0')}`),
  );
  await store.extendLog(zone);
  expect((await store.verifyMatters(zone)).troubles).toEqual([]);
});

/** What an action of the permits is filled in with: persons, permits and desks out of a few, so that they
 * meet again. */
function permitForm(action: string, pick: number, permitIds: readonly string[]): Values {
  const permit = permitIds[pick % Math.max(1, permitIds.length)] ?? 'P000';
  switch (action) {
    case 'allot':
      return { quota: String(pick % 4) };
    case 'list':
      return {
        people: Array.from({ length: 1 + (pick % 2) }, (_, i) => ({
          person: `测试${String((pick + i * 5) % 40)}`,
          desk: `D${String((pick + i) % 3)}`,
          hours: String(pick % 5),
        })),
      };
    case 'use':
      return { used: [{ permit, hours: String(pick % 5) }] };
    case 'suspend':
    case 'revoke':
      return { permit };
    case 'prolong':
      return { until: `2024-0${String(4 + (pick % 5))}-15` };
    default:
      return {};
  }
}

test('whatever is listed, changed, suspended, used up, taken back and ended, no quota is overdrawn, no number is given twice, and verify passes', async () => {
  const [office, holder] = [people[0]!, people[1]!];
  const did = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 8, maxLength: 24 }), async (moves) => {
      made += 1;
      timed.setDay('2024-02-01');
      const opened = await timed.service.openMatter({
        zone,
        scheme: 'permits',
        id: `permits-${String(made)}`,
        by: holder,
        values: {
          batch: `batch-${String(made % 2)}`,
          leader: '测试负责人',
          ...(made % 3 === 0 && { title: 'with rooms' }),
          ...permitForm('list', made, []),
        },
      });
      if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
      const { matter } = opened;
      let day = 0;
      for (const { what, pick, wild, days } of moves) {
        day += days;
        timed.setDay(new Date(Date.UTC(2024, 1, 1) + day * 86_400_000).toISOString().slice(0, 10));
        if (wild === 1) await runTimers(timed.service, zone);
        const permitIds = (await store.registerEntries(zone, 'permits', '', 200)).map(
          ({ id }) => id,
        );
        const by = what % 2 === 0 || wild > 5 ? office : holder;
        const abilities = (await timed.service.abilitiesOf(zone, matter, by)) ?? [];
        const open = abilities.filter(({ allowed }) => allowed).map(({ action }) => action);
        const action = open[what % Math.max(1, open.length)];
        if (action === undefined) continue;
        made += 1;
        const before = await store.loadMatter(zone, matter);
        const answer = await timed.service.act({
          zone,
          matter,
          id: `permits-${String(made)}`,
          action,
          by,
          values: permitForm(action, pick, permitIds),
        });
        if (answer.outcome === 'done') did.add(action);
        if (answer.outcome !== 'refused') continue;
        expect(await store.loadMatter(zone, matter)).toEqual(before);
      }
      await checkMatter(matter, permitScheme.scheme);
      const overdrawn = (await store.ledgerBalances(zone, 'hours')).filter(
        ({ account, balance }) => account !== 'source' && Number(balance) < 0,
      );
      expect(overdrawn).toEqual([]);
    }),
    { numRuns: 14 },
  );
  // Numbers are given in a row, each once; nothing of this was tried in vain.
  const entries = await store.registerEntries(zone, 'permits', '', 1000);
  expect(entries.map(({ id }) => id)).toEqual(
    entries.map((_, i) => `P${String(i + 1).padStart(3, '0')}`),
  );
  expect([...did]).toEqual(expect.arrayContaining(['allot', 'list', 'halt', 'leave', 'revoke']));
  // Chance does not always overdraw: a batch that nothing was allotted to does.
  const poor = await timed.service.openMatter({
    zone,
    scheme: 'permits',
    id: 'permits-poor',
    by: holder,
    values: {
      batch: 'poor',
      leader: '测试负责人',
      people: [{ person: '测试穷', desk: 'D9', hours: '3' }],
    },
  });
  if (poor.outcome !== 'done') throw new Error(JSON.stringify(poor));
  const listed = { zone, matter: poor.matter, id: 'permits-poor-list', action: 'list', by: office };
  const answer = await timed.service.act({ ...listed, values: {} });
  expect(answer).toMatchObject({ outcome: 'refused', refusals: [{ code: 'quota' }] });
  await store.extendLog(zone);
  expect((await store.verifyMatters(zone)).troubles).toEqual([]);
});
