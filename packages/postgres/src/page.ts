import type { Page } from '@twinpark/core/promises';
import { encodeCursor, type Listing } from './cursor.ts';

const usualLimit = 50;
const greatestLimit = 200;

/** How many rows a page may hold: what was asked, within 1 … 200; 50 when nothing was asked. */
export function pageLimit(asked: number | undefined): number {
  return Math.min(greatestLimit, Math.max(1, Math.trunc(asked ?? usualLimit)));
}

/** Makes a page of rows that were read with `limit` + 1: the row too many says that more follow. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  total: number,
  list: Listing,
  place: (row: Row) => readonly [string | number, string],
  item: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: shown.map(item),
    next: more ? encodeCursor(list, ...place(last)) : null,
    total,
  };
}
