// Commits that arrive together are one call (packages/postgres/src/matters/group.ts, commit.ts), two calls under way, each
// with its fair part, so that the node decides one half while the server commits the other. Measured on two cores, bare
// inserts and actions in turns of 0.6 s, both before all else that ran there, fsync on, median of 5 pairs, microseconds of
// processor time:
//
//                    an action                     a bare insert              actions for each bare insert
//   32 clients       node 58, server 86            node 32, server 59         0.64 (before 0.27)
//   1 client         node 236, server 375          node 87, server 138        0.34 to 0.41 (before 0.31)
//
// The whole bench with nothing beside it: 0.66 and 0.73 with 32 clients, 0.42 to 0.53 with 1 (five runs, median 0.48);
// five-step approvals 6.3 to 6.7 and 3.2 times the peer's.
//
// With 1 client the goal of 0.5 is not surely reached: nothing overlaps there, so what counts is the sum, and after every
// wait both sides find their caches cold. Of what an action takes beyond a bare insert the server has 230: each of its
// statements 15 to 40 and none of them large, so that leaving out every row but the command's gives 0.6; parties that
// do not carry their matter's stage would gain 3 %, the command's row and the log's queue as one as much. The node has
// 140: 56 to seal, hash and compare rows, 21 to decide, 22 to write JSON, the rest in between. One statement for
// several rows, fewer indexes, other ways to read lists out of JSON gain nothing.
//
// A warning of client.query() that is called while another query runs is the peer's: it sets something on each of its
// connections and does not wait.
import { officialCalendars } from '@twinpark/core/time';
import { openStore } from '@twinpark/postgres';
import { MatterService } from '../packages/server/src/matters/index.ts';
import { randomUUIDv7 } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { statement } from '../packages/postgres/src/database.ts';
import { openPool } from '../packages/postgres/src/pool.ts';
import { startServer } from '../packages/postgres/test/server.ts';
import { benchZone, officer, steps } from './matters/approval.ts';
import { timed } from './matters/load.ts';
import { startPeer } from './matters/peer.ts';
import { inTurns, parentOf, type Round, type Turns } from './matters/turns.ts';

export interface MattersOptions {
  /** Seconds of each measurement, in turns of half a second. Default 4. */
  readonly seconds?: number;
  /** How many clients ask at once, each waiting for its answer. Default 1 and 32. */
  readonly clients?: readonly number[];
}

export interface MattersBench {
  readonly clients: number;
  /** One-row insert commits through the same driver and pool: the bare limit. */
  readonly bareInsert: Turns;
  /** Actions carried out through the service: decided, hashed and committed. */
  readonly actions: Turns;
  /** Actions a second for each bare insert commit a second. */
  readonly ratio: number;
  /** Whole five-step approvals a second: ours, and the peer's on the same server. */
  readonly approvals: Turns;
  readonly peer: Turns & { readonly name: string };
  readonly approvalsRatio: number;
}

const insert = statement<object>(
  'bare-insert',
  `insert into bare (id, body) values ($1::uuid, $2)`,
);

const backendPid = statement<{ pid: number }>('backend-pid', `select pg_backend_pid() as pid`);
const turnSeconds = 0.5;

/** Measures on a real PostgreSQL with fsync on, started for it. */
export async function run(options: MattersOptions = {}): Promise<readonly MattersBench[]> {
  const { seconds = 4, clients = [1, 32] } = options;
  const server = await startServer();
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-bench-'));
  const databaseUrl = await server.newDatabase();
  const pool = openPool(databaseUrl, () => undefined);
  const store = await openStore({ folder, databaseUrl });
  const peer = await startPeer(await server.emptyDatabase());
  const service = new MatterService({
    store,
    zones: [benchZone],
    calendars: officialCalendars,
    now: () => new Date().toISOString(),
    newId: () => randomUUIDv7(),
  });
  try {
    await pool.transaction((inside) =>
      inside.script('create table bare (id uuid primary key, body text not null)'),
    );
    const [backend] = await pool.query(backendPid, []);
    const postmaster = parentOf(String(backend?.pid));
    const body = 'x'.repeat(200);
    const bareInsert: Round = async (done) => {
      done(await timed(() => pool.query(insert, [randomUUIDv7(), body])));
    };
    const actions: Round = (done) => approve(service, false, done);
    const approvals: Round = (done) => approve(service, true, done);
    const theirs: Round = async (done) => {
      done(await timed(() => peer.approve(randomUUIDv7())));
    };
    // All are warmed first, as a node that runs is, so that no one pays for plans and compilation.
    await inTurns(
      { bareInsert, actions, approvals, theirs },
      { clients: 32, turns: 1, seconds: Math.min(3, seconds), postmaster },
    );
    const figures: MattersBench[] = [];
    for (const many of clients) {
      const turns = Math.max(1, Math.round(seconds / turnSeconds));
      const options = { clients: many, turns, seconds: seconds / turns, postmaster };
      await inTurns({ bareInsert, actions }, { ...options, turns: 1 });
      const commits = await inTurns({ bareInsert, actions }, options);
      await inTurns({ approvals, theirs }, { ...options, turns: 1 });
      const whole = await inTurns({ approvals, theirs }, options);
      figures.push({
        clients: many,
        bareInsert: commits.of.bareInsert,
        actions: commits.of.actions,
        ratio: commits.ratio('actions', 'bareInsert'),
        approvals: whole.of.approvals,
        peer: { ...whole.of.theirs, name: peer.name },
        approvalsRatio: whole.ratio('approvals', 'theirs'),
      });
    }
    return figures;
  } finally {
    await peer.close();
    await store.close();
    await pool.close();
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

/** One approval from application to signature: five commits. */
async function approve(
  service: MatterService,
  whole: boolean,
  done: (milliseconds: number) => void,
): Promise<void> {
  const zone = benchZone.id;
  const started = performance.now();
  let last = started;
  const answered = (): void => {
    const now = performance.now();
    if (!whole) done(now - last);
    last = now;
  };
  const id = randomUUIDv7();
  const values = { title: '关于共享仪器的申请' };
  const opened = await service.openMatter({ zone, scheme: 'approval', id, by: officer, values });
  if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
  answered();
  for (const action of steps) {
    const given = action === 'review' ? { opinion: '同意' } : {};
    const asked = { zone, matter: opened.matter, id: `${id}-${action}`, by: officer };
    const answer = await service.act({ ...asked, action, values: given });
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
    answered();
  }
  if (whole) done(last - started);
}
