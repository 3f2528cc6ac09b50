import { statement, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
import type { NumberedPromise } from './read-numbered.ts';

const insert = statement<object>(
  'insert-promises',
  `insert into promises (zone, letter, ordinal, place, heading, text, original, span_start, span_end,
     owner, co_owners, year, status, dependency, figures, keys, lineage, masked_text, number,
     linked, link_scores)
   select $1, letter, ordinal, place, heading, text, original, span_start, span_end,
     owner, co_owners, year, status, dependency, figures, keys, lineage, masked_text, number,
     linked, link_scores
   from json_to_recordset($2::json) as n (
     letter uuid, ordinal integer, place text, heading text, text text, original jsonb, span_start integer,
     span_end integer, owner text, co_owners text[], year smallint, status text,
     dependency text, figures jsonb, keys text[], lineage text, masked_text text, number integer,
     linked integer[], link_scores real[])`,
);

/** A promise to be stored: `maskedText` where masking personal data changes its text. */
export interface PromiseToStore extends NumberedPromise {
  readonly lineage: string;
  readonly maskedText: string | null;
}

/** Inserts promises; their letters and lineages are there at commit. */
export async function insertPromises(
  database: Queryable,
  zone: string,
  promises: readonly PromiseToStore[],
): Promise<void> {
  if (promises.length === 0) return;
  const rows = promises.map(({ promise, number, linked, lineage, maskedText }) => ({
    letter: promise.letter,
    ordinal: promise.ordinal,
    place: promise.place,
    heading: promise.heading,
    text: promise.text,
    original: promise.original ?? null,
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
    number,
    linked: linked.map((link) => link.number),
    link_scores: linked.map(({ score }) => score),
  }));
  await database.query(insert, [zone, jsonText(rows)]);
}
