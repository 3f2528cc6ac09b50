import {
  accountOf,
  type EntryStatus,
  type IsoDate,
  type Value,
  type Values,
} from '@twinpark/core/model';
import { statement, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
import type { FactAnswers, FactQuestion, WhichEntry } from './types.ts';

interface Found {
  readonly id: string;
  readonly columns: Values;
  readonly status: EntryStatus;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  readonly in_force: boolean;
}

const inForce = (day: string): string =>
  `(status = 'valid' and coalesce(valid_from <= ${day}, true) and coalesce(valid_until >= ${day}, true))`;
const columns = `id, columns, status, valid_from as "from", valid_until as until`;

const byId = statement<Found>(
  'register-entry',
  `select ${columns}, ${inForce('$4::date')} as in_force
   from entries where zone = $1 and register = $2 and id = $3`,
);
const byColumns = statement<Found>(
  'register-entry-where',
  `select ${columns}, true as in_force
   from entries where zone = $1 and register = $2 and columns @> $3::jsonb and ${inForce('$4::date')}
   order by at desc, id desc limit 1`,
);
const howMany = statement<{ count: string }>(
  'register-entries-where',
  `select count(*)::text as count
   from entries where zone = $1 and register = $2 and columns @> $3::jsonb and ${inForce('$4::date')}`,
);
const all = statement<{ id: string }>(
  'register-ids-where',
  `select id from entries
   where zone = $1 and register = $2 and columns @> $3::jsonb
     and ($4::date is null
       or status in ('valid', 'suspended') and coalesce(valid_until >= $4, true))
   order by at, id`,
);
const said = statement<{ value: Value }>(
  'register-values-where',
  `select columns->$4 as value from entries
   where zone = $1 and register = $2 and columns @> $3::jsonb and columns ? $4
   group by columns->$4 order by min(at), min(id)`,
);
const balance = statement<{ unit: string; balance: string }>(
  'account-balance',
  `select unit, balance from accounts
   where zone = $1 and ledger = $2 and account = $3 and ($4::text is null or unit = $4)
   order by unit limit 1`,
);

// From the postings: accounts know only what they hold now. An account's own name and the names beneath it
// lie side by side, for the sign after the stroke is nought.
const posted = statement<{ gained: string }>(
  'account-gained',
  `select (coalesce(sum(amount) filter (where gains), 0)
     - coalesce(sum(amount) filter (where not gains), 0))::text as gained
   from (
     select amount, true as gains from postings
     where zone = $1 and ledger = $2 and unit = $4 and at >= $6::timestamptz and at < $7::timestamptz
       and (debit = $3 or $5 and debit >= $3 || '/' and debit < $3 || '0')
     union all
     select amount, false from postings
     where zone = $1 and ledger = $2 and unit = $4 and at >= $6::timestamptz and at < $7::timestamptz
       and (credit = $3 or $5 and credit >= $3 || '/' and credit < $3 || '0')
   ) moved`,
);

const moved = statement<{ account: string; unit: string }>(
  'accounts-moved',
  `select account, unit
   from (
     select debit as account, unit, amount, at from postings
     where zone = $1 and ledger = $2 and debit >= $3 || '/' and debit < $3 || '0'
       and at < $5::timestamptz
     union all
     select credit, unit, -amount, at from postings
     where zone = $1 and ledger = $2 and credit >= $3 || '/' and credit < $3 || '0'
       and at < $5::timestamptz
   ) one
   group by account, unit
   having bool_or(at >= $4::timestamptz) or sum(amount) <> 0
   order by min(at), account, unit`,
);

const numbered = statement<{ id: string; stage: string }>(
  'numbered-matter',
  `select id, stage from matters
   where zone = $1 and scheme = $2 and number = $3 and id is distinct from $4::uuid
   order by id limit 1`,
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
      const found = await entryOf(database, zone, question.listed, question.on);
      answers.push(found?.in_force === true);
    } else if ('entries' in question) {
      const { register, where } = question.entries;
      const [row] = await database.query(howMany, [zone, register, jsonText(where), question.on]);
      answers.push(row?.count ?? '0');
    } else if ('ids' in question) {
      const { register, where } = question.ids;
      const { lastingOn = null } = question.ids;
      const rows = await database.query(all, [zone, register, jsonText(where), lastingOn]);
      answers.push(rows.map(({ id }) => id));
    } else if ('values' in question) {
      const { register, where, column } = question.values;
      const rows = await database.query(said, [zone, register, jsonText(where), column]);
      answers.push(rows.map(({ value }) => value));
    } else if ('balance' in question && (question.balance.year ?? question.balance.beneath)) {
      answers.push(await gained(database, zone, question.balance));
    } else if ('balance' in question) {
      const { ledger, account, unit } = question.balance;
      const [row] = await database.query(balance, [zone, ledger, account, unit ?? null]);
      const none = row === undefined;
      answers.push(
        none ? null : row.unit === '' ? row.balance : { amount: row.balance, currency: row.unit },
      );
    } else if ('moved' in question) {
      const { ledger, account, year } = question.moved;
      const [began, ended] = [newYear(Number(year)), newYear(Number(year) + 1)];
      const rows = await database.query(moved, [zone, ledger, account, began, ended]);
      const known = accountOf(account).keys.length;
      answers.push(
        rows.map((row) =>
          [accountOf(row.account).keys.slice(known).join('/'), row.unit].join(' ').trim(),
        ),
      );
    } else if ('matter' in question) {
      const { scheme, number, except, gives } = question.matter;
      const [row] = await database.query(numbered, [zone, scheme, number, except]);
      answers.push(row?.[gives] ?? null);
    } else {
      const found = await entryOf(database, zone, question.of, question.on);
      answers.push(found === null ? null : columnOf(found, question.column));
    }
  }
  return answers;
}

type Gains = Extract<FactQuestion, { balance: object }>['balance'];

/** What an account and those beneath it have gained: in all, before a year, until its end, or in it. */
async function gained(
  database: Queryable,
  zone: string,
  { ledger, account, unit = '', beneath = false, year, at }: Gains,
): Promise<Value> {
  const from = at === 'in' ? newYear(Number(year)) : '-infinity';
  const until =
    year === undefined ? 'infinity' : newYear(at === 'start' ? Number(year) : Number(year) + 1);
  const asked = [zone, ledger, account, unit, beneath, from, until];
  const [row] = await database.query(posted, asked);
  const amount = row?.gained ?? '0';
  return unit === '' ? amount : { amount, currency: unit };
}

// Both sides of the zones keep UTC+8, without summer time.
const newYear = (year: number): string => `${String(year).padStart(4, '0')}-01-01T00:00:00+08:00`;

async function entryOf(
  database: Queryable,
  zone: string,
  which: WhichEntry,
  on: IsoDate,
): Promise<Found | null> {
  const [row] =
    'entry' in which
      ? await database.query(byId, [zone, which.register, which.entry, on])
      : await database.query(byColumns, [zone, which.register, jsonText(which.where), on]);
  return row ?? null;
}

function columnOf(found: Found, column: string): Value | null {
  switch (column) {
    case 'id':
      return found.id;
    case 'status':
      return found.status;
    case 'from':
      return found.from;
    case 'until':
      return found.until;
    default:
      return found.columns[column] ?? null;
  }
}
