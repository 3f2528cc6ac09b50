import { isDate } from '@twinpark/core/rules';

/** A cursor that no list of ours gave out. The caller can act on it, so it has parts. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
  readonly value: string;
  readonly expected: string;
  readonly remedy: string;
  readonly list: string;

  constructor(value: string, list: string) {
    const expected = `a cursor from the "next" of a page of ${list}`;
    const remedy = 'Ask for the list without a cursor and follow its "next" unchanged.';
    super(`Cursor "${value.slice(0, 80)}" is not ${expected}. ${remedy}`);
    this.value = value;
    this.list = list;
    this.expected = expected;
    this.remedy = remedy;
  }
}

/** A UUID as the store writes it. */
export const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A day that there is, as the database writes it: a cursor that somebody made up may name another. */
export const dayForm = { test: (text: string) => isDate(text) && text >= '0001-01-01' };

/** A list that is read page by page: its name, and the forms of the two values it is ordered by. */
export interface Listing {
  readonly name: string;
  readonly place: Pick<RegExp, 'test'>;
  readonly id: RegExp;
}

/** The last row of a page, as an opaque string. */
export function encodeCursor(list: Listing, place: string | number, id: string): string {
  return Buffer.from(JSON.stringify([list.name, String(place), id])).toString('base64url');
}

/** Reads a cursor of this list back as [place, id]; [null, null] without one. Throws
 * `InvalidCursor`. */
export function decodeCursor(
  list: Listing,
  cursor: string | undefined,
): readonly [string, string] | readonly [null, null] {
  if (cursor === undefined) return [null, null];
  const [name, place, id, ...more] = parse(cursor);
  if (
    name !== list.name ||
    typeof place !== 'string' ||
    typeof id !== 'string' ||
    !list.place.test(place) ||
    !list.id.test(id) ||
    more.length > 0
  ) {
    throw new InvalidCursor(cursor, list.name);
  }
  return [place, id];
}

function parse(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
