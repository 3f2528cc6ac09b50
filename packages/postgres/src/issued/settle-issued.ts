import type { ReplyLetter } from '@twinpark/core/letters';
import { contentHash, type Content } from '../content.ts';
import { statement, type Database, type Queryable } from '../database.ts';
import { holdLetter } from '../held/held-letters.ts';
import { jsonText } from '../json.ts';
import type { SentDocuments, Settled } from './issued-store.ts';

const settle = statement<{ kind: string }>(
  'settle-issued',
  `update issued_letters set outcome = $4, stored = $5::uuid, letter = $6::jsonb,
     docx = decode($7, 'hex'), html = decode($8, 'hex'), failure = null
   where zone = $1 and matter = $2::uuid and seq = $3 and outcome is null
   returning kind`,
);
const document = statement<{ letter: ReplyLetter; docx: string; html: string }>(
  'issued-document',
  `select letter, encode(docx, 'hex') as docx, encode(html, 'hex') as html from issued_letters
   where zone = $1 and matter = $2::uuid and seq = $3 and letter is not null`,
);

/** Keeps the documents of an issued letter, and what it promises where it is not public: the bytes first, so
 * that what is settled is on the disk. */
export async function settleIssued(
  database: Database,
  content: Content,
  zone: string,
  matter: string,
  seq: number,
  settled: Settled,
): Promise<void> {
  const { outcome } = settled;
  const stored = outcome === 'stored' ? settled.stored : null;
  if (outcome === 'none') {
    await database.query(settle, [zone, matter, seq, outcome, stored, null, null, null]);
    return;
  }
  const [docx, html] = [contentHash(settled.docx), contentHash(settled.html)];
  await Promise.all([content.put(docx, settled.docx), content.put(html, settled.html)]);
  const letter = jsonText(settled.letter);
  await database.transaction(async (transaction) => {
    const parameters = [zone, matter, seq, outcome, stored, letter, docx, html];
    const [first] = await transaction.query(settle, parameters);
    if (first === undefined || outcome !== 'withheld' || settled.held === null) return;
    const { kind } = first;
    const party = settled.letter.party;
    await holdLetter(transaction, zone, { matter, seq, kind, party, ...settled.held });
  });
}

/** The documents of an issued letter as they went out. */
export async function issuedDocument(
  database: Queryable,
  content: Content,
  zone: string,
  matter: string,
  seq: number,
): Promise<SentDocuments | null> {
  const [row] = await database.query(document, [zone, matter, seq]);
  if (row === undefined) return null;
  const [docx, html] = await Promise.all([content.get(row.docx), content.get(row.html)]);
  if (docx === null || html === null) {
    throw new Error(
      `The document that matter ${matter} issued with event ${String(seq)} is missing from the content folder (hashes ${row.docx}, ${row.html}); expected every sent document's bytes there. Restore the folder "files" from the same backup as the database.`,
    );
  }
  return { letter: row.letter, docx, html };
}
