import type { MatterEvent } from '@twinpark/core/engine';
import type { Instant } from '@twinpark/core/model';
import { contentHash, type Content } from '../content.ts';
import { statement, type Database, type Queryable } from '../database.ts';
import type { DecisionPlace } from '../files/file-store.ts';
import { keepContent } from '../files/keep-content.ts';
import type { Troubles } from '../matters/verify/report.ts';
import { saidIn } from '../matters/verify/said-in.ts';

/** A letter that a scheme worded and a matter issued. */
export interface IssuedDecision extends DecisionPlace {
  readonly kind: string;
  readonly at: Instant;
}

interface Row {
  readonly erased: boolean;
  readonly matter: string;
  readonly seq: number;
  readonly ordinal: number;
  readonly kind: string;
  readonly at: Date;
  readonly docx: string;
  readonly html: string;
}

const hashes = `encode(docx, 'hex') as docx, encode(html, 'hex') as html, erased`;
const ofMatter = statement<Row>(
  'decision-letters',
  `select matter::text as matter, seq, ordinal, kind, at, ${hashes} from decision_letters
   where zone = $1 and matter = $2::uuid and not erased order by seq, ordinal`,
);
const mark = statement<{ docx: string; html: string }>(
  'erase-decision-letters',
  `update decision_letters set erased = true
   where zone = $1 and matter = $2::uuid and seq || ' ' || ordinal = any ($3::text[])
   returning encode(docx, 'hex') as docx, encode(html, 'hex') as html`,
);
const erasedSince = statement<{ seq: number }>(
  'verify-decision-erased',
  `select seq from events
   where zone = $1 and matter = $2::uuid and seq > $3 and body like '%"kind":"erased"%' limit 1`,
);
const page = statement<Row>(
  'verify-decision-letters',
  `select matter::text as matter, seq, ordinal, kind, at, ${hashes} from decision_letters
   where zone = $1 and ($2::uuid is null or (matter, seq, ordinal) > ($2::uuid, $3, $4))
   order by matter, seq, ordinal limit 200`,
);
const said = statement<{ matter: string; seq: number; body: string; at: Date }>(
  'verify-decisions-said',
  `select matter::text as matter, seq, body, at from events
   where zone = $1 and body like '%"documents":%' and body like '%"effects":%'
     and ($2::uuid is null or (matter, seq) > ($2::uuid, $3))
   order by matter, seq limit 200`,
);

/** Notes that the documents of some of a matter's letters are removed: they say what was erased. Returns the hashes
 * of these documents. */
export async function markErased(
  database: Queryable,
  zone: string,
  matter: string,
  letters: readonly DecisionPlace[],
): Promise<readonly string[]> {
  if (letters.length === 0) return [];
  const places = letters.map(({ seq, ordinal }) => `${String(seq)} ${String(ordinal)}`);
  const rows = await database.query(mark, [zone, matter, places]);
  return rows.flatMap(({ docx, html }) => [docx, html]);
}

/** What a matter has issued of its scheme's own letters and is still kept, in the order of its events. */
export async function decisionLetters(
  database: Queryable,
  zone: string,
  matter: string,
): Promise<readonly IssuedDecision[]> {
  const rows = await database.query(ofMatter, [zone, matter]);
  return rows.map(({ seq, ordinal, kind, at }) => ({ seq, ordinal, kind, at: at.toISOString() }));
}

/** Keeps a document that is about to go out; its event says the hash. */
export async function keepDecision(
  database: Database,
  content: Content,
  zone: string,
  bytes: Uint8Array,
): Promise<string> {
  const [hash = ''] = await keepContent(database, content, zone, [bytes]);
  return hash;
}

/** A document as it went out; null where there is none, or none any more. Throws where its bytes are missing. */
export async function decisionDocument(
  database: Queryable,
  content: Content,
  zone: string,
  matter: string,
  place: { readonly seq: number; readonly ordinal: number; readonly form: 'docx' | 'html' },
): Promise<{ readonly kind: string; readonly bytes: Uint8Array } | null> {
  const rows = await database.query(ofMatter, [zone, matter]);
  const row = rows.find(({ seq, ordinal }) => seq === place.seq && ordinal === place.ordinal);
  if (row === undefined) return null;
  const bytes = await content.get(row[place.form]);
  if (bytes !== null) return { kind: row.kind, bytes };
  throw new Error(
    `A decision that was sent is missing from the content folder (hash ${row[place.form]}); expected every sent document's bytes there. Restore the folder "files" from the same backup as the database.`,
  );
}

/** Compares rows and bytes with what the events say. Returns how many there are. */
export async function verifyDecisions(
  database: Queryable,
  content: Content,
  zone: string,
  troubles: Troubles,
): Promise<number> {
  const expected = new Map<string, string>();
  for (let after: readonly [string | null, number] = [null, 0]; ;) {
    const events = await database.query(said, [zone, ...after]);
    for (const { matter, seq, body, at } of events) {
      for (const { letter, ordinal, docx, html } of saidIn(body, lettersOf) ?? []) {
        const line = [letter, at.toISOString(), docx, html].join(' ');
        expected.set(`${matter}/${String(seq)}/${String(ordinal)}`, line);
      }
    }
    const last = events.at(-1);
    if (last === undefined) break;
    after = [last.matter, last.seq];
  }
  const count = expected.size;
  for (let after: readonly [string | null, number, number] = [null, 0, 0]; ;) {
    const rows = await database.query(page, [zone, ...after]);
    for (const { matter, seq, ordinal, kind, at, docx, html, erased } of rows) {
      const key = `${matter}/${String(seq)}/${String(ordinal)}`;
      const line = [kind, at.toISOString(), docx, html].join(' ');
      const place = `decision_letters/${key}`;
      troubles.same('document-changed', place, line, expected.get(key) ?? 'nothing');
      expected.delete(key);
      if (erased) {
        const [since] = await database.query(erasedSince, [zone, matter, seq]);
        if (since === undefined) {
          troubles.add('document-changed', place, 'erased', 'an event that erased what it says');
        }
        continue;
      }
      for (const hash of [docx, html]) {
        const bytes = await content.get(hash);
        const found = bytes === null ? 'no bytes' : contentHash(bytes);
        troubles.same('document-changed', place, found, hash);
      }
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    after = [last.matter, last.seq, last.ordinal];
  }
  for (const [key, line] of expected) {
    troubles.add('document-changed', `decision_letters/${key}`, 'nothing', line);
  }
  return count;
}

interface SaidLetter {
  readonly letter: string;
  readonly ordinal: number;
  readonly docx: string;
  readonly html: string;
}

/** The letters that an event says, with the hashes of their documents. */
function lettersOf(event: MatterEvent): readonly SaidLetter[] {
  const effects = event.kind === 'concluded' || event.kind === 'recorded' ? event.effects : [];
  return effects.flatMap((effect, ordinal) =>
    'letter' in effect && effect.documents !== undefined
      ? [{ letter: effect.letter, ordinal, ...effect.documents }]
      : [],
  );
}
