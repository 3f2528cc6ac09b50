import { citedTitles, originalTitle, originalWords, titleEnd } from '@twinpark/core/promises';
import { statement, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
import type { LetterToStore } from '../store.ts';

/** A letter with what is computed of it once. */
export interface PreparedLetter {
  readonly letter: LetterToStore;
  readonly hash: string;
  readonly identity: string | null;
}

const lockZone = statement<object>(
  'lock-zone-letters',
  `select pg_advisory_xact_lock(hashtextextended('twinpark:letters:' || $1, 0))`,
);

/** Lets one transaction at a time link letters of a zone: two at once would not see each other's
 * promises and miss the links between them. Readers are not held up. */
export async function lockLetters(database: Queryable, zone: string): Promise<void> {
  await database.query(lockZone, [zone]);
}

/** A stored letter that equals a new one. */
export interface StoredTwin {
  readonly id: string;
  readonly hash: string;
  readonly part: number;
  readonly identity: string | null;
}

const findTwins = statement<StoredTwin>(
  'find-stored-letters',
  `select id::text as id, encode(content_hash, 'hex') as hash, part, identity from letters
   where zone = $1
     and (content_hash = any (array(select decode(h, 'hex') from unnest($2::text[]) as h))
       or identity = any ($3::text[]))`,
);

/** The stored letters with the bytes or the identity of one of these. */
export async function storedTwins(
  database: Queryable,
  zone: string,
  letters: readonly PreparedLetter[],
): Promise<readonly StoredTwin[]> {
  const identities = letters.flatMap(({ identity }) => (identity === null ? [] : [identity]));
  return database.query(findTwins, [zone, letters.map(({ hash }) => hash), identities]);
}

const insert = statement<object>(
  'insert-letters',
  `with new as (
     select * from json_to_recordset($2::json) as n (
       id uuid, hash text, part smallint, identity text, file text, media_type text, kind text, title text,
       number text, session text, lead text, co_handlers text[], issued_on date, year smallint,
       result_class text, promise_count integer, imported_at timestamptz, sample boolean,
       original_title text, original_lead text, original_script boolean, cited text[], cited_ends text[],
       reading jsonb)
   ), letters_in as (
     insert into letters (zone, id, content_hash, part, identity, file, media_type, kind, title, number,
       session, lead, co_handlers, issued_on, year, result_class, promise_count, imported_at, sample,
       original_title, original_lead, cited, cited_ends)
     select $1, id, decode(hash, 'hex'), part, identity, file, media_type, kind, title, number,
       session, lead, co_handlers, issued_on, year, result_class, promise_count, imported_at, sample,
       original_title, original_lead, cited, cited_ends
     from new
   )
   insert into readings (zone, letter, reading, original_script)
   select $1, id, reading, original_script from new`,
);

/** Inserts letters and their readings. */
export async function insertLetters(
  database: Queryable,
  zone: string,
  letters: readonly PreparedLetter[],
): Promise<void> {
  const rows = letters.map(({ letter, hash, identity }) => ({
    id: letter.id,
    hash,
    part: letter.part ?? 0,
    identity,
    file: letter.file,
    media_type: letter.mediaType,
    kind: letter.reading.kind,
    title: letter.reading.title,
    number: letter.reading.number,
    session: letter.reading.session,
    lead: letter.reading.lead,
    co_handlers: letter.reading.coHandlers,
    issued_on: letter.reading.issuedOn,
    year: letter.year,
    result_class: letter.reading.resultClass,
    promise_count: letter.promises.length,
    imported_at: letter.importedAt,
    sample: letter.sample ?? false,
    original_title: originalTitle(letter.reading) ?? null,
    original_lead: originalWords(letter.reading, letter.reading.lead ?? '') ?? null,
    original_script: letter.reading.originalScriptText !== undefined,
    cited: citedTitles(letter.reading),
    cited_ends: [...new Set(citedTitles(letter.reading).map(titleEnd))],
    reading: letter.reading,
  }));
  await database.query(insert, [zone, jsonText(rows)]);
}
