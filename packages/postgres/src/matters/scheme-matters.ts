import type { Matter } from '@twinpark/core/engine';
import { decodeCursor, encodeCursor, type Listing, uuidForm } from '../cursor.ts';
import { statement, type Queryable } from '../database.ts';
import { pageLimit } from '../page.ts';
import type { ListPage } from './types.ts';

export interface SchemeMattersQuery {
  readonly zone: string;
  readonly scheme: string;
  /** true: only those that bear a number. */
  readonly numbered?: boolean | undefined;
  readonly cursor?: string | undefined;
  /** At most 100. */
  readonly limit?: number | undefined;
}

const countedUpTo = 1000;
const listing: Listing = { name: 'scheme-matters', place: uuidForm, id: uuidForm };

const condition = (numbered: boolean): string =>
  `m.zone = $1 and m.scheme = $2 ${numbered ? 'and m.number is not null' : ''}`;
const list = (numbered: boolean) =>
  statement<{ id: string; state: Matter }>(
    `scheme-matters${numbered ? '-numbered' : ''}`,
    `select m.id, m.state from matters m
     where ${condition(numbered)} and ($3::uuid is null or m.id < $3::uuid)
     order by m.id desc limit $4`,
  );
const count = (numbered: boolean) =>
  statement<{ total: number }>(
    `scheme-matters-count${numbered ? '-numbered' : ''}`,
    `select count(*)::integer as total from
     (select 1 from matters m where ${condition(numbered)} limit ${String(countedUpTo + 1)}) counted`,
  );
const statements = {
  all: { list: list(false), count: count(false) },
  numbered: { list: list(true), count: count(true) },
};

/** The matters of a scheme with their states, newest first; personal values are sealed. Throws
 * `InvalidCursor`. */
export async function schemeMatters(
  database: Queryable,
  { zone, scheme, numbered, cursor, limit: wanted }: SchemeMattersQuery,
): Promise<ListPage<Matter>> {
  const limit = pageLimit(wanted);
  const { list, count } = statements[numbered === true ? 'numbered' : 'all'];
  const [after] = decodeCursor(listing, cursor);
  const rows = await database.query(list, [zone, scheme, after, limit + 1]);
  const [counted] = await database.query(count, [zone, scheme]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const total = counted?.total ?? 0;
  return {
    items: shown.map(({ state }) => state),
    next: rows.length > limit && last ? encodeCursor(listing, last.id, last.id) : null,
    total: Math.min(total, countedUpTo),
    totalIsMore: total > countedUpTo,
  };
}
