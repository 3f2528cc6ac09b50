import { randomBytes } from 'node:crypto';
import { statement, type Queryable } from '../database.ts';

const make = statement<object>(
  'make-hash-key',
  `insert into hash_keys (zone, purpose, key) values ($1, 'unique-columns', decode($2, 'hex'))
   on conflict do nothing`,
);
const read = statement<{ key: string }>(
  'read-hash-key',
  `select encode(key, 'hex') as key from hash_keys
   where zone = $1 and purpose = 'unique-columns'`,
);

/** The key of a zone's keyed hashes in hexadecimal, made when there is none. It lies beside the personal
 * values it keeps from being guessed, so that one backup holds both. */
export async function hashKey(database: Queryable, zone: string): Promise<string> {
  for (;;) {
    const [row] = await database.query(read, [zone]);
    if (row !== undefined) return row.key;
    await database.query(make, [zone, randomBytes(32).toString('hex')]);
  }
}
