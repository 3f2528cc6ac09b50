import { canonical } from '@twinpark/core/engine';
import type { Values } from '@twinpark/core/model';
import { statement, type Queryable } from '../../database.ts';
import type { EntryChange } from '../types.ts';
import type { Troubles } from './report.ts';

interface VersionLine {
  readonly register: string;
  readonly id: string;
  readonly version: number;
  readonly change: EntryChange;
  readonly matter: string;
  readonly seq: number;
  readonly ordinal: number;
  readonly at: string;
}
interface EntryLine {
  readonly register: string;
  readonly id: string;
  readonly version: number;
  readonly matter: string;
  readonly seq: number;
  readonly ordinal: number;
  readonly columns: Values;
  readonly status: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly at: string;
}

interface WrongFloor {
  readonly ledger: string;
  readonly account: string;
  readonly unit: string;
  readonly floor: string;
  readonly expected: string | null;
}

const entryPage = statement<EntryLine>(
  'verify-entries',
  `select register, id, version, matter, seq, ordinal, columns, status, valid_from as "from",
     valid_until as until, at::text as at
   from entries where zone = $1 and (register, id) > ($2, $3) order by register, id limit 500`,
);
const versionPage = statement<VersionLine>(
  'verify-entry-versions-between',
  `select register, id, version, change, matter, seq, ordinal, at::text as at from entry_versions
   where zone = $1 and (register, id) > ($2, $3) and (register, id) <= ($4, $5)
   order by register, id, version`,
);
const rest = statement<{ register: string; id: string }>(
  'verify-versions-without-entry',
  `select v.register, v.id from entry_versions v
   where v.zone = $1 and v.version = 1 and not exists
     (select from entries e where (e.zone, e.register, e.id) = (v.zone, v.register, v.id))
   limit 100`,
);
// Past its last day an entry lets go of a key: for another that is entered or changed, or when it is changed itself.
const wrongKeys = statement<{ register: string; id: string; status: string | null }>(
  'verify-entry-keys',
  `select k.register, k.id, e.status from entry_keys k
   left join entries e on (e.zone, e.register, e.id) = (k.zone, k.register, k.id)
   where k.zone = $1 and k.in_force is distinct from (e.status in ('valid', 'suspended'))
     and (k.in_force or not exists (
       select from entry_keys other
       join entry_versions v on (v.zone, v.register, v.id) = (other.zone, other.register, other.id)
       where (other.zone, other.register, other.key) = (k.zone, k.register, k.key)
         and (other.id <> k.id or (v.version > 1 and v.change ?| array['status', 'until']))
         and (v.at at time zone interval '8 hours')::date > e.valid_until))
   limit 100`,
);
/** As the operator declared it last; else as some posting to the account says; else there is none. */
const wrongFloors = statement<WrongFloor>(
  'verify-floors',
  `select a.ledger, a.account, a.unit, coalesce(a.floor::text, 'nothing') as floor,
     coalesce(n.floor, p.floors[1])::text as expected
   from accounts a
   left join (
     select distinct on (ledger, account, unit) ledger, account, unit, floor from account_openings
     where zone = $1 order by ledger, account, unit, id desc
   ) n on (n.ledger, n.account, n.unit) = (a.ledger, a.account, a.unit)
   left join (
     select ledger, account, unit, array_agg(distinct floor) as floors
     from (
       select ledger, debit as account, unit, debit_floor as floor from postings
       where zone = $1 and debit_floor is not null
       union all
       select ledger, credit, unit, credit_floor from postings
       where zone = $1 and credit_floor is not null
     ) said
     group by ledger, account, unit
   ) p on (p.ledger, p.account, p.unit) = (a.ledger, a.account, a.unit)
   where a.zone = $1 and case
     when n.floor is not null then a.floor is distinct from n.floor
     when p.floors is null then a.floor is not null
     else a.floor is null or a.floor <> all (p.floors)
   end
   limit 100`,
);
// Of nodes whose clocks differ by less than an hour.
const wrongFollowers = statement<WrongFloor>(
  'verify-floors-that-follow',
  `select p.ledger, p.credit as account, p.unit, coalesce(a.floor::text, 'nothing') as floor,
     max(p.credit_floor)::text as expected
   from (
     select ledger, credit, unit, max(at) as at from postings
     where zone = $1 and follows group by ledger, credit, unit
   ) newest
   join postings p on p.zone = $1 and p.follows and p.at > newest.at - interval '1 hour'
     and (p.ledger, p.credit, p.unit) = (newest.ledger, newest.credit, newest.unit)
   left join accounts a on a.zone = $1
     and (a.ledger, a.account, a.unit) = (p.ledger, p.credit, p.unit)
   where not exists (select from account_openings o where o.zone = $1
     and (o.ledger, o.account, o.unit) = (p.ledger, p.credit, p.unit))
   group by p.ledger, p.credit, p.unit, a.floor
   having bool_and(a.floor is distinct from p.credit_floor)`,
);

