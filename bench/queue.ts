// Measured on two cores that others kept busy, `--sizes 10000,1000000,10000000 --reads 60`, medians in ms at ten
// thousand, one million and ten million matters: first page 1.3, 1.5, 1.8; later page 1.5, 1.6, 2.1; turn 0.5, 0.5,
// 0.6; stage 3.2, 7.1, 5.9; overdue 1.0, 1.1, 1.4. Filling ten million took 40 minutes of processor time and 18 GB.
// The counts of a year at ten thousand and 200 thousand: replies 1.7 and 1.2, matters by scheme, year, unit and outcome 0.8
// and 0.4. Before the table of changes was vacuumed after filling, as a server does by itself, replies took 988 at ten
// million.
import { atEachSize } from './matters/filled-store.ts';
import { round2, timed } from './matters/load.ts';

export interface QueueOptions {
  /** How many matters there are. Default 10 thousand and 200 thousand; 10 million need some 15 GB. */
  readonly sizes?: readonly number[];
  /** How often each list is read, within half a minute. Default 200. */
  readonly reads?: number;
}

/** Milliseconds, median and 99 of a hundred. */
interface Took {
  readonly p50: number;
  readonly p99: number;
}

export interface QueueBench {
  readonly matters: number;
  readonly fillSeconds: number;
  /** First page of a unit's open queue, with its count. */
  readonly firstPage: Took;
  /** A page in the middle, found by its cursor. */
  readonly laterPage: Took;
  /** The first page of what waits for the unit. */
  readonly turn: Took;
  /** The first page of one scheme's matters at one stage. */
  readonly stage: Took;
  /** The first page of all clocks that ran out, in the zone. */
  readonly overdue: Took;
  /** Every unit's replies of a year. */
  readonly statistics: Took;
  /** The matters of every other scheme by year, unit and outcome; a quarter of all. */
  readonly matterCounts: Took;
}

/** Matters as commits would leave them in the tables that lists read: each with an office, one of 200
 * handling units, and a clock. A quarter of them are counted as matters of a scheme of the counter. */
const fill = (from: number, to: number): string => `
  insert into matters (zone, id, scheme, scheme_hash, stage, version, head, state, number, title,
    opened_on, changed_at)
  select 'bench', id(n), case n % 4 when 3 then 'permits' else 'proposals' end, decode(repeat('00', 32), 'hex'),
    stage(n), 9, decode(repeat('00', 32), 'hex'), case n % 4 when 3 then permit(n) else reply(n) end, 'N' || n, '关于第' || n || '件', date '2024-01-01',
    timestamptz '2024-01-01'
  from generate_series(${String(from)}, ${String(to)}) n;
  insert into matter_parties (zone, matter, kind, party, actors, roles, scheme, stage, open, turn, turns, due)
  select 'bench', id(n), 'unit', party, array[actor], array[role], 'proposals', stage(n), n % 10 > 0, n % 4 = 0,
    case n % 4 when 0 then array[role] else '{}' end, due(n)
  from generate_series(${String(from)}, ${String(to)}) n,
    lateral (values ('office', 'office', 'officer'), ('u' || n % 200, 'handler', '')) as p (party, actor, role);
  insert into matter_clocks (zone, matter, ordinal, clock, due, wakes)
  select 'bench', id(n), 0, 'reply', due(n), false
  from generate_series(${String(from)}, ${String(to)}) n where n % 10 > 0;
  insert into tallies as have (zone, sort, scheme, year, subject, standing, class, rating, due, n)
  select m.zone, t.sort, t.scheme, t.year, t.subject, t.standing, t.class, t.rating, t.due, count(*)
  from generate_series(${String(from)}, ${String(to)}) n
  join matters m on m.zone = 'bench' and m.id = id(n)
  cross join lateral tallies_of(m) t
  group by m.zone, t.sort, t.scheme, t.year, t.subject, t.standing, t.class, t.rating, t.due
  on conflict (zone, sort, scheme, year, subject, standing, class, rating, due) do update set n = have.n + excluded.n;`;

