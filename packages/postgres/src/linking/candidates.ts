import type { LetterPromise } from '@twinpark/core/promises';
import { statement, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
import { promiseColumns, promiseOf, type PromiseRow, type StoredPromise } from '../rows.ts';

/** A key that more promises bear than this tells little: of those only the newest are looked at. */
const rareKey = 16;
const newestOfCommonKey = 4;
/** Stored promises that are compared with a new one, those with the rarest keys first. */
const mostCandidates = 8;
/** A lineage this long takes no more promises: it is a turn of phrase, and following it would make
 * each new letter dearer than the one before. */
const longestLineage = 64;

// One index range a key, read from its newest end and only as far as the cap.
const find = statement<PromiseRow>(
  'find-candidates',
  `with wanted as (
     select n.ordinal, key from json_to_recordset($2::json) as n (ordinal integer, keys text[]),
       unnest(n.keys) as key
   ), held as (
     select w.key, k.letter, k.ordinal, k.held
     from (select distinct key from wanted) w
     cross join lateral (
       select letter, ordinal, row_number() over () as nth, count(*) over () as held
       from (
         select letter, ordinal from promise_keys
         where zone = $1 and key = w.key
         order by letter desc, ordinal desc
         limit ${String(rareKey + 1)}
       ) newest
     ) k
     where k.held <= ${String(rareKey)} or k.nth <= ${String(newestOfCommonKey)}
   ), ranked as (
     select h.letter, h.ordinal, row_number() over (
       partition by w.ordinal order by sum(1.0 / h.held) desc, h.letter desc, h.ordinal desc) as nth
     from wanted w join held h using (key)
     group by w.ordinal, h.letter, h.ordinal
   )
   select ${promiseColumns}
   from (select distinct letter, ordinal from ranked where nth <= ${String(mostCandidates)}) r
   join promises p on p.zone = $1 and p.letter = r.letter and p.ordinal = r.ordinal
   join lineages l on l.zone = p.zone and l.id = p.lineage
   where l.promise_count < ${String(longestLineage)}`,
);

/** Stored promises of the zone that may equal one of these; a bounded number for each. */
export async function storedCandidates(
  database: Queryable,
  zone: string,
  promises: readonly LetterPromise[],
): Promise<readonly StoredPromise[]> {
  if (promises.length === 0) return [];
  const wanted = promises.map(({ ordinal, keys }) => ({ ordinal, keys }));
  const rows = await database.query(find, [zone, jsonText(wanted)]);
  return rows.map(promiseOf);
}

/** The promises of a batch that are not stored yet, by their keys. */
export class BatchKeys {
  readonly #byKey = new Map<string, LetterPromise[]>();

  add(promises: readonly LetterPromise[]): void {
    for (const promise of promises) {
      for (const key of promise.keys) {
        const held = this.#byKey.get(key);
        if (held === undefined) this.#byKey.set(key, [promise]);
        else held.push(promise);
      }
    }
  }

  /** Those that may equal one of these; a bounded number for each key. */
  near(promises: readonly LetterPromise[]): readonly LetterPromise[] {
    const found = new Set<LetterPromise>();
    for (const promise of promises) {
      for (const key of promise.keys) {
        for (const one of (this.#byKey.get(key) ?? []).slice(-newestOfCommonKey)) found.add(one);
      }
    }
    return [...found];
  }
}
