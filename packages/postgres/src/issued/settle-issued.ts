import { statement, type Database } from '../database.ts';
import type { Content } from '../content.ts';
import { holdLetter } from '../held/held-letters.ts';
import { jsonText } from '../json.ts';
import { keepDocuments } from './documents.ts';
import type { Settled } from './issued-store.ts';

const settle = statement<{ kind: string }>(
  'settle-issued',
  `update issued_letters set outcome = $4, stored = $5::uuid, letter = $6::jsonb,
     docx = decode($7, 'hex'), html = decode($8, 'hex'), open = decode($9, 'hex'), failure = null,
     record = decode($10, 'hex'),
     copies = array(select decode(c.hash, 'hex') from unnest($11::text[]) with ordinality as c (hash, nth) order by c.nth)
   where zone = $1 and matter = $2::uuid and seq = $3 and outcome is null
   returning kind`,
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
    const nothing = [null, null, null, null, null, []];
    await database.query(settle, [zone, matter, seq, outcome, stored, ...nothing]);
    return;
  }
  const kept = await keepDocuments(database, content, zone, settled);
  const { docx, html, open, letter: record } = kept;
  const copies = (kept.copies ?? []).flatMap((copy) => [copy.docx, copy.html]);
  const letter = jsonText(settled.letter);
  await database.transaction(async (transaction) => {
    const documents = [letter, docx, html, open, record, copies];
    const [first] = await transaction.query(settle, [
      zone,
      matter,
      seq,
      outcome,
      stored,
      ...documents,
    ]);
    if (first === undefined || outcome !== 'withheld' || settled.held === null) return;
    const { kind } = first;
    const { party } = settled.letter;
    await holdLetter(transaction, zone, { matter, seq, kind, party, ...settled.held });
  });
}
