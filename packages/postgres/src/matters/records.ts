import type { EntryStatus, Scheme, Values } from '@twinpark/core/model';
import { canonical } from '@twinpark/core/engine';
import { statement, type Queryable } from '../database.ts';
import type { Account, Balance, Entry, SchemeVersion } from './types.ts';

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

const declareAccount = statement<object>(
  'declare-account',
  `with before as (
     select opening, floor from accounts
     where zone = $1 and ledger = $2 and account = $3 and unit = $4
   ), declared as (
     insert into accounts as a (zone, ledger, account, unit, opening, floor, balance)
     values ($1, $2, $3, $4, $5::numeric, $6::numeric, $5::numeric)
     on conflict (zone, ledger, account, unit) do update
     set opening = excluded.opening, floor = excluded.floor,
       balance = a.balance - a.opening + excluded.opening
     returning opening, floor
   )
   insert into account_openings (zone, ledger, account, unit, opening, floor)
   select $1, $2, $3, $4, d.opening, d.floor from declared d
   where not exists (
     select from before b where b.opening = d.opening and b.floor is not distinct from d.floor)`,
);

/** Sets an account's opening balance and the floor its balance may not fall below, and notes both where they
 * are new. Throws where the balance lies below the new floor already. */
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

interface EntryRecord {
  readonly id: string;
  readonly matter: string;
  readonly columns: Values;
  readonly at: Date;
  readonly version: number;
  readonly status: EntryStatus;
  readonly from: string | null;
  readonly until: string | null;
}

const listEntries = statement<EntryRecord>(
  'list-entries',
  `select id, matter, columns, at, version, status, valid_from as "from", valid_until as until
   from entries
   where zone = $1 and register = $2 and id > $3 order by id limit $4`,
);

const listEntriesWhere = statement<EntryRecord>(
  'list-entries-where',
  `select id, matter, columns, at, version, status, valid_from as "from", valid_until as until
   from entries
   where zone = $1 and register = $2 and id > $3 and columns @> $5::jsonb order by id limit $4`,
);

/** Lines of a register in the order of their ids, after one of them; of those alone whose columns say what `where`
 * says. At most a thousand. */
export async function registerEntries(
  database: Queryable,
  zone: string,
  register: string,
  after = '',
  limit = 200,
  where: Values = {},
): Promise<readonly Entry[]> {
  const asked = [zone, register, after, Math.min(limit, 1000)];
  const rows =
    Object.keys(where).length === 0
      ? await database.query(listEntries, asked)
      : await database.query(listEntriesWhere, [...asked, JSON.stringify(where)]);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
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
