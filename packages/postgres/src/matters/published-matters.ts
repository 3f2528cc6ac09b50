import type { Matter } from '@twinpark/core/engine';
import { decodeCursor, encodeCursor, type Listing, uuidForm } from '../cursor.ts';
import { statement, type Queryable } from '../database.ts';
import { pageLimit } from '../page.ts';

export interface PublishedMattersQuery {
  readonly zone: string;
  /** Stages at which matters are published, by scheme. */
  readonly at: readonly { readonly scheme: string; readonly stage: string }[];
  readonly cursor?: string | undefined;
  /** At most 200. */
  readonly limit?: number | undefined;
}

const listing: Listing = { name: 'published-matters', place: uuidForm, id: uuidForm };

const list = statement<{ state: Matter }>(
  'published-matters',
  `select m.state from matters m
   join unnest($2::text[], $3::text[]) as at (scheme, stage)
     on m.scheme = at.scheme and m.stage = at.stage
   where m.zone = $1 and ($4::uuid is null or m.id < $4::uuid)
   order by m.id desc limit $5`,
);

/** The matters that stand at these stages, newest first; personal values are sealed. Throws `InvalidCursor`. */
export async function publishedMatters(
  database: Queryable,
  { zone, at, cursor, limit: wanted }: PublishedMattersQuery,
): Promise<{ readonly items: readonly Matter[]; readonly next: string | null }> {
  const limit = pageLimit(wanted);
  const [after] = decodeCursor(listing, cursor);
  const schemes = at.map(({ scheme }) => scheme);
  const stages = at.map(({ stage }) => stage);
  const rows = await database.query(list, [zone, schemes, stages, after, limit + 1]);
  const items = rows.slice(0, limit).map(({ state }) => state);
  const last = items.at(-1);
  return {
    items,
    next: rows.length > limit && last ? encodeCursor(listing, last.id, last.id) : null,
  };
}
