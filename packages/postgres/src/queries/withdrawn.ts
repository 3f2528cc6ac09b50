import { statement, type Queryable } from '../database.ts';
import type { Withdrawal } from '../store.ts';
import type { PreparedLetter } from './insert-letters.ts';

/** Where a letter's text comes from: the hash of a file, and which letter of it. */
export function contentPlace(hash: string, part: number): string {
  return `${hash} ${String(part)}`;
}

interface WithdrawnRow extends Omit<Withdrawal, 'at'> {
  readonly hash: string;
  readonly part: number;
  readonly at: Date;
}

const find = statement<WithdrawnRow>(
  'find-withdrawn-letters',
  `select encode(content_hash, 'hex') as hash, part, withdrawn_by as "by", withdrawn_at as "at", reason
   from withdrawn_letters
   where zone = $1
     and content_hash = any (array(select decode(h, 'hex') from unnest($2::text[]) as h))
   order by withdrawn_at`,
);

/** The newest withdrawal of each of these letters' bytes, by `contentPlace`. */
export async function withdrawals(
  database: Queryable,
  zone: string,
  letters: readonly PreparedLetter[],
): Promise<ReadonlyMap<string, Withdrawal>> {
  const rows = await database.query(find, [zone, letters.map(({ hash }) => hash)]);
  return new Map(
    rows.map(({ hash, part, by, at, reason }) => [
      contentPlace(hash, part),
      { by, at: at.toISOString(), reason },
    ]),
  );
}