const helpers = `
  insert into scheme_versions (zone, hash, scheme, version, definition)
  values ('bench', decode(repeat('00', 32), 'hex'), 'permits', 1,
    '{"guide": {"days": {"promised": "decision"}}, "actors": {"office": {"party": "unit"}},
      "clocks": {"decision": {"owner": "office"}}}');
  create function permit(n integer) returns jsonb immutable language sql as
    $$ select jsonb_build_object('parties', jsonb_build_object('office', jsonb_build_array('u' || n % 200)),
      'clocks', jsonb_build_array(jsonb_build_object('clock', 'decision', 'due', date '2024-05-01' + n % 31,
        'stoppedOn', case when n % 10 > 0 then date '2024-05-01' + n % 33 end))) $$;
  create function id(n integer) returns uuid immutable language sql as
    $$ select md5(n::text)::uuid $$;
  create function stage(n integer) returns text immutable language sql as
    $$ select case n % 3 when 0 then 'filed' when 1 then 'handling' else 'answered' end $$;
  create function reply(n integer) returns jsonb immutable language sql as
    $$ select jsonb_build_object('values', '{"kind": "proposal"}'::jsonb, 'clocks', '[]'::jsonb,
      'branches', jsonb_build_object('reply', jsonb_build_array(jsonb_build_object('party', 'u' || n % 200,
        'stage', case n % 3 when 2 then 'sent' else 'drafting' end,
        'values', '{"resultClass": "A"}'::jsonb)))) $$;
  create function due(n integer) returns date immutable language sql as
    $$ select date '2024-01-01' + (hashint4(n) & 1023) $$;`;

const chunk = 250_000;
const zone = 'bench';

/** Fills a real PostgreSQL and reads lists at growing numbers of matters: they should cost the same. */
export async function run(options: QueueOptions = {}): Promise<readonly QueueBench[]> {
  const { sizes = [10_000, 200_000], reads = 200 } = options;
  return atEachSize<QueueBench>(
    { sizes, chunk, helpers, fill },
    async (store, { matters, fillMilliseconds }) => {
      const office = { zone, party: { kind: 'unit', id: 'office', roles: ['officer'] } } as const;
      const handler = { zone, party: { kind: 'unit', id: 'u7', roles: ['officer'] } } as const;
      let cursor: string | undefined;
      for (let page = 0; page < 20; page += 1) {
        cursor = (await store.matterQueue({ ...office, limit: 200, cursor })).next ?? cursor;
      }
      return {
        matters,
        fillSeconds: Math.round(fillMilliseconds / 1000),
        firstPage: await took(reads, () => store.matterQueue(office)),
        laterPage: await took(reads, () => store.matterQueue({ ...office, cursor })),
        turn: await took(reads, () => store.matterQueue({ ...handler, turn: true })),
        stage: await took(reads, () =>
          store.matterQueue({ ...office, scheme: 'proposals', stage: 'answered' }),
        ),
        overdue: await took(reads, () => store.overdueClocks({ zone, today: '2024-06-01' })),
        statistics: await took(reads, () =>
          store.replyCounts({ zone, year: 2024, today: '2024-06-01' }),
        ),
        matterCounts: await took(reads, () => store.matterCounts({ zone, today: '2024-06-01' })),
      };
    },
  );
}

/** A list is read no longer than this, milliseconds, but so often at least. */
const longest = 30_000;
const fewest = 3;

async function took(reads: number, work: () => Promise<unknown>): Promise<Took> {
  const warm = await timed(work);
  for (let i = 1; i < 10 && i * warm < longest / 10; i += 1) await work();
  const times: number[] = [];
  let all = 0;
  while (times.length < fewest || (times.length < reads && all < longest)) {
    const time = await timed(work);
    times.push(time);
    all += time;
  }
  times.sort((a, b) => a - b);
  return {
    p50: round2(times[Math.floor(times.length * 0.5)]!),
    p99: round2(times[Math.floor(times.length * 0.99)]!),
  };
}
