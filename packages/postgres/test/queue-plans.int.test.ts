import { afterAll, beforeAll, expect, it } from 'vitest';
import { statement, type Database, type Queryable } from '../src/database.ts';
import { earlierVersions } from '../src/matters/earlier-versions.ts';
import { matterQueue, overdueClocks } from '../src/matters/lists.ts';
import { openPool } from '../src/pool.ts';
import { startServer, type TestServer } from './server.ts';

const matters = 30_000;
/** Under an earlier version of their scheme. */
const few = 3;
const zone = 'volume';

let server: TestServer;
let database: Database;
beforeAll(async () => {
  server = await startServer();
  database = openPool(await server.newDatabase(), () => undefined);
  // As commits leave them in the tables that queues read; one in fifty is one office's. Nobody asks for their counts.
  await database.transaction((inside) =>
    inside.script(`
      set local session_replication_role = replica;
      create function id(n integer) returns uuid immutable language sql as $$ select md5(n::text)::uuid $$;
      insert into matters (zone, id, scheme, scheme_hash, stage, version, head, state, number, title,
        opened_on, changed_at)
      select '${zone}', id(n), 'proposals',
        decode(repeat(case when n > ${String(matters - few)} then '01' else '00' end, 32), 'hex'), 'filed', 1,
        decode(repeat('00', 32), 'hex'),
        jsonb_build_object('values', jsonb_build_object('kind', case n % 2 when 0 then 'proposal' else 'suggestion' end)),
        'N' || n, '关于第' || n || '件', date '2024-01-01', timestamptz '2024-01-01'
      from generate_series(1, ${String(matters)}) n;
      insert into scheme_versions (zone, hash, scheme, version, definition)
      select '${zone}', decode(repeat('0' || n, 32), 'hex'), 'proposals', 2 - n, '{}' from generate_series(0, 1) n;
      insert into matter_parties (zone, matter, kind, party, actors, roles, scheme, stage, open, turn, turns, due)
      select '${zone}', id(n), 'unit', case n % 50 when 0 then 'office' else 'u' || n % 90 end, '{office}', '{decider}', 'proposals', 'filed', n % 10 > 0, n % 4 = 0,
        case n % 4 when 0 then array['decider'] else '{}' end,
        date '2024-01-01' + n % 1024
      from generate_series(1, ${String(matters)}) n;
      insert into matter_clocks (zone, matter, ordinal, clock, due, wakes)
      select '${zone}', id(n), 0, 'reply', date '2024-01-01' + n % 1024, false
      from generate_series(1, ${String(matters)}) n;`),
  );
  await database.transaction((inside) => inside.script('analyze'));
});
afterAll(async () => {
  await database.close();
  await server.stop();
});

/** The same database; whatever is asked of it is also explained. */
function explained(plans: string[]): Queryable {
  return {
    query: async <Row>(asked: { name: string; text: string }, parameters: readonly never[]) => {
      const plan = statement<{ 'QUERY PLAN': string }>('', `explain (costs off) ${asked.text}`);
      const lines = await database.query(plan, parameters);
      plans.push(lines.map((line) => line['QUERY PLAN']).join('\n'));
      return database.query<Row>(asked, parameters);
    },
  };
}

const party = { kind: 'unit', id: 'office', roles: ['decider'] } as const;
const filters = {
  closed: true,
  turn: true,
  scheme: 'proposals',
  stage: 'filed',
  dueBy: '2024-06-01',
  text: '第7',
  values: { kind: 'proposal' },
} as const;

it('whatever a queue is narrowed by, its page is read along an index, and so is the next one', async () => {
  const names = Object.keys(filters) as (keyof typeof filters)[];
  for (let chosen = 0; chosen < 2 ** names.length; chosen += 1) {
    const some = Object.fromEntries(
      names.filter((_name, at) => (chosen & (2 ** at)) > 0).map((name) => [name, filters[name]]),
    );
    const plans: string[] = [];
    const asked = { zone, party, limit: 5, ...some };
    const first = await matterQueue(explained(plans), asked);
    if (first.next !== null) await matterQueue(explained(plans), { ...asked, cursor: first.next });
    for (const plan of plans) {
      const read = plan.match(/Seq Scan on \w+/g) ?? [];
      expect([some, read]).toEqual([some, []]);
    }
    expect(plans.length).toBeGreaterThan(1);
  }
});

it('so are the clocks that ran out', async () => {
  const plans: string[] = [];
  await overdueClocks(explained(plans), { zone, today: '2024-06-01', scheme: 'proposals' });
  expect(plans.join('\n')).not.toContain('Seq Scan');
});

it('so are the few matters that still run under an earlier version', async () => {
  const plans: string[] = [];
  const asked = { zone, schemes: ['proposals'], current: ['00'.repeat(32)], limit: 2 };
  const first = await earlierVersions(explained(plans), asked);
  const rest = await earlierVersions(explained(plans), { ...asked, cursor: first.next ?? '' });
  expect([first.items.length, rest.items.length, rest.next]).toEqual([2, few - 2, null]);
  for (const plan of plans) expect(plan).toContain('matters_by_version');
});
