import type { ListedFinding, Page } from '@twinpark/core/promises';
import { decodeCursor, type Listing } from '../cursor.ts';
import { statement, type Queryable } from '../database.ts';
import { pageLimit, pageOf } from '../page.ts';
import { findingColumns, findingOf, type FindingRow } from '../rows.ts';
import type { FindingQuery } from '../store.ts';
import { withOriginals } from './original-quotes.ts';

const listing: Listing = { name: 'findings', place: /^\d{1,6}$/, id: /^[0-9a-f]{32}$/ };

const condition = `
  f.zone = $1
  and ($2::text is null or f.kind = $2)
  and ($3::smallint is null or f.year = $3)`;

const count = statement<{ total: number }>(
  'count-findings',
  `select count(*)::integer as total from findings f where ${condition}`,
);

const list = statement<FindingRow>(
  'list-findings',
  `select ${findingColumns}
   from findings f
   where ${condition}
     and ($4::integer is null or (f.listed_place, f.id) < ($4::integer, $5::text))
   order by f.listed_place desc, f.id desc
   limit $6`,
);

/** Findings, the most serious kind first, then the newest year. Throws `InvalidCursor`. */
export async function listFindings(
  database: Queryable,
  query: FindingQuery,
): Promise<Page<ListedFinding>> {
  const limit = pageLimit(query.limit);
  const filters = [query.zone, query.kind ?? null, query.year ?? null];
  const after = decodeCursor(listing, query.cursor);
  const rows = await database.query(list, [...filters, ...after, limit + 1]);
  const counted = await database.query(count, filters);
  const page = pageOf(
    rows,
    limit,
    counted[0]?.total ?? 0,
    listing,
    (row) => [row.listed_place, row.id],
    findingOf,
  );
  return { ...page, items: await withOriginals(database, query.zone, page.items) };
}
