import { decodeCursor, encodeCursor, uuidForm, type Listing } from '../cursor.ts';
import { statement, type Queryable } from '../database.ts';
import { pageLimit } from '../page.ts';

/** A running matter that is handled under an earlier version of its scheme. */
export interface EarlierVersion {
  readonly matter: string;
  readonly number: string | null;
  readonly scheme: string;
  readonly version: number;
  /** Of that version, hexadecimal. */
  readonly hash: string;
}

export interface EarlierVersionsQuery {
  readonly zone: string;
  /** Only matters of these schemes. */
  readonly schemes: readonly string[];
  /** The versions in force (hashes, hexadecimal). */
  readonly current: readonly string[];
  readonly cursor?: string | undefined;
  /** At most 100. */
  readonly limit?: number | undefined;
}

const listing: Listing = { name: 'earlier-versions', place: uuidForm, id: uuidForm };

// The newest of each earlier version, along its index (`matters_by_version`); where none is kept, no matter is read. Asked
// for by `scheme_hash = v.hash`, PostgreSQL takes every version for a common one and looks through all matters.
const list = statement<EarlierVersion>(
  'earlier-versions',
  `select m.id::text as matter, m.number, v.scheme, v.version, encode(v.hash, 'hex') as hash
   from scheme_versions v
   cross join lateral (
     select r.id, r.number from matters r
     where r.zone = v.zone and r.outcome is null and r.scheme_hash >= v.hash
       and (r.scheme_hash, r.id) < (v.hash, coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
     order by r.scheme_hash desc, r.id desc limit $5
   ) m
   where v.zone = $1 and v.scheme = any ($2::text[])
     and not v.hash = any (array(select decode(h, 'hex') from unnest($3::text[]) as h))
   order by m.id desc limit $5`,
);

/** Running matters of some schemes under other versions than those in force, newest first. Throws `InvalidCursor`. */
export async function earlierVersions(
  database: Queryable,
  { zone, schemes, current, cursor, limit: wanted }: EarlierVersionsQuery,
): Promise<{ readonly items: readonly EarlierVersion[]; readonly next: string | null }> {
  const limit = pageLimit(wanted);
  const [after] = decodeCursor(listing, cursor);
  const rows = await database.query(list, [zone, schemes, current, after, limit + 1]);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? encodeCursor(listing, last.matter, last.matter) : null;
  return { items, next };
}
