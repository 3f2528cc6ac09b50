import type { Instant } from '@twinpark/core/model';
import { statement, type Queryable } from '../database.ts';
import { storable } from '../json.ts';
import type { IssuedLetter } from './issued-store.ts';

type Row = Omit<IssuedLetter, 'at'> & { readonly at: Date };

const columns = `matter::text as matter, seq, kind, party, at, outcome, stored::text as stored, tries, failure,
  coalesce(letter->'copies', '[]') as copies,
  letter->>'disclosure' as disclosure`;

const due = statement<Row>(
  'due-letters',
  `select ${columns} from issued_letters
   where zone = $1 and outcome is null and next_try <= $2 order by next_try, matter, seq limit $3`,
);
const postpone = statement<object>(
  'postpone-issued',
  `update issued_letters set next_try = $4, tries = tries + 1, failure = $5
   where zone = $1 and matter = $2::uuid and seq = $3 and outcome is null`,
);
const ofMatter = statement<Row>(
  'issued-letters',
  `select ${columns} from issued_letters where zone = $1 and matter = $2::uuid order by seq`,
);

const fromRow = (row: Row): IssuedLetter => ({ ...row, at: row.at.toISOString() });

/** Issued letters whose document is still to be made. */
export async function dueLetters(
  database: Queryable,
  zone: string,
  now: Instant,
  limit: number,
): Promise<readonly IssuedLetter[]> {
  return (await database.query(due, [zone, now, limit])).map(fromRow);
}

/** Notes why a document could not be made, and when to try again. */
export async function postponeIssued(
  database: Queryable,
  zone: string,
  matter: string,
  seq: number,
  until: Instant,
  failure: string,
): Promise<void> {
  await database.query(postpone, [zone, matter, seq, until, storable(failure)]);
}

/** What a matter has issued, in order. */
export async function issuedLetters(
  database: Queryable,
  zone: string,
  matter: string,
): Promise<readonly IssuedLetter[]> {
  return (await database.query(ofMatter, [zone, matter])).map(fromRow);
}
