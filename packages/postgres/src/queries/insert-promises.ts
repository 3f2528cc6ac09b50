import type { LetterPromise, Link } from '@twinpark/core/promises';
import { statement, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';

const insert = statement<object>(
  'insert-promises',
  `with new as (
     select * from json_to_recordset($2::json) as n (
       letter uuid, ordinal integer, place text, heading text, text text, span_start integer,
       span_end integer, owner text, co_owners text[], year smallint, status text,
       dependency text, figures jsonb, keys text[], lineage text, masked_text text)
   ), promises_in as (
     insert into promises (zone, letter, ordinal, place, heading, text, span_start, span_end,
       owner, co_owners, year, status, dependency, figures, keys, lineage, masked_text)
     select $1, letter, ordinal, place, heading, text, span_start, span_end,
       owner, co_owners, year, status, dependency, figures, keys, lineage, masked_text
     from new
   )
   insert into promise_keys (zone, key, letter, ordinal)
   select distinct $1, key, letter, ordinal from new, unnest(keys) as key
   order by key, letter, ordinal`,
);

/** A promise to be stored: `maskedText` where masking personal data changes its text. */
export interface PromiseToStore {
  readonly promise: LetterPromise;
  readonly lineage: string;
  readonly maskedText: string | null;
}

/** Inserts promises and their keys; their letters and lineages are there at commit. */
export async function insertPromises(
  database: Queryable,
  zone: string,
  promises: readonly PromiseToStore[],
): Promise<void> {
  if (promises.length === 0) return;
  const rows = promises.map(({ promise, lineage, maskedText }) => ({
    letter: promise.letter,
    ordinal: promise.ordinal,
    place: promise.place,
    heading: promise.heading,
    text: promise.text,
    span_start: promise.span[0],
    span_end: promise.span[1],
    owner: promise.owner,
    co_owners: promise.coOwners,
    year: promise.year,
    status: promise.status,
    dependency: promise.dependency,
    figures: promise.figures,
    keys: promise.keys,
    lineage,
    masked_text: maskedText,
  }));
  await database.query(insert, [zone, jsonText(rows)]);
}

const insertLinkRows = statement<object>(
  'insert-links',
  `insert into links (zone, from_letter, from_ordinal, to_letter, to_ordinal, score, because)
   select $1, split_part(n."from", '#', 1)::uuid, split_part(n."from", '#', 2)::integer,
     split_part(n."to", '#', 1)::uuid, split_part(n."to", '#', 2)::integer, n.score, n.because
   from json_to_recordset($2::json) as n ("from" text, "to" text, score real, because jsonb)
   on conflict do nothing`,
);

/** Inserts links between stored promises; a link that stands already is left alone. */
export async function insertLinks(
  database: Queryable,
  zone: string,
  links: readonly Link[],
): Promise<void> {
  if (links.length === 0) return;
  await database.query(insertLinkRows, [zone, jsonText(links)]);
}
