import type { LetterPromise, LinkDecision } from '@twinpark/core/promises';
import { statement, type Queryable } from '../database.ts';
import { promiseColumns, promiseOf, type PromiseRow } from '../rows.ts';

/** A promise with its number in the zone and the links it was stored with, best first. */
export interface NumberedPromise {
  readonly number: number;
  readonly promise: LetterPromise;
  readonly linked: readonly { readonly number: number; readonly score: number }[];
}

/** A decision with who took it and when. */
export type TakenDecision = LinkDecision & { readonly by: string; readonly at: string };

interface NumberedRow extends PromiseRow {
  readonly number: number;
  readonly linked: readonly number[];
  readonly link_scores: readonly number[];
}

// Without their keys, which are a quarter of a promise: a new one looks up stored ones by its own keys.
const byNumber = statement<NumberedRow>(
  'read-numbered-promises',
  `select ${promiseColumns}, '{}'::text[] as keys, p.number, p.linked, p.link_scores
   from promises p
   where p.zone = $1 and p.number = any ($2::text[]::integer[])`,
);

/** Promises by their numbers, in no order, without their keys. */
export async function readNumbered(
  database: Queryable,
  zone: string,
  numbers: readonly number[],
): Promise<readonly NumberedPromise[]> {
  if (numbers.length === 0) return [];
  const rows = await database.query(byNumber, [zone, numbers.map(String)]);
  return rows.map((row) => {
    const { lineage: _lineage, ...promise } = promiseOf(row);
    return {
      number: row.number,
      promise,
      linked: row.linked.map((number, at) => ({
        number,
        // Kept as a real: three digits are what was meant.
        score: Math.round((row.link_scores[at] ?? 0) * 1000) / 1000,
      })),
    };
  });
}

/** Where a promise stands. */
export interface Place {
  readonly number: number;
  readonly lineage: string;
}

const members = statement<Place>(
  'read-lineage-members',
  `select number, lineage from promises where zone = $1 and lineage = any ($2::text[])`,
);

/** The numbers of the promises in these lineages. */
export async function readMembers(
  database: Queryable,
  zone: string,
  lineages: readonly string[],
): Promise<readonly Place[]> {
  return database.query(members, [zone, lineages]);
}

const inLetters = statement<Place & { readonly letter: string }>(
  'read-letters-places',
  `select number, lineage, letter::text as letter from promises
   where zone = $1 and letter = any ($2::uuid[])`,
);

/** Where the promises of these letters stand. */
export async function readPlacesIn(
  database: Queryable,
  zone: string,
  letters: readonly string[],
): Promise<readonly (Place & { readonly letter: string })[]> {
  if (letters.length === 0) return [];
  return database.query(inLetters, [zone, letters]);
}

const places = statement<Place>(
  'read-promise-lineages',
  `select p.number, p.lineage
   from promises p join lineages l on l.zone = p.zone and l.id = p.lineage
   where p.zone = $1 and p.number = any ($2::text[]::integer[]) and l.promise_count < $3::integer`,
);

/** The lineages of those of these promises whose lineage is shorter than `longest`. */
export async function readPlaces(
  database: Queryable,
  zone: string,
  numbers: readonly number[],
  longest: number,
): Promise<readonly Place[]> {
  if (numbers.length === 0) return [];
  return database.query(places, [zone, numbers.map(String), longest]);
}

const last = statement<{ last: number }>(
  'last-promise-number',
  `select greatest(
     (select max(number) from promises where zone = $1),
     (select max(last_number) from withdrawn_letters where zone = $1),
     0) as last`,
);

/** The highest number ever given in the zone; 0 before the first. */
export async function lastNumber(database: Queryable, zone: string): Promise<number> {
  return (await database.query(last, [zone]))[0]?.last ?? 0;
}

interface DecisionRow extends Omit<TakenDecision, 'at'> {
  readonly at: Date;
}

// Both ends: a cut pair may lie in two lineages. From the decisions, of which there are few, to
// their promises.
const decisions = statement<DecisionRow>(
  'read-lineage-decisions',
  `select d.from_letter || '#' || d.from_ordinal as "from",
          d.to_letter || '#' || d.to_ordinal as "to",
          d.decision, d.decided_by as "by", d.decided_at as "at"
   from link_decisions d
   where d.zone = $1 and exists (
     select from promises p
     where p.zone = d.zone and p.lineage = any ($2::text[])
       and ((p.letter = d.from_letter and p.ordinal = d.from_ordinal)
         or (p.letter = d.to_letter and p.ordinal = d.to_ordinal)))
   order by d.decided_at`,
);

/** The decisions about promises of these lineages, newest last; only the newest of a pair holds. */
export async function readDecisions(
  database: Queryable,
  zone: string,
  lineages: readonly string[],
): Promise<readonly TakenDecision[]> {
  const rows = await database.query(decisions, [zone, lineages]);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