const wrongOpenings = statement<{
  ledger: string;
  account: string;
  unit: string;
  found: string;
  expected: string;
}>(
  'verify-openings',
  `select coalesce(a.ledger, o.ledger) as ledger, coalesce(a.account, o.account) as account,
     coalesce(a.unit, o.unit) as unit, coalesce(a.opening::text, 'nothing') as found,
     coalesce(o.opening, 0)::text as expected
   from (select * from accounts where zone = $1) a
   full join (
     select distinct on (ledger, account, unit) * from account_openings
     where zone = $1 order by ledger, account, unit, id desc
   ) o on (a.ledger, a.account, a.unit) = (o.ledger, o.account, o.unit)
   where a.opening is distinct from coalesce(o.opening, 0)
     or (o.floor is not null and a.floor is distinct from o.floor)
   limit 100`,
);

/** Compares what registers and accounts say now with the versions and postings that led there. That
 * versions and postings are those of the events is compared with each matter. */
export async function verifyRecords(
  database: Queryable,
  zone: string,
  troubles: Troubles,
): Promise<void> {
  let [register, id] = ['', ''];
  for (;;) {
    const entries = await database.query(entryPage, [zone, register, id]);
    const last = entries.at(-1);
    if (last === undefined) break;
    const between = [zone, register, id, last.register, last.id];
    const versions = Map.groupBy(
      await database.query(versionPage, between),
      (line) => `${line.register}/${line.id}`,
    );
    for (const entry of entries) {
      const place = `${entry.register}/${entry.id}`;
      const folded = fold(versions.get(place) ?? []);
      troubles.same('row-differs', `entries/${place}`, canonical(entry), canonical(folded));
    }
    [register, id] = [last.register, last.id];
  }
  for (const one of await database.query(wrongOpenings, [zone])) {
    const place = `accounts/${one.ledger}/${one.account}/${one.unit}/opening`;
    troubles.add('balance-differs', place, one.found, one.expected);
  }
  for (const line of await database.query(rest, [zone])) {
    const place = `entries/${line.register}/${line.id}`;
    troubles.add('row-differs', place, 'nothing', 'an entry with the versions it has');
  }
  for (const line of await database.query(wrongKeys, [zone])) {
    const place = `entry_keys/${line.register}/${line.id}`;
    troubles.add(
      'row-differs',
      place,
      `of an entry that is ${line.status ?? 'not there'}`,
      'in force while its entry is',
    );
  }
  const floors = [
    ...(await database.query(wrongFloors, [zone])),
    ...(await database.query(wrongFollowers, [zone])),
  ];
  for (const { ledger, account, unit, floor, expected } of floors) {
    const place = `accounts/${ledger}/${account}/${unit}/floor`;
    troubles.add('balance-differs', place, floor, expected ?? 'nothing');
  }
}

/** An entry as its versions make it; null where they are not 1, 2, 3 … */
function fold(versions: readonly VersionLine[]): EntryLine | null {
  const [first] = versions;
  if (first === undefined || versions.some(({ version }, i) => version !== i + 1)) return null;
  const { register, id, matter, seq, ordinal, at } = first;
  const start: EntryLine = {
    register,
    id,
    matter,
    seq,
    ordinal,
    at,
    version: 0,
    columns: {},
    status: 'valid',
    from: null,
    until: null,
  };
  return versions.reduce<EntryLine>(
    (entry, { version, change }) => ({
      ...entry,
      version,
      columns: { ...entry.columns, ...change.columns },
      status: change.status ?? entry.status,
      from: change.from ?? entry.from,
      until: change.until ?? entry.until,
    }),
    start,
  );
}
