import type { LineageSummary, Page } from '@twinpark/core/promises';
import { decodeCursor, type Listing } from '../cursor.ts';
import { statement, type Queryable } from '../database.ts';
import { pageLimit, pageOf } from '../page.ts';
import { promiseIdForm } from '../rows.ts';
import type { PromiseQuery } from '../store.ts';
import { replacedLetters } from './replaced-letters.ts';

interface LineageRow {
  readonly id: string;
  readonly text: string;
  readonly original: string | null;
  readonly owner: string | null;
  readonly original_owner: string | null;
  readonly first_year: number | null;
  readonly last_year: number | null;
  readonly listed_year: number;
  readonly status: LineageSummary['status'];
  readonly letter_count: number;
  readonly finding_count: number;
  readonly sample: boolean;
}

const listing: Listing = { name: 'lineages', place: /^\d{1,4}$/, id: promiseIdForm };

const condition = `
  l.zone = $1
  and ($2::smallint is null or exists (
    select from promises p where p.zone = l.zone and p.lineage = l.id and p.year = $2))
  and ($3::text[] is null or l.owner = any ($3))
  and ($4::text is null or l.status = $4)
  and ($5::smallint is null or l.first_year = $5)
  and (not $6::boolean or l.first_year is null)
  and (not $7::boolean or l.letter_count > 1 and l.letter_count - (
    select count(distinct p.letter) from promises p
    where p.zone = l.zone and p.lineage = l.id and p.letter in (${replacedLetters})) > 1)`;

const count = statement<{ total: number }>(
  'count-lineages',
  `select count(*)::integer as total from lineages l where ${condition}`,
);

const list = statement<LineageRow>(
  'list-lineages',
  `select l.id, l.text, l.original, l.owner,
          case when l.original is not null then (select t.original_lead from letters t
            where t.zone = l.zone and t.lead = l.owner and t.original_lead is not null limit 1)
          end as original_owner, l.first_year, l.last_year, l.listed_year, l.status,
          l.letter_count, l.finding_count,
          coalesce((select t.sample from letters t
            where t.zone = l.zone and t.id = split_part(l.id, '#', 1)::uuid), false) as sample
   from lineages l
   where ${condition}
     and ($8::smallint is null or (l.listed_year, l.id) < ($8::smallint, $9::text))
   order by l.listed_year desc, l.id desc
   limit $10`,
);

/** Lineages, newest year first; of a year are those with a promise in it. Throws `InvalidCursor`. */
export async function listLineages(
  database: Queryable,
  query: PromiseQuery,
): Promise<Page<LineageSummary>> {
  const limit = pageLimit(query.limit);
  const { firstYear = null } = query;
  const filters = [
    query.zone,
    query.year ?? null,
    query.units ?? null,
    query.status ?? null,
    firstYear === 'undated' ? null : firstYear,
    firstYear === 'undated',
    query.followed ?? false,
  ];
  const after = decodeCursor(listing, query.cursor);
  const rows = await database.query(list, [...filters, ...after, limit + 1]);
  const counted = await database.query(count, filters);
  return pageOf(
    rows,
    limit,
    counted[0]?.total ?? 0,
    listing,
    (row) => [row.listed_year, row.id],
    (row) => ({
      id: row.id,
      text: row.text,
      ...(row.original !== null && { original: row.original }),
      owner: row.owner,
      ...(row.original_owner !== null && { originalOwner: row.original_owner }),
      firstYear: row.first_year,
      lastYear: row.last_year,
      status: row.status,
      letterCount: row.letter_count,
      findingCount: row.finding_count,
      sample: row.sample,
    }),
  );
}
