import { statement, type Queryable } from '../database.ts';
import { storable } from '../json.ts';
import type { Passkey } from './people-store.ts';

interface PasskeyRow {
  readonly zone: string;
  readonly id: string;
  readonly person: string;
  readonly public_key: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly created_at: Date;
  readonly used_at: Date | null;
}

function passkeyOf(row: PasskeyRow): Passkey {
  return {
    zone: row.zone,
    id: row.id,
    person: row.person,
    publicKey: row.public_key,
    counter: row.counter,
    transports: row.transports,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    usedAt: row.used_at?.toISOString() ?? null,
  };
}

// Counters have 32 bits: they fit a double.
const columns = `zone, id, person::text as person, public_key,
  counter::double precision as counter, transports, name, created_at, used_at`;

const insertPasskey = statement<object>(
  'insert-passkey',
  `insert into passkeys (zone, id, person, public_key, counter, transports, name, created_at)
   values ($1, $2, $3::uuid, $4, $5::bigint, $6::text[], $7, $8::timestamptz)
   on conflict do nothing returning id`,
);
const readPasskey = statement<PasskeyRow>(
  'read-passkey',
  `select ${columns} from passkeys where zone = $1 and id = $2`,
);
const listPasskeys = statement<PasskeyRow>(
  'list-passkeys',
  `select ${columns} from passkeys where zone = $1 and person = $2::uuid order by created_at, id`,
);
const notePasskey = statement<object>(
  'use-passkey',
  `update passkeys set counter = greatest(counter, $3::bigint), used_at = $4::timestamptz
   where zone = $1 and id = $2`,
);
const deletePasskey = statement<object>(
  'remove-passkey',
  `delete from passkeys where zone = $1 and person = $2::uuid and id = $3 returning id`,
);

export async function addPasskey(database: Queryable, passkey: Passkey): Promise<boolean> {
  const rows = await database.query(insertPasskey, [
    passkey.zone,
    passkey.id,
    passkey.person,
    passkey.publicKey,
    passkey.counter,
    passkey.transports,
    storable(passkey.name),
    passkey.createdAt,
  ]);
  return rows.length > 0;
}

export async function passkey(
  database: Queryable,
  zone: string,
  id: string,
): Promise<Passkey | null> {
  const [row] = await database.query(readPasskey, [zone, storable(id)]);
  return row ? passkeyOf(row) : null;
}

export async function passkeysOf(
  database: Queryable,
  zone: string,
  person: string,
): Promise<readonly Passkey[]> {
  return (await database.query(listPasskeys, [zone, person])).map(passkeyOf);
}

export async function usedPasskey(
  database: Queryable,
  zone: string,
  id: string,
  counter: number,
  at: string,
): Promise<void> {
  await database.query(notePasskey, [zone, id, counter, at]);
}

export async function removePasskey(
  database: Queryable,
  zone: string,
  person: string,
  id: string,
): Promise<boolean> {
  return (await database.query(deletePasskey, [zone, person, storable(id)])).length > 0;
}
