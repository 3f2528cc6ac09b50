import type { Lineage, Link, LinkDecision } from '@twinpark/core/promises';
import { statement, type Queryable } from '../database.ts';
import {
  linkColumns,
  promiseColumns,
  promiseIdForm,
  promiseOf,
  type LinkRow,
  type PromiseRow,
  type StoredPromise,
} from '../rows.ts';

/** A decision with who took it and when. */
type TakenDecision = LinkDecision & { readonly by: string; readonly at: string };

/** Everything that some lineages consist of, the lineages not told apart. */
export interface LineageParts {
  readonly promises: readonly StoredPromise[];
  readonly links: readonly Link[];
  /** Newest last; only the newest decision of a pair holds. */
  readonly decisions: readonly TakenDecision[];
}

const findLineage = statement<{ lineage: string }>(
  'find-lineage',
  `select lineage from promises where zone = $1 and letter = $2::uuid and ordinal = $3::integer`,
);

/** The lineage that a promise belongs to; null when the id is no stored promise's. */
export async function lineageOfPromise(
  database: Queryable,
  zone: string,
  promise: string,
): Promise<string | null> {
  if (!promiseIdForm.test(promise)) return null;
  const [letter = '', ordinal = ''] = promise.split('#');
  const [row] = await database.query(findLineage, [zone, letter, ordinal]);
  return row?.lineage ?? null;
}

const readPromises = statement<PromiseRow>(
  'read-lineage-promises',
  `select ${promiseColumns}
   from promises p
   where p.zone = $1 and p.lineage = any ($2::text[])
   order by p.year nulls last, p.letter, p.ordinal`,
);

// Without what they rest on: assembling needs the scores only, and the reasons in three languages
// are ten times as long.
const readScores = statement<LinkRow>(
  'read-lineage-scores',
  `select k.from_letter || '#' || k.from_ordinal as "from",
     k.to_letter || '#' || k.to_ordinal as "to", k.score, '[]'::jsonb as because
   from promises p
   join links k on k.zone = p.zone and k.from_letter = p.letter and k.from_ordinal = p.ordinal
   where p.zone = $1 and p.lineage = any ($2::text[])`,
);

const readLinks = statement<LinkRow>(
  'read-lineage-links',
  `select ${linkColumns}
   from promises p
   join links k on k.zone = p.zone and k.from_letter = p.letter and k.from_ordinal = p.ordinal
   where p.zone = $1 and p.lineage = any ($2::text[])`,
);

interface DecisionRow extends Omit<TakenDecision, 'at'> {
  readonly at: Date;
}

// Both ends: a cut pair may lie in two lineages.
const readDecisions = statement<DecisionRow>(
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

/** Loads lineages by their ids; promises come oldest first, links with their scores and, where
 * `reasons` are wanted, with what they rest on. */
export async function readLineageParts(
  database: Queryable,
  zone: string,
  lineages: readonly string[],
  reasons: 'with-reasons' | 'scores-only' = 'scores-only',
): Promise<LineageParts> {
  if (lineages.length === 0) return { promises: [], links: [], decisions: [] };
  const promises = await database.query(readPromises, [zone, lineages]);
  const wanted = reasons === 'with-reasons' ? readLinks : readScores;
  const links = await database.query(wanted, [zone, lineages]);
  const decisions = await database.query(readDecisions, [zone, lineages]);
  return {
    promises: promises.map(promiseOf),
    links,
    decisions: decisions.map((row) => ({ ...row, at: row.at.toISOString() })),
  };
}

/** Loads lineages by their ids, in the order of the ids, each told apart. */
export async function readLineages(
  database: Queryable,
  zone: string,
  ids: readonly string[],
  reasons: 'with-reasons' | 'scores-only' = 'scores-only',
): Promise<readonly Lineage[]> {
  const { promises, links } = await readLineageParts(database, zone, ids, reasons);
  const promisesOf = Map.groupBy(promises, ({ lineage }) => lineage);
  const lineageOf = new Map(promises.map(({ id, lineage }) => [id, lineage]));
  // A link whose ends assembling left in two lineages holds neither together.
  const inside = links.filter(({ from, to }) => lineageOf.get(from) === lineageOf.get(to));
  const linksOf = Map.groupBy(inside, ({ from }) => lineageOf.get(from));
  return ids.flatMap((id) => {
    const own = promisesOf.get(id);
    return own === undefined ? [] : [{ id, promises: own, links: linksOf.get(id) ?? [] }];
  });
}

const yearsLineages = statement<{ lineage: string }>(
  'work-list-lineages',
  `select distinct lineage from promises
   where zone = $1 and year = $2 and (owner = $3 or $3 = any (co_owners))
   order by lineage`,
);

/** The lineages with a promise of this unit, as owner or co-owner, in this year. */
export async function lineagesOfUnit(
  database: Queryable,
  zone: string,
  year: number,
  unit: string,
): Promise<readonly string[]> {
  const rows = await database.query(yearsLineages, [zone, year, unit]);
  return rows.map((row) => row.lineage);
}
