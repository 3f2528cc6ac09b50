import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '@twinpark/postgres';
import { statement, type Database } from '../../../postgres/src/database.ts';
import { openPglite } from '../../../postgres/src/pglite.ts';
import { openPool } from '../../../postgres/src/pool.ts';
import { checkQuota, type HistoryLine, type StoredDraw } from './check-quota.ts';
import { drawings, drawingZone, type DrawingName } from './drawings.ts';
import { killedNode } from './killed-node.ts';
import { timedService } from './play.ts';

const worker = new URL('./quota-worker.ts', import.meta.url).pathname;
const zone = drawingZone.id;
const names = ['serials', 'goods'] as const satisfies readonly DrawingName[];

/** What came of one quota. */
interface Drawn {
  /** Draws that were acknowledged, and refused for want of quota. */
  readonly done: number;
  readonly refused: number;
  /** Asked, with no answer when the node was killed. */
  readonly open: number;
  /** Left of the four accounts together: 0 when all was drawn. */
  readonly left: string;
}

export interface QuotaReport {
  readonly rounds: number;
  /** At once, on each of the two quotas. */
  readonly writers: number;
  /** Serial numbers of a batch (S4), and what the positive list permits (S6). */
  readonly serials: Drawn;
  readonly goods: Drawn;
  /** What the checker and `verify` found. Must be none. */
  readonly faults: readonly string[];
}

/** Kills a node whose writers draw on the quotas of two shipped schemes, again and again, until more was asked for
 * than there is, and checks after each time what they were told against what the database holds. `random` gives
 * numbers from 0 to 1. */
export async function quotaRounds(settings: {
  readonly folder: string;
  readonly databaseUrl?: string | undefined;
  readonly rounds: number;
  /** Of each quota. */
  readonly writers: number;
  /** What each of the four accounts of a quota holds. */
  readonly each: number;
  readonly random: () => number;
}): Promise<QuotaReport> {
  const { folder, databaseUrl, rounds, writers } = settings;
  const history = join(folder, 'history.jsonl');
  const given = await filled(settings);
  const faults: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const words = [worker, folder, history, String(round), String(writers), databaseUrl ?? ''];
    const when = {
      answers: 20 + Math.floor(settings.random() * 200),
      after: settings.random() * 20,
    };
    await killedNode(words, when, () => undefined);
    const store = await openStore({ folder, databaseUrl });
    await store.extendLog(zone);
    const { troubles } = await store.verifyMatters(zone);
    await store.close();
    faults.push(...troubles.map(({ code, place }) => `round ${String(round)}: ${code} ${place}`));
    const found = await held(folder, databaseUrl);
    const lines = await told(history);
    for (const name of names) {
      const { draws, left } = found[name];
      faults.push(...checkQuota(linesOf(lines, name), draws, { given: given[name], left }));
    }
    faults.push(...found.unnumbered);
  }
  const [lines, found] = [await told(history), await held(folder, databaseUrl)];
  const report = (name: DrawingName): Drawn => {
    const own = linesOf(lines, name);
    const count = (code: string): number =>
      own.filter((line) => 'answered' in line && line.code === code).length;
    const [done, refused] = [count('done'), count('refused')];
    const rest = Object.values(found[name].left).reduce((sum, one) => sum + Number(one), 0);
    return {
      done,
      refused,
      open: own.filter((line) => 'asked' in line).length - done - refused,
      left: `${rest.toFixed(1)} of ${String(4 * settings.each)}`,
    };
  };
  return { rounds, writers, serials: report('serials'), goods: report('goods'), faults };
}

type ByAccount = Readonly<Record<string, string>>;

/** Makes the accounts of both quotas, and says what each holds. */
async function filled({
  folder,
  databaseUrl,
  each,
}: Parameters<typeof quotaRounds>[0]): Promise<Readonly<Record<DrawingName, ByAccount>>> {
  const store = await openStore({ folder, databaseUrl });
  const { service, setDay } = timedService(store, [drawingZone]);
  setDay('2026-03-02');
  for (const name of names) await drawings[name].fill(service, each);
  await store.close();
  const { serials, goods } = await held(folder, databaseUrl);
  return { serials: serials.left, goods: goods.left };
}

const linesOf = (lines: readonly HistoryLine[], name: DrawingName): readonly HistoryLine[] =>
  lines.filter((line) => ('asked' in line ? line.asked : line.answered).startsWith(`${name}-`));

async function told(history: string): Promise<readonly HistoryLine[]> {
  const lines = (await readFile(history, 'utf8')).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as HistoryLine);
}

const draws = statement<StoredDraw>(
  'quota-draws',
  `select e.command, split_part(p.credit, '/', 2) as account, p.amount::text as amount
   from postings p join events e on (e.zone, e.matter, e.seq) = (p.zone, p.matter, p.seq)
   where p.zone = $1 and p.ledger = $2 and p.credit like $3 || '/%'`,
);
const accounts = statement<{ account: string; balance: string }>(
  'quota-left',
  `select split_part(account, '/', 2) as account, balance::text as balance from accounts
   where zone = $1 and ledger = $2 and account like $3 || '/%'`,
);
/** Batches whose numbers, each counted once, are not as many as were drawn. */
const unnumbered = statement<{ batch: string; numbers: string; drawn: string }>(
  'quota-unnumbered',
  `with drawn as (
     select split_part(credit, '/', 2) as batch, sum(amount)::bigint as drawn from postings
     where zone = $1 and ledger = 'internet-quota' and credit like 'batch/%'
     group by 1
   ), given as (
     select columns->>'batch' as batch, count(distinct id) as numbers from entries
     where zone = $1 and register = 'internet-serials'
     group by 1
   )
   select batch, coalesce(numbers, 0)::text as numbers, coalesce(drawn, 0)::text as drawn
   from drawn full join given using (batch)
   where numbers is distinct from drawn`,
);

interface Held {
  readonly draws: readonly StoredDraw[];
  readonly left: ByAccount;
}

/** What the database holds, read with no code of the node. */
async function held(
  folder: string,
  databaseUrl: string | undefined,
): Promise<Readonly<Record<DrawingName, Held>> & { readonly unnumbered: readonly string[] }> {
  const database: Database =
    databaseUrl === undefined
      ? await openPglite(join(folder, 'pg'))
      : openPool(databaseUrl, () => undefined);
  const of = async (name: DrawingName): Promise<Held> => {
    const { ledger, account } = drawings[name];
    const rows = await database.query(accounts, [zone, ledger, account]);
    return {
      draws: await database.query(draws, [zone, ledger, account]),
      left: Object.fromEntries(rows.map((row) => [row.account, row.balance])),
    };
  };
  try {
    const faults = (await database.query(unnumbered, [zone])).map(
      ({ batch, numbers, drawn }) =>
        `batch ${batch}: ${numbers} serial numbers were given, ${drawn} were drawn`,
    );
    return { serials: await of('serials'), goods: await of('goods'), unnumbered: faults };
  } finally {
    await database.close();
  }
}
