import { randomUUIDv7 } from 'node:crypto';
import { officialCalendars } from '@twinpark/core/time';
import type { Store } from '@twinpark/postgres';
import { hetao } from '@twinpark/zone-hetao';
import { MatterService, runTimers } from '../packages/server/src/matters/index.ts';
import { prepareSimulation, runSimulation } from '../packages/server/src/simulate/index.ts';
import { atEachSize } from './matters/filled-store.ts';
import { median, round2, timed } from './matters/load.ts';

export interface SimulateOptions {
  /** How many past matters. Default 2,000 and 10,000; a million need some 15 GB. */
  readonly sizes?: readonly number[];
  /** Passes of each; the medians count. Default 3. */
  readonly passes?: number;
}

export interface SimulateBench {
  readonly matters: number;
  readonly eventsEach: number;
  readonly fillSeconds: number;
  readonly seconds: number;
  /** Everything: read, decided under both versions, compared, explained. */
  readonly microsecondsEach: number;
  /** Of the same at the first size. */
  readonly ratioEach: number;
  /** Of which would gain, lose, stay. */
  readonly gains: number;
  readonly loses: number;
  readonly unchanged: number;
  readonly undecided: number;
  /** The greatest memory while it ran, and that of the first size: how it grows. */
  readonly residentMB: number;
  readonly heapMB: number;
}

const zone = hetao.id;
const scheme = 'training-support';
const year = 2024;
const chunk = 20_000;

/** What every matter is copied from: one that was really played, of these amounts. */
const spent = '1234560';
const got = '370368';

/** Copies of the first matter with amounts of their own, of twenty thousand firms: from 10 to 1.6 million
 * yuan, so that some reach the cap of the changed scheme. */
const fill = (from: number, to: number): string => `
  insert into matters (zone, id, scheme, scheme_hash, stage, outcome, version, head, state, number,
    title, opened_on, changed_at)
  select m.zone, id(n), m.scheme, m.scheme_hash, m.stage, m.outcome, m.version, m.head, '{}', 'N' || n,
    m.title, m.opened_on, m.changed_at
  from first m, generate_series(${String(from)}, ${String(to)}) n;
  insert into events (zone, matter, seq, command, at, body, hash)
  select e.zone, id(n), e.seq, e.command || '-' || n, e.at,
    replace(replace(replace(e.body, '${spent}', (k(n) * 10)::text), '${got}', (k(n) * 3)::text),
      'firm-0', 'firm-' || n % 20000), e.hash
  from first_events e, generate_series(${String(from)}, ${String(to)}) n;
  insert into personal_values (zone, matter, hash, field, salt, value)
  select p.zone, id(n), p.hash, p.field, p.salt, p.value
  from first_personal p, generate_series(${String(from)}, ${String(to)}) n;`;

const helpers = `
  create table first as select * from matters;
  create table first_events as select * from events;
  create table first_personal as select * from personal_values;
  delete from matters; delete from events; delete from personal_values;
  alter table events set unlogged;
  alter table personal_values set unlogged;
  create function id(n integer) returns uuid immutable language sql as
    $$ select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
  create function k(n integer) returns integer immutable language sql as
    $$ select 1 + (hashint4(n) & 2147483647) % 160000 $$;`;

/** Decides growing numbers of past matters again under a higher rate and cap: each should cost the same, and
 * memory should not follow their number.
 *
 * On 2026-11-22, two cores, one pass, PostgreSQL on the same machine: 10,000 matters of 33 events in 3.6 s,
 * 100,000 in 31 s, 1,000,000 in 343 s: 0.36, 0.31 and 0.34 ms each (0.96 of the first), with at most 473, 600 and
 * 634 MB of memory, the database's not counted. Filling the million took 112 s and 10 GB. Since postings are held
 * by their day, matters have 39 events and reasons name lines: 0.49 and 0.41 ms at the first two sizes. */
export async function run(options: SimulateOptions = {}): Promise<readonly SimulateBench[]> {
  const { sizes = [2000, 10_000], passes = 3 } = options;
  return atEachSize<SimulateBench>(
    { sizes, chunk, helpers, fill, first: playOne },
    (store, { matters, fillMilliseconds }, [before]) =>
      measured(store, matters, passes, fillMilliseconds, before?.microsecondsEach),
  );
}

