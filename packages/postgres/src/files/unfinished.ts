import type { Instant } from '@twinpark/core/model';
import { statement, type Database, type Queryable } from '../database.ts';

/** A file on its way: it is known by what its bytes must come to, so that any device may go on with it. */
export interface UnfinishedUpload {
  /** SHA-256 in hexadecimal, as whoever sends it computed it */
  readonly hash: string;
  readonly name: string;
  readonly bytes: number;
  /** How many bytes are on the disk. */
  readonly received: number;
}

/** Whose file, and which. */
export interface UploadKey {
  readonly zone: string;
  readonly person: string;
  /** SHA-256 in hexadecimal */
  readonly hash: string;
}

interface Row {
  readonly hash: string;
  readonly name: string;
  readonly bytes: string;
  readonly received: string;
}

const columns = `encode(hash, 'hex') as hash, name, bytes::text as bytes, received::text as received`;
const mine = `zone = $1 and person = $2::uuid and hash = decode($3, 'hex')`;
// One statement, so that two devices that begin the same file go on with one.
const begin = statement<Row>(
  'begin-upload',
  `insert into unfinished_uploads as u (zone, person, hash, name, bytes, at)
   select $1, $2::uuid, decode($3, 'hex'), $4, $5::bigint, $6::timestamptz
   where (select count(*) from unfinished_uploads
          where zone = $1 and person = $2::uuid and hash <> decode($3, 'hex')) < $7::int
   on conflict (zone, person, hash) do update set name = excluded.name, at = excluded.at
     where u.bytes = excluded.bytes
   returning ${columns}`,
);
const read = statement<Row>(
  'unfinished-upload',
  `select ${columns} from unfinished_uploads where ${mine}`,
);
const list = statement<Row>(
  'unfinished-uploads',
  `select ${columns} from unfinished_uploads
   where zone = $1 and person = $2::uuid order by at desc limit 50`,
);
const advance = statement<Row>(
  'advance-upload',
  `update unfinished_uploads set received = received + $5::bigint, at = $6::timestamptz
   where ${mine} and received = $4::bigint and received + $5::bigint <= bytes
   returning ${columns}`,
);
const add = statement<object>(
  'add-upload-piece',
  `insert into upload_pieces (zone, person, hash, starts, content)
   values ($1, $2::uuid, decode($3, 'hex'), $4::bigint, decode($5, 'base64'))`,
);
const piece = statement<{ content: string; starts: string }>(
  'upload-piece',
  `select encode(content, 'base64') as content, starts::text as starts from upload_pieces
   where ${mine} and starts >= $4::bigint order by upload_pieces.starts limit 1`,
);
const drop = statement<object>(
  'drop-unfinished-upload',
  `delete from unfinished_uploads where ${mine}`,
);
const sweep = statement<object>(
  'sweep-unfinished-uploads',
  `delete from unfinished_uploads where zone = $1 and at < $2::timestamptz`,
);

/** So many files of one person may be on their way at a time. */
const mostAtOnce = 10;

function uploadOfRow({ hash, name, bytes, received }: Row): UnfinishedUpload {
  return { hash, name, bytes: Number(bytes), received: Number(received) };
}

/** Begins a file, or finds it begun; null where another length was begun or too many are on their way. */
export async function beginUpload(
  database: Queryable,
  { zone, person, hash }: UploadKey,
  file: { readonly name: string; readonly bytes: number; readonly at: Instant },
): Promise<UnfinishedUpload | null> {
  const { name, bytes, at } = file;
  const [row] = await database.query(begin, [zone, person, hash, name, bytes, at, mostAtOnce]);
  return row ? uploadOfRow(row) : null;
}

export async function unfinishedUpload(
  database: Queryable,
  { zone, person, hash }: UploadKey,
): Promise<UnfinishedUpload | null> {
  const [row] = await database.query(read, [zone, person, hash]);
  return row ? uploadOfRow(row) : null;
}

export async function unfinishedUploads(
  database: Queryable,
  zone: string,
  person: string,
): Promise<readonly UnfinishedUpload[]> {
  return (await database.query(list, [zone, person])).map(uploadOfRow);
}

/** Keeps a piece that begins where the last one ended; when this returns it is on the disk. null: it does not
 * begin there, or goes beyond the end, or nothing was begun. Of two devices that send at once one is told so. */
export async function appendUpload(
  database: Database,
  { zone, person, hash }: UploadKey,
  {
    offset,
    content,
    at,
  }: { readonly offset: number; readonly content: Uint8Array; readonly at: Instant },
): Promise<UnfinishedUpload | null> {
  return database.transaction(async (transaction) => {
    const [row] = await transaction.query(advance, [
      zone,
      person,
      hash,
      offset,
      content.length,
      at,
    ]);
    if (row && content.length > 0) {
      const text = Buffer.from(content).toString('base64');
      await transaction.query(add, [zone, person, hash, offset, text]);
    }
    return row ? uploadOfRow(row) : null;
  });
}

/** All that has come of a file, in order. */
export async function receivedBytes(
  database: Queryable,
  { zone, person, hash }: UploadKey,
): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for (let from = 0; ;) {
    const [row] = await database.query(piece, [zone, person, hash, from]);
    if (!row) return Buffer.concat(pieces);
    const content = Buffer.from(row.content, 'base64');
    pieces.push(content);
    from = Number(row.starts) + content.length;
  }
}

export async function dropUnfinished(
  database: Queryable,
  { zone, person, hash }: UploadKey,
): Promise<void> {
  await database.query(drop, [zone, person, hash]);
}

/** Forgets what nobody has gone on with since. */
export async function sweepUnfinished(
  database: Queryable,
  zone: string,
  before: Instant,
): Promise<void> {
  await database.query(sweep, [zone, before]);
}
