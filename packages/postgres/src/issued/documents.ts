import { canonical, type DocumentHashes } from '@twinpark/core/engine';
import type { ReplyLetter } from '@twinpark/core/letters';
import { contentHash, type Content } from '../content.ts';
import { statement, type Queryable } from '../database.ts';
import { storableValue } from '../json.ts';

/** The documents as they went out, and what they were made from, its figures frozen. */
export interface SentDocuments {
  readonly letter: ReplyLetter;
  readonly docx: Uint8Array;
  /** UTF-8 */
  readonly html: Uint8Array;
  /** The words that are public once it is, as UTF-8 text; null where nothing is disclosed. */
  readonly open: Uint8Array | null;
}

/** SHA-256 of the canonical JSON of a letter, hexadecimal. */
export function letterHash(letter: ReplyLetter): string {
  return contentHash(recordOf(letter));
}

const recordOf = (letter: ReplyLetter): Uint8Array =>
  new TextEncoder().encode(canonical(storableValue(letter)));

/** Keeps the bytes of a letter; returns the hashes by which its event names them. */
export async function keepDocuments(
  content: Content,
  { letter, docx, html, open }: SentDocuments,
): Promise<DocumentHashes> {
  const put = async (bytes: Uint8Array): Promise<string> => {
    const hash = contentHash(bytes);
    await content.put(hash, bytes);
    return hash;
  };
  const [letterIs, docxIs, htmlIs, openIs] = await Promise.all([
    put(recordOf(letter)),
    put(docx),
    put(html),
    open && put(open),
  ]);
  return { letter: letterIs, docx: docxIs, html: htmlIs, open: openIs };
}

/** The documents that an event names. Throws where bytes are missing. */
export async function keptDocuments(
  content: Content,
  hashes: DocumentHashes,
): Promise<SentDocuments> {
  const { letter, docx, html, open } = hashes;
  const [record, ...rest] = await Promise.all([
    bytesOf(content, letter),
    bytesOf(content, docx),
    bytesOf(content, html),
  ]);
  return {
    letter: JSON.parse(new TextDecoder().decode(record)) as ReplyLetter,
    docx: rest[0],
    html: rest[1],
    open: open === null ? null : await bytesOf(content, open),
  };
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

/** The documents of an issued letter as they went out; null where none was made, or not yet. */
export async function issuedDocument(
  database: Queryable,
  content: Content,
  zone: string,
  matter: string,
  seq: number,
): Promise<SentDocuments | null> {
  const [row] = await database.query(ofEvent, [zone, matter, seq]);
  if (row === undefined) return null;
  const { letter, docx, html, open } = row;
  const [first, second] = await Promise.all([bytesOf(content, docx), bytesOf(content, html)]);
  const words = open === null ? null : await bytesOf(content, open);
  return { letter, docx: first, html: second, open: words };
}
