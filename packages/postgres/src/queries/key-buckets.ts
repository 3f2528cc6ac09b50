import type { KeyBucket } from '@twinpark/core/promises';
import { statement, type Queryable } from '../database.ts';
import { jsonText, storable } from '../json.ts';

/** The key under which a promise of a sample letter, or of a real one, is looked up: the two never
 * meet in a bucket. */
export function bucketKey(key: string, sample: boolean): string {
  return sample ? `sample ${key}` : key;
}

interface BucketRow {
  readonly key: string;
  readonly held: number;
  readonly newest: readonly number[];
}

const read = statement<BucketRow>(
  'read-key-buckets',
  `select key, held, newest from key_buckets where zone = $1 and key = any ($2::text[])`,
);

/** The buckets of those of these keys that some promise of the zone bears. */
export async function readBuckets(
  database: Queryable,
  zone: string,
  keys: readonly string[],
): Promise<readonly (readonly [key: string, bucket: KeyBucket])[]> {
  const rows = await database.query(read, [zone, keys.map(storable)]);
  return rows.map(({ key, held, newest }) => [key, { held, newest }]);
}

// In the order of the index, so that neighbouring entries are written together.
const write = statement<object>(
  'write-key-buckets',
  `insert into key_buckets (zone, key, held, newest)
   select $1, key, held, newest
   from json_to_recordset($2::json) as n (key text, held integer, newest integer[])
   order by key collate "C"
   on conflict (zone, key) do update set held = excluded.held, newest = excluded.newest`,
);

/** Puts buckets in the place of what stands under their keys. */
export async function writeBuckets(
  database: Queryable,
  zone: string,
  buckets: readonly (readonly [key: string, bucket: KeyBucket])[],
): Promise<void> {
  // What cannot be stored becomes alike: one of two such keys will do.
  const rows = new Map(buckets.map(([key, bucket]) => [storable(key), bucket]));
  const texts = [...rows].map(([key, { held, newest }]) => ({ key, held, newest }));
  await database.query(write, [zone, jsonText(texts)]);
}
