import type { LetterFacts, LetterPromise } from '@twinpark/core/promises';
import { statement, type Queryable } from '../database.ts';
import { jsonText, storable } from '../json.ts';

/** A sent reply that is not public, as its reader would read it. The id of its facts, which its promises
 * bear, is a UUID of its own. */
export interface HeldLetter {
  readonly matter: string;
  /** The event that issued it. */
  readonly seq: number;
  readonly kind: string;
  /** The unit that signed it. */
  readonly party: string;
  readonly facts: LetterFacts;
  readonly promises: readonly LetterPromise[];
}

/** A promise of a sent reply that is not public. */
export interface HeldPromise extends Pick<HeldLetter, 'matter' | 'seq' | 'kind' | 'party'> {
  readonly promise: LetterPromise;
}

const replace = statement<object>(
  'replace-held-letter',
  `delete from held_letters
   where zone = $1 and matter = $2::uuid and kind = $3 and party = $4 and seq <= $5`,
);
const insertLetter = statement<object>(
  'insert-held-letter',
  `insert into held_letters (zone, id, matter, seq, kind, party, facts)
   values ($1, $2::uuid, $3::uuid, $4, $5, $6, $7::jsonb)`,
);
const insertPromises = statement<object>(
  'insert-held-promises',
  `insert into held_promises (zone, letter, ordinal, promise, keys)
   select $1, $2::uuid, n.ordinal, n.promise, n.keys
   from json_to_recordset($3::json) as n (ordinal integer, promise jsonb, keys text[])`,
);

/** Keeps what a sent reply promises, in the place of what the same unit answered in the same matter
 * before. Part of the transaction that settles the letter. */
export async function holdLetter(
  database: Queryable,
  zone: string,
  { matter, seq, kind, party, facts, promises }: HeldLetter,
): Promise<void> {
  await database.query(replace, [zone, matter, kind, party, seq]);
  const read = jsonText(facts);
  await database.query(insertLetter, [zone, facts.id, matter, seq, kind, party, read]);
  const rows = promises.map(({ keys, ...promise }) => ({
    ordinal: promise.ordinal,
    promise,
    keys,
  }));
  await database.query(insertPromises, [zone, facts.id, jsonText(rows)]);
}

const release = statement<object>(
  'release-held-letter',
  `delete from held_letters where zone = $1 and matter = $2::uuid and seq = $3`,
);

/** A letter that was held has become public. */
export async function releaseHeld(
  database: Queryable,
  zone: string,
  matter: string,
  seq: number,
): Promise<void> {
  await database.query(release, [zone, matter, seq]);
}

interface LetterRow extends Omit<HeldLetter, 'promises'> {
  readonly promises: readonly StoredPromise[] | null;
}
interface StoredPromise {
  readonly promise: Omit<LetterPromise, 'keys'>;
  readonly keys: readonly string[];
}

const ofParty = statement<LetterRow>(
  'held-letters-of-party',
  `select h.matter::text as matter, h.seq, h.kind, h.party, h.facts,
     (select json_agg(json_build_object('promise', p.promise, 'keys', p.keys) order by p.ordinal)
      from held_promises p where p.zone = h.zone and p.letter = h.id) as promises
   from held_letters h where h.zone = $1 and h.party = $2 order by h.id`,
);

/** A unit's sent replies that are not public, oldest first. */
export async function heldLetters(
  database: Queryable,
  zone: string,
  party: string,
): Promise<readonly HeldLetter[]> {
  const rows = await database.query(ofParty, [zone, party]);
  return rows.map((row) => ({ ...row, promises: (row.promises ?? []).map(promiseIn) }));
}

const promiseIn = ({ promise, keys }: StoredPromise): LetterPromise => ({ ...promise, keys });

interface PromiseRow extends Omit<HeldPromise, 'promise'>, StoredPromise {}

const columns = `h.matter::text as matter, h.seq, h.kind, h.party, p.promise, p.keys
   from held_promises p join held_letters h on h.zone = p.zone and h.id = p.letter`;

const ofMatter = statement<PromiseRow>(
  'held-promises-of-matter',
  `select ${columns} where h.zone = $1 and h.matter = $2::uuid order by p.letter, p.ordinal`,
);
const underKeys = statement<PromiseRow>(
  'held-promises-under-keys',
  `select ${columns} where p.zone = $1 and p.keys && $2::text[]
   order by p.letter desc, p.ordinal limit $3`,
);

const promiseOf = ({ promise, keys, ...from }: PromiseRow): HeldPromise => ({
  ...from,
  promise: promiseIn({ promise, keys }),
});

/** What a matter has promised and is not public, in the order of its letters. */
export async function heldPromises(
  database: Queryable,
  zone: string,
  matter: string,
): Promise<readonly HeldPromise[]> {
  return (await database.query(ofMatter, [zone, matter])).map(promiseOf);
}

/** Promises that are not public and bear one of these keys; the newest, so many at most. */
export async function heldUnderKeys(
  database: Queryable,
  zone: string,
  keys: readonly string[],
  most: number,
): Promise<readonly HeldPromise[]> {
  if (keys.length === 0) return [];
  const rows = await database.query(underKeys, [zone, keys.map(storable), most]);
  return rows.map(promiseOf);
}
