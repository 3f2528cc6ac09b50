import { canonical, compileScheme, type CompiledScheme } from '@twinpark/core/engine';
import type { Scheme } from '@twinpark/core/model';
import { statement, type Database, type Queryable } from '../../database.ts';
import { sha256 } from '../chain.ts';
import { matterIds, readRows, type EventRow } from './read-rows.ts';
import { Troubles, type Erased, type KeptRoot, type VerifyReport } from './report.ts';
import { saidIn } from './said-in.ts';
import { verifyLog } from './verify-log.ts';
import { verifyRecords } from './verify-records.ts';
import { verifyMatter } from './verify-matter.ts';

const schemes = statement<{ hash: string; definition: string; scheme: string; version: number }>(
  'verify-schemes',
  `select encode(hash, 'hex') as hash, definition, scheme, version
   from scheme_versions where zone = $1`,
);

const wrongBalances = statement<{
  ledger: string;
  account: string;
  unit: string;
  balance: string;
  expected: string;
}>(
  'verify-balances',
  `with moved as (
     select ledger, account, unit, sum(amount) as sum from (
       select ledger, debit as account, unit, amount from postings where zone = $1
       union all
       select ledger, credit, unit, -amount from postings where zone = $1
     ) lines group by ledger, account, unit
   )
   select coalesce(a.ledger, m.ledger) as ledger, coalesce(a.account, m.account) as account,
     coalesce(a.unit, m.unit) as unit, coalesce(a.balance::text, 'nothing') as balance,
     (coalesce(a.opening, 0) + coalesce(m.sum, 0))::text as expected
   from (select * from accounts where zone = $1) a
   full join moved m on (a.ledger, a.account, a.unit) = (m.ledger, m.account, m.unit)
   where a.balance is distinct from coalesce(a.opening, 0) + coalesce(m.sum, 0)`,
);

const tables = [
  'events',
  'commands',
  'personal_values',
  'matter_parties',
  'matter_branches',
  'matter_clocks',
  'matter_timers',
  'entries',
  'entry_versions',
  'postings',
  'slots',
  'certificates',
  'matter_leads',
] as const;
const orphans = tables.map((table) => ({
  table,
  statement: statement<{ matter: string }>(
    `verify-orphans-${table}`,
    `select distinct t.matter from ${table} t
     where t.zone = $1
       and not exists (select from matters m where m.zone = t.zone and m.id = t.matter) limit 100`,
  ),
}));

const mattersAtOnce = 200;

/** Compares everything stored about matters with what the events say, on one snapshot of the database:
 * chains, log and checkpoints, states by replay, the rows of lists, registers, ledgers, slots, personal
 * values, scheme versions. Computes all hashes again. `kept`: what others kept of the log's checkpoints. */
export async function verifyMatters(
  database: Database,
  zone: string,
  kept: readonly KeptRoot[] = [],
): Promise<VerifyReport> {
  return database.transaction(async (transaction) => {
    await transaction.script('set transaction isolation level repeatable read, read only');
    const troubles = new Troubles();
    const schemeOf = await readSchemes(transaction, zone, troubles);
    let [matters, events] = [0, 0];
    const erased: Erased[] = [];
    let after: string | null = null;
    for (;;) {
      const ids = await matterIds(transaction, zone, after, mattersAtOnce);
      const last: string | undefined = ids.at(-1);
      if (last === undefined) break;
      const rows = await readRows(transaction, zone, ids);
      for (const row of rows.matters) verifyMatter(zone, row, rows, schemeOf, troubles);
      erased.push(...rows.events.flatMap(erasureIn));
      matters += ids.length;
      events += rows.events.length;
      after = last;
    }
    for (const { table, statement: find } of orphans) {
      for (const { matter } of await transaction.query(find, [zone])) {
        troubles.add('row-orphaned', `${table}/${matter}`, matter, 'a matter');
      }
    }
    for (const row of await transaction.query(wrongBalances, [zone])) {
      const place = `accounts/${row.ledger}/${row.account}/${row.unit}`;
      troubles.add('balance-differs', place, row.balance, row.expected);
    }
    await verifyRecords(transaction, zone, troubles);
    const log = await verifyLog(transaction, zone, troubles, kept);
    return { matters, events, ...log, erased, troubles: troubles.list };
  });
}

async function readSchemes(
  database: Queryable,
  zone: string,
  troubles: Troubles,
): Promise<(hash: string) => CompiledScheme | null> {
  const found = new Map<string, CompiledScheme>();
  for (const { hash, definition, scheme: id, version } of await database.query(schemes, [zone])) {
    const place = `scheme_versions/${hash}`;
    troubles.same('scheme-changed', place, hash, sha256(definition));
    try {
      const scheme = JSON.parse(definition) as Scheme;
      troubles.same('scheme-changed', place, `${id} ${version}`, `${scheme.id} ${scheme.version}`);
      troubles.same('scheme-changed', place, definition, canonical(scheme));
      found.set(hash, compileScheme(scheme, hash, []).compiled);
    } catch (error) {
      troubles.add('scheme-changed', place, String(error), 'a scheme');
    }
  }
  return (hash) => found.get(hash) ?? null;
}

/** What an event erased; nothing where it is another, or cannot be read, which is a trouble of its own. */
function erasureIn({ matter, seq, at, body }: EventRow): readonly Erased[] {
  // The text is looked at first: nearly all events are of other kinds.
  if (!body.includes('"kind":"erased"')) return [];
  const erased = saidIn(body, (event) => {
    if (event.kind !== 'erased') return [];
    const { field, by, because } = event;
    return [{ matter, seq, at: at.toISOString(), field, by, because }];
  });
  return erased ?? [];
}
