import type { Scheme, Value, Values } from '@twinpark/core/model';
import { canonical } from '@twinpark/core/engine';
import { statement, type Queryable } from '../database.ts';
import type { Account, Balance, Entry, FactAnswers, FactQuestion, SchemeVersion } from './types.ts';

const insertScheme = statement<object>(
  'insert-scheme-version',
  `insert into scheme_versions (zone, hash, scheme, version, definition)
   values ($1, decode($2, 'hex'), $3, $4, $5) on conflict do nothing`,
);

/** Keeps a version of a scheme for the matters that will be pinned to it. */
export async function saveScheme(
  database: Queryable,
  zone: string,
  { hash, scheme }: SchemeVersion,
): Promise<void> {
  await database.query(insertScheme, [zone, hash, scheme.id, scheme.version, canonical(scheme)]);
}

const readScheme = statement<{ definition: string }>(
  'read-scheme-version',
  `select definition from scheme_versions where zone = $1 and hash = decode($2, 'hex')`,
);

/** A kept version of a scheme, or null. */
export async function keptScheme(
  database: Queryable,
  zone: string,
  hash: string,
): Promise<Scheme | null> {
  const [row] = await database.query(readScheme, [zone, hash]);
  return row ? (JSON.parse(row.definition) as Scheme) : null;
}

const nextNumber = statement<{ next: number }>(
  'next-number',
  `select next from sequences where zone = $1 and scheme = $2 and name = $3 and period = $4`,
);

/** The number a sequence would give next; it is taken by the commit that uses it. */
export async function nextInSequence(
  database: Queryable,
  zone: string,
  scheme: string,
  name: string,
  period: string,
): Promise<number> {
  const [row] = await database.query(nextNumber, [zone, scheme, name, period]);
  return row?.next ?? 1;
}

const listed = statement<{ columns: Values }>(
  'register-entry',
  `select columns from entries where zone = $1 and register = $2 and id = $3`,
);
const balance = statement<{ unit: string; balance: string }>(
  'account-balance',
  `select unit, balance from accounts where zone = $1 and ledger = $2 and account = $3 order by unit`,
);

/** Answers what rules ask about registers and ledgers, as they stand now. */
export async function lookUpFacts(
  database: Queryable,
  zone: string,
  questions: readonly FactQuestion[],
): Promise<FactAnswers> {
  const answers: (Value | null)[] = [];
  for (const question of questions) {
    if ('listed' in question) {
      const { register, entry } = question.listed;
      answers.push((await database.query(listed, [zone, register, entry])).length > 0);
    } else if ('balance' in question) {
      const { ledger, account } = question.balance;
      const [row] = await database.query(balance, [zone, ledger, account]);
      const none = row === undefined;
      answers.push(
        none ? null : row.unit === '' ? row.balance : { amount: row.balance, currency: row.unit },
      );
    } else {
      const { register, entry, column } = question;
      const [row] = await database.query(listed, [zone, register, entry]);
      answers.push(row?.columns[column] ?? null);
    }
  }
  return answers;
}

const declareAccount = statement<object>(
  'declare-account',
  `insert into accounts as a (zone, ledger, account, unit, opening, floor, balance)
   values ($1, $2, $3, $4, $5::numeric, $6::numeric, $5::numeric)
   on conflict (zone, ledger, account, unit) do update
   set opening = excluded.opening, floor = excluded.floor,
     balance = a.balance - a.opening + excluded.opening`,
);

/** Sets an account's opening balance and the floor its balance may not fall below. Throws where the
 * balance lies below the new floor already. */
export async function saveAccount(
  database: Queryable,
  zone: string,
  { ledger, account, unit, opening, floor }: Account,
): Promise<void> {
  await database.query(declareAccount, [zone, ledger, account, unit, opening, floor]);
}

const listAccounts = statement<Balance>(
  'list-accounts',
  `select ledger, account, unit, opening, floor, balance from accounts
   where zone = $1 and ledger = $2 order by account, unit`,
);

/** The accounts of a ledger with their balances. */
export async function ledgerBalances(
  database: Queryable,
  zone: string,
  ledger: string,
): Promise<readonly Balance[]> {
  return database.query(listAccounts, [zone, ledger]);
}

const listEntries = statement<{ id: string; matter: string; columns: Values; at: Date }>(
  'list-entries',
  `select id, matter, columns, at from entries
   where zone = $1 and register = $2 and id > $3 order by id limit $4`,
);

/** Lines of a register in the order of their ids, after one of them. */
export async function registerEntries(
  database: Queryable,
  zone: string,
  register: string,
  after = '',
  limit = 200,
): Promise<readonly Entry[]> {
  const rows = await database.query(listEntries, [zone, register, after, Math.min(limit, 1000)]);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

const claim = statement<{ matter: string }>(
  'claim-expired-clocks',
  `with due as (
     select zone, matter, ordinal from matter_clocks
     where zone = $1 and wakes and due < $2::date
       and (tried_on is null or tried_on < $2::date)
       and (leased_until is null or leased_until < $3::timestamptz)
     order by due limit $4
     for update skip locked
   )
   update matter_clocks k set leased_until = $3::timestamptz + interval '1 minute'
   from due where (k.zone, k.matter, k.ordinal) = (due.zone, due.matter, due.ordinal)
   returning k.matter`,
);

/** Matters with clocks that ran out before `today` and whose timers have not acted, for one process at a
 * time: they are offered again after a minute unless `settleExpired` is told. */
export async function claimExpired(
  database: Queryable,
  zone: string,
  today: string,
  now: string,
  limit: number,
): Promise<readonly string[]> {
  const rows = await database.query(claim, [zone, today, now, limit]);
  return [...new Set(rows.map(({ matter }) => matter))];
}

const settle = statement<object>(
  'settle-expired-clocks',
  `update matter_clocks set tried_on = $3::date, leased_until = null
   where zone = $1 and matter = $2::uuid and wakes and due < $3::date`,
);

/** Notes that a matter's timers have been asked today; they are not asked again before tomorrow. */
export async function settleExpired(
  database: Queryable,
  zone: string,
  matter: string,
  today: string,
): Promise<void> {
  await database.query(settle, [zone, matter, today]);
}

const running = statement<{ matter: string }>(
  'matters-with-clocks',
  `select distinct matter from matter_clocks
   where zone = $1 and ($2::uuid is null or matter > $2::uuid) order by matter limit $3`,
);

/** Matters with running clocks, in the order of their ids, after one of them. */
export async function mattersWithClocks(
  database: Queryable,
  zone: string,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  return (await database.query(running, [zone, after, limit])).map(({ matter }) => matter);
}
