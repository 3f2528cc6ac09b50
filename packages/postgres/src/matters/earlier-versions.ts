import { statement, type Queryable } from '../database.ts';

/** A running matter that is handled under an earlier version of its scheme. */
export interface EarlierVersion {
  readonly matter: string;
  readonly number: string | null;
  readonly scheme: string;
  readonly version: number;
}

const most = 200;
// Where no earlier version is kept, no matter is read.
const list = statement<EarlierVersion>(
  'earlier-versions',
  `select m.id::text as matter, m.number, m.scheme, v.version
   from scheme_versions v
   join matters m on m.zone = v.zone and m.scheme = v.scheme and m.scheme_hash = v.hash
   where v.zone = $1 and m.outcome is null
     and not v.hash = any (array(select decode(h, 'hex') from unnest($2::text[]) as h))
   order by m.id desc limit ${String(most)}`,
);

/** Running matters under other versions than these (hashes, hexadecimal), newest first, at most 200. */
export function earlierVersions(
  database: Queryable,
  zone: string,
  current: readonly string[],
): Promise<readonly EarlierVersion[]> {
  return database.query(list, [zone, current]);
}
