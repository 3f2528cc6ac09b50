import { canonical, type DocumentHashes } from '@twinpark/core/engine';
import type { ReplyLetter } from '@twinpark/core/letters';
import { contentHash, type Content } from '../content.ts';
import { statement, type Database, type Queryable } from '../database.ts';
import { keepContent } from '../files/keep-content.ts';
import { storableValue } from '../json.ts';

/** A letter as files. */
export interface SentFiles {
  readonly docx: Uint8Array;
  /** UTF-8 */
  readonly html: Uint8Array;
}

/** The documents as they went out, and what they were made from, its figures frozen. */
export interface SentDocuments extends SentFiles {
  readonly letter: ReplyLetter;
  /** The words that are public once it is, as UTF-8 text; null where nothing is disclosed. */
  readonly open: Uint8Array | null;
  /** For each whom the letter names in `copies`, in that order. */
  readonly copies: readonly SentFiles[];
}

/** SHA-256 of the canonical JSON of a letter, hexadecimal. */
export function letterHash(letter: ReplyLetter): string {
  return contentHash(recordOf(letter));
}

const recordOf = (letter: ReplyLetter): Uint8Array =>
  new TextEncoder().encode(canonical(storableValue(letter)));

/** Keeps the bytes of a letter; returns the hashes by which its event names them. */
export async function keepDocuments(
  database: Database,
  content: Content,
  zone: string,
  { letter, docx, html, open, copies }: SentDocuments,
): Promise<DocumentHashes> {
  const files = copies.flatMap((copy) => [copy.docx, copy.html]);
  const record = recordOf(letter);
  await keepContent(database, content, zone, [
    record,
    docx,
    html,
    ...(open ? [open] : []),
    ...files,
  ]);
  return {
    letter: contentHash(record),
    docx: contentHash(docx),
    html: contentHash(html),
    open: open && contentHash(open),
    ...(copies.length > 0 && {
      copies: copies.map((copy) => ({
        docx: contentHash(copy.docx),
        html: contentHash(copy.html),
      })),
    }),
  };
}

/** The documents that an event names. Throws where bytes are missing. */
export async function keptDocuments(
  content: Content,
  hashes: DocumentHashes,
): Promise<SentDocuments> {
  const { letter, open, copies = [] } = hashes;
  const record = await bytesOf(content, letter);
  return {
    letter: JSON.parse(new TextDecoder().decode(record)) as ReplyLetter,
    ...(await filesOf(content, hashes)),
    open: open === null ? null : await bytesOf(content, open),
    copies: await Promise.all(copies.map((copy) => filesOf(content, copy))),
  };
}

async function filesOf(
  content: Content,
  { docx, html }: Pick<DocumentHashes, 'docx' | 'html'>,
): Promise<SentFiles> {
  const [first, second] = await Promise.all([bytesOf(content, docx), bytesOf(content, html)]);
  return { docx: first, html: second };
}

async function bytesOf(content: Content, hash: string): Promise<Uint8Array> {
  const bytes = await content.get(hash);
  if (bytes !== null) return bytes;
  throw new Error(
    `A document that was sent is missing from the content folder (hash ${hash}); expected every sent document's bytes there. Restore the folder "files" from the same backup as the database.`,
  );
}

const ofEvent = statement<{
  letter: ReplyLetter;
  docx: string;
  html: string;
  open: string | null;
}>(
  'issued-document',
  `select letter, encode(docx, 'hex') as docx, encode(html, 'hex') as html, encode(open, 'hex') as open
   from issued_letters
   where zone = $1 and matter = $2::uuid and seq = $3 and letter is not null`,
);
const copyOf = statement<{ docx: string | null; html: string | null }>(
  'issued-copy',
  `select encode(i.copies[2 * c.nth - 1], 'hex') as docx, encode(i.copies[2 * c.nth], 'hex') as html
   from issued_letters i, jsonb_array_elements_text(i.letter->'copies') with ordinality as c (person, nth)
   where i.zone = $1 and i.matter = $2::uuid and i.seq = $3 and c.person = $4`,
);

/** An issued letter as it went out, without the copies; null where none was made, or not yet. */
export async function issuedDocument(
  database: Queryable,
  content: Content,
  zone: string,
  matter: string,
  seq: number,
): Promise<Omit<SentDocuments, 'copies'> | null> {
  const [row] = await database.query(ofEvent, [zone, matter, seq]);
  if (row === undefined) return null;
  const { letter, open } = row;
  const words = open === null ? null : await bytesOf(content, open);
  return { letter, ...(await filesOf(content, row)), open: words };
}

/** The copy of an issued letter for one of several proposers as it went out; null where they were sent none. */
export async function issuedCopy(
  database: Queryable,
  content: Content,
  zone: string,
  matter: string,
  seq: number,
  to: string,
): Promise<SentFiles | null> {
  const [row] = await database.query(copyOf, [zone, matter, seq, to]);
  if (row === undefined || row.docx === null || row.html === null) return null;
  return filesOf(content, { docx: row.docx, html: row.html });
}