async function measured(
  store: Store,
  matters: number,
  passes: number,
  fillSeconds: number,
  first: number | undefined,
): Promise<SimulateBench> {
  const changes = { set: { '**.rate.rate': '0.40', '**.cap.of.cap.at.constant.amount': '550000' } };
  const prepared = prepareSimulation(hetao, scheme, changes);
  if ('kind' in prepared) throw new Error(JSON.stringify(prepared));
  const times: number[] = [];
  let [residentMB, heapMB] = [0, 0];
  let report: Awaited<ReturnType<typeof runSimulation>> = null;
  for (let pass = 0; pass < passes; pass += 1) {
    times.push(
      await timed(async () => {
        report = await runSimulation({
          prepared,
          store,
          calendars: officialCalendars,
          year,
          asOf: '2025-06-01T00:00:00Z',
          kept: 100,
          progress: (done, total) => {
            const { rss, heapUsed } = process.memoryUsage();
            residentMB = Math.max(residentMB, Math.round(rss / 2 ** 20));
            heapMB = Math.max(heapMB, Math.round(heapUsed / 2 ** 20));
            if (process.stderr.isTTY) process.stderr.write(`\r${String(done)}/${String(total)} `);
          },
        });
      }),
    );
  }
  if (report === null) throw new Error('The simulation was stopped; expected its report.');
  const { gains, loses, unchanged, undecided, matters: seen } = report;
  if (seen !== matters || undecided > 0) {
    throw new Error(
      `Expected ${String(matters)} matters, all of them decided; found ${String(seen)}, ${String(undecided)} undecided.`,
    );
  }
  const milliseconds = median(times);
  const microsecondsEach = round2((milliseconds * 1000) / matters);
  const [row] = (await store.pastMatters({ zone, scheme, year, asOf: '2025-06-01', limit: 1 }))
    .items;
  return {
    matters,
    eventsEach: row?.events.length ?? 0,
    fillSeconds: Math.round(fillSeconds / 1000),
    seconds: round2(milliseconds / 1000),
    microsecondsEach,
    ratioEach: round2(microsecondsEach / (first ?? microsecondsEach)),
    gains,
    loses,
    unchanged,
    undecided,
    residentMB,
    heapMB,
  };
}

/** One matter of the scheme from application to payment, through the service. */
async function playOne(store: Store): Promise<void> {
  let now = '';
  const service = new MatterService({
    store,
    zones: [hetao],
    calendars: officialCalendars,
    now: () => now,
    newId: () => randomUUIDv7(),
  });
  const by = (unit: string, ...roles: string[]) => ({ person: `${unit}-1`, unit, roles });
  const amount = { amount: spent, currency: 'CNY' } as const;
  now = '2024-03-04T01:00:00.000Z';
  const opened = await service.openMatter({
    zone,
    scheme,
    id: 'bench/0',
    by: by('firm-0'),
    values: {
      contact: 'Somebody',
      papersAtCounter: true,
      title: 'Class in chip testing',
      school: 'A college',
      level: 'vocational',
      year: '2024',
      spending: [
        {
          kind: 'course',
          paidOn: '2024-01-10',
          issuer: '91440300MA00000001',
          voucher: '1',
          amount,
        },
      ],
    },
  });
  if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
  const steps = [
    ['2024-03-05', 'accept', by('futian-services', 'counter-officer'), { isKeyFirm: true }],
    ['2024-03-11', 'approve', by('futian-hrss'), { recognised: amount, opinion: 'complete' }],
    ['2024-03-20', null, null, {}],
    ['2024-03-28', 'pay', by('futian-finance'), { voucher: '1' }],
  ] as const;
  for (const [day, action, who, values] of steps) {
    now = `${day}T01:00:00.000Z`;
    if (action === null) {
      await runTimers(service, zone);
      continue;
    }
    const id = `bench/${action}`;
    const { matter } = opened;
    const done = await service.act({ zone, matter, id, action, by: who, values });
    if (done.outcome !== 'done') throw new Error(JSON.stringify(done));
  }
}
