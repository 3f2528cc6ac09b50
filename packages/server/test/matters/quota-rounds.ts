import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '@twinpark/postgres';
import { statement, type Database } from '../../../postgres/src/database.ts';
import { openPglite } from '../../../postgres/src/pglite.ts';
import { openPool } from '../../../postgres/src/pool.ts';
import { checkQuota, type HistoryLine, type StoredUse } from './check-quota.ts';
import { killedNode } from './killed-node.ts';
import { permitScheme } from './permit-scheme.ts';
import { timedService } from './play.ts';
import { storyZone } from './zone.ts';

const worker = new URL('./quota-worker.ts', import.meta.url).pathname;
const zone = 'story';

export interface QuotaReport {
  readonly rounds: number;
  readonly writers: number;
  /** Uses that were acknowledged, and refused for want of quota. */
  readonly done: number;
  readonly refused: number;
  /** Asked, with no answer when the node was killed. */
  readonly open: number;
  /** Hours left of all permits together, in tenths of an hour: 0 when all was drawn. */
  readonly left: string;
  /** What the checker and `verify` found. Must be none. */
  readonly faults: readonly string[];
}

/** Kills a node whose writers draw on a few permits, again and again, until more was asked for than there
 * is, and checks after each time what they were told against what the database holds. `random` gives
 * numbers from 0 to 1. */
export async function quotaRounds(settings: {
  readonly folder: string;
  readonly databaseUrl?: string | undefined;
  readonly rounds: number;
  readonly writers: number;
  /** Hours of each of the four permits. */
  readonly hours: number;
  readonly random: () => number;
}): Promise<QuotaReport> {
  const { folder, databaseUrl, rounds, writers, hours } = settings;
  const history = join(folder, 'history.jsonl');
  const given = await permitsOf(settings);
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
    faults.push(...checkQuota(await told(history), ...(await held(folder, databaseUrl, given))));
  }
  const lines = await told(history);
  const [, { left }] = await held(folder, databaseUrl, given);
  const count = (code: string): number =>
    lines.filter((line) => 'answered' in line && line.code === code).length;
  const [done, refused] = [count('done'), count('quota')];
  const asked = lines.filter((line) => 'asked' in line).length;
  const rest = Object.values(left).reduce((sum, one) => sum + Number(one), 0);
  return {
    rounds,
    writers,
    done,
    refused,
    open: asked - done - refused,
    left: `${rest.toFixed(1)} of ${String(4 * hours)}`,
    faults,
  };
}

/** Makes four permits, and says what each may use. */
async function permitsOf({
  folder,
  databaseUrl,
  hours,
}: Parameters<typeof quotaRounds>[0]): Promise<Readonly<Record<string, string>>> {
  const store = await openStore({ folder, databaseUrl });
  const { service, setDay } = timedService(store, [storyZone([permitScheme])]);
  setDay('2026-01-05');
  const by = { person: 'o', unit: 'office', roles: [] };
  const people = ['甲', '乙', '丙', '丁'].map((name) => ({
    person: `测试${name}`,
    desk: name,
    hours: String(hours),
  }));
  const opened = await service.openMatter({
    zone,
    scheme: 'permits',
    id: 'source',
    by: { ...by, unit: 'supervisor' },
    values: { batch: 'all', people },
  });
  if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
  const { matter } = opened;
  const quota = String(4 * hours);
  await service.act({ zone, matter, id: 'allot', action: 'allot', by, values: { quota } });
  await service.act({ zone, matter, id: 'list', action: 'list', by, values: {} });
  const entries = await store.registerEntries(zone, 'permits');
  await store.close();
  return Object.fromEntries(entries.map(({ id }) => [id, String(hours)]));
}

async function told(history: string): Promise<readonly HistoryLine[]> {
  const lines = (await readFile(history, 'utf8')).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as HistoryLine);
}

const uses = statement<StoredUse>(
  'quota-uses',
  `select e.command, split_part(p.debit, '/', 2) as permit, p.amount::text as amount
   from postings p join events e on (e.zone, e.matter, e.seq) = (p.zone, p.matter, p.seq)
   where p.zone = $1 and p.ledger = 'hours' and p.debit like 'used/%'`,
);
const accounts = statement<{ permit: string; balance: string }>(
  'quota-left',
  `select split_part(account, '/', 2) as permit, balance::text as balance from accounts
   where zone = $1 and ledger = 'hours' and account like 'permitted/%'`,
);

/** What the database holds, read with no code of the node. */
async function held(
  folder: string,
  databaseUrl: string | undefined,
  given: Readonly<Record<string, string>>,
): Promise<
  [readonly StoredUse[], { given: typeof given; left: Readonly<Record<string, string>> }]
> {
  const database: Database =
    databaseUrl === undefined
      ? await openPglite(join(folder, 'pg'))
      : openPool(databaseUrl, () => undefined);
  try {
    const rows = await database.query(accounts, [zone]);
    const left = Object.fromEntries(rows.map(({ permit, balance }) => [permit, balance]));
    return [await database.query(uses, [zone]), { given, left }];
  } finally {
    await database.close();
  }
}
