import { statement, type Queryable } from '../database.ts';
import type { Withdrawal } from '../store.ts';
import { bucketKey, readBuckets, writeBuckets } from './key-buckets.ts';
import { lastNumber } from './read-numbered.ts';

/** A letter about to be taken out, with what hangs on it. */
export interface LeavingLetter {
  readonly id: string;
  readonly hash: string;
  readonly part: number;
  readonly sample: boolean;
}

const findLetter = statement<LeavingLetter>(
  'find-leaving-letter',
  `select id::text as id, encode(content_hash, 'hex') as hash, part, sample
   from letters where zone = $1 and id = $2::uuid`,
);

/** The letter of this id, or undefined. */
export async function leavingLetter(
  database: Queryable,
  zone: string,
  id: string,
): Promise<LeavingLetter | undefined> {
  return (await database.query(findLetter, [zone, id]))[0];
}

const keysOf = statement<{ number: number; keys: readonly string[] }>(
  'keys-of-letter',
  `select number, keys from promises where zone = $1 and letter = $2::uuid`,
);

const dropEmptyBuckets = statement<object>(
  'delete-key-buckets',
  `delete from key_buckets where zone = $1 and key = any ($2::text[])`,
);

// The arrays of numbers and scores are kept in step.
const unlink = statement<object>(
  'unlink-promises',
  `update promises p set
     linked = kept.numbers, link_scores = kept.scores
   from (
     select q.letter, q.ordinal,
       coalesce(array_agg(k.number order by k.place)
         filter (where k.number <> all ($2::text[]::integer[])), '{}') as numbers,
       coalesce(array_agg(k.score order by k.place)
         filter (where k.number <> all ($2::text[]::integer[])), '{}') as scores
     from promises q, unnest(q.linked, q.link_scores) with ordinality as k (number, score, place)
     where q.zone = $1 and q.linked && $2::text[]::integer[]
     group by q.letter, q.ordinal) kept
   where p.zone = $1 and p.letter = kept.letter and p.ordinal = kept.ordinal`,
);

const deleteFindings = statement<object>(
  'delete-findings-of-letter',
  `delete from findings where zone = $1 and id in (
     select finding from finding_letters where zone = $1 and letter = $2::uuid)`,
);

const bury = statement<object>(
  'bury-letter',
  `insert into withdrawn_letters (zone, letter, content_hash, part, last_number, withdrawn_at,
     withdrawn_by, reason)
   values ($1, $2::uuid, decode($3, 'hex'), $4, $5, $6::timestamptz, $7, $8)`,
);

const deleteRow = statement<object>(
  'delete-letter',
  `delete from letters where zone = $1 and id = $2::uuid`,
);

/** Deletes a letter with its promises, their keys and links, its findings, decisions and search entry,
 * and leaves a tombstone. Lineages that held its promises are the caller's to mend before the commit.
 * Returns how many promises went. */
export async function deleteLetter(
  database: Queryable,
  zone: string,
  letter: LeavingLetter,
  { by, at, reason }: Withdrawal,
): Promise<number> {
  const promises = await database.query(keysOf, [zone, letter.id]);
  await leaveBuckets(database, zone, promises, letter.sample);
  const numbers = promises.map(({ number }) => String(number));
  if (numbers.length > 0) await database.query(unlink, [zone, numbers]);
  await database.query(deleteFindings, [zone, letter.id]);
  const last = await lastNumber(database, zone);
  await database.query(bury, [zone, letter.id, letter.hash, letter.part, last, at, by, reason]);
  await database.query(deleteRow, [zone, letter.id]);
  return promises.length;
}

async function leaveBuckets(
  database: Queryable,
  zone: string,
  promises: readonly { readonly number: number; readonly keys: readonly string[] }[],
  sample: boolean,
): Promise<void> {
  const leaving = new Map<string, Set<number>>();
  for (const { number, keys } of promises) {
    for (const key of new Set(keys.map((one) => bucketKey(one, sample)))) {
      leaving.set(key, (leaving.get(key) ?? new Set()).add(number));
    }
  }
  const kept: [string, { held: number; newest: readonly number[] }][] = [];
  const empty: string[] = [];
  for (const [key, { held, newest }] of await readBuckets(database, zone, [...leaving.keys()])) {
    const gone = leaving.get(key) ?? new Set();
    const left = held - gone.size;
    if (left <= 0) empty.push(key);
    else kept.push([key, { held: left, newest: newest.filter((number) => !gone.has(number)) }]);
  }
  await writeBuckets(database, zone, kept);
  if (empty.length > 0) await database.query(dropEmptyBuckets, [zone, empty]);
}

const lineagesAt = statement<{ lineage: string }>(
  'lineages-of-letter',
  `select distinct lineage from promises where zone = $1 and letter = $2::uuid`,
);

/** The lineages that have a promise in this letter. */
export async function lineagesOfLetter(
  database: Queryable,
  zone: string,
  letter: string,
): Promise<readonly string[]> {
  return (await database.query(lineagesAt, [zone, letter])).map(({ lineage }) => lineage);
}

const droppedBeside = statement<{ lineage: string }>(
  'dropped-lineages-beside',
  `select distinct f.lineage from findings f
   join promises p on p.zone = f.zone and p.lineage = f.lineage
   where f.zone = $1 and f.kind = 'dropped' and p.letter in (
     select q.letter from promises q where q.zone = $1 and q.lineage = any ($2::text[]))`,
);

/** The lineages that count as dropped and stand in a letter with one of these lineages: it may be
 * the leaving letter that made their silence tell. */
export async function droppedLineagesBeside(
  database: Queryable,
  zone: string,
  lineages: readonly string[],
): Promise<readonly string[]> {
  return (await database.query(droppedBeside, [zone, lineages])).map(({ lineage }) => lineage);
}
