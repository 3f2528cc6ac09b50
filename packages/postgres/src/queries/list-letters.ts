import type { LetterSummary, Page } from '@twinpark/core/promises';
import { dayForm, decodeCursor, type Listing } from '../cursor.ts';
import { statement, type Queryable } from '../database.ts';
import { pageLimit, pageOf } from '../page.ts';
import { letterIdForm, summaryColumns, summaryOf, type SummaryRow } from '../rows.ts';
import type { LetterQuery } from '../store.ts';

const listing: Listing = { name: 'letters', place: dayForm, id: letterIdForm };

const condition = `
  l.zone = $1
  and ($2::smallint is null or l.year = $2)
  and ($3::text[] is null or l.lead = any ($3) or l.co_handlers && $3)
  and ($4::text is null or l.kind = $4)
  and ($5::boolean is null or l.sample = $5)`;

const count = statement<{ total: number }>(
  'count-letters',
  `select count(*)::integer as total from letters l where ${condition}`,
);

const list = statement<SummaryRow>(
  'list-letters',
  `select ${summaryColumns}
   from letters l
   where ${condition}
     and ($6::date is null or (l.listed_on, l.id) < ($6::date, $7::uuid))
   order by l.listed_on desc, l.id desc
   limit $8`,
);

/** Letters, newest first; a unit's are those it leads or co-handles. Throws `InvalidCursor`. */
export async function listLetters(
  database: Queryable,
  query: LetterQuery,
): Promise<Page<LetterSummary>> {
  const limit = pageLimit(query.limit);
  const filters = [
    query.zone,
    query.year ?? null,
    query.units ?? null,
    query.kind ?? null,
    query.sample ?? null,
  ];
  const after = decodeCursor(listing, query.cursor);
  const rows = await database.query(list, [...filters, ...after, limit + 1]);
  const counted = await database.query(count, filters);
  return pageOf(
    rows,
    limit,
    counted[0]?.total ?? 0,
    listing,
    (row) => [row.listed_on, row.id],
    summaryOf,
  );
}
