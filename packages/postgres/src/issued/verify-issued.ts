import type { DocumentHashes, MatterEvent } from '@twinpark/core/engine';
import type { ReplyLetter } from '@twinpark/core/letters';
import { contentHash, type Content } from '../content.ts';
import { statement, type Queryable } from '../database.ts';
import { Troubles, type Trouble } from '../matters/verify/report.ts';
import { saidIn } from '../matters/verify/said-in.ts';
import { verifyDecisions } from './decision-letters.ts';
import { letterHash } from './documents.ts';

interface Row {
  readonly matter: string;
  readonly seq: number;
  readonly kind: string;
  readonly party: string | null;
  readonly at: Date;
  readonly letter: ReplyLetter | null;
  readonly docx: string | null;
  readonly html: string | null;
  readonly open: string | null;
  readonly record: string | null;
  readonly copies: readonly string[];
  /** Its letter neither is nor was among the public ones, or is another. */
  readonly strayed: boolean;
  /** Of the event; null where there is none. */
  readonly body: string | null;
  readonly said: Date | null;
}

const page = statement<Row>(
  'verify-issued',
  `select i.matter::text as matter, i.seq, i.kind, i.party, i.at, i.letter, encode(i.docx, 'hex') as docx,
     encode(i.html, 'hex') as html, encode(i.open, 'hex') as open, encode(i.record, 'hex') as record,
     array(select encode(c.hash, 'hex') from unnest(i.copies) with ordinality as c (hash, nth) order by c.nth)
       as copies,
     i.stored is not null and not exists (
       select from letters l
       where l.zone = i.zone and l.id = i.stored and l.content_hash in (i.docx, i.open)
       union all select from withdrawn_letters w
       where w.zone = i.zone and w.letter = i.stored and w.content_hash in (i.docx, i.open)) as strayed,
     e.body, e.at as said
   from issued_letters i left join events e on e.zone = i.zone and e.matter = i.matter and e.seq = i.seq
   where i.zone = $1 and ($2::uuid is null or (i.matter, i.seq) > ($2::uuid, $3))
   order by i.matter, i.seq limit 200`,
);
const unnoted = statement<{ matter: string; seq: number; body: string }>(
  'verify-issued-unnoted',
  `select e.matter::text as matter, e.seq, e.body from events e
   where e.zone = $1 and e.body like '%"kind":"issued"%'
     and not exists (select from issued_letters i
       where i.zone = e.zone and i.matter = e.matter and i.seq = e.seq)
   order by e.matter, e.seq limit 1000`,
);

/** Compares the rows of what was issued with the events, reads every document that went out again and compares its
 * bytes, and the words that pages show, with the hashes that its event says. */
export async function verifyIssued(
  database: Queryable,
  content: Content,
  zone: string,
): Promise<{ readonly documents: number; readonly troubles: readonly Trouble[] }> {
  const troubles = new Troubles();
  let documents = 0;
  for (let after: readonly [string | null, number] = [null, 0]; ;) {
    const rows = await database.query(page, [zone, ...after]);
    for (const row of rows) {
      compareRow(row, troubles);
      // Not made yet, or nothing is made of this kind.
      if (row.letter === null && keptHashes(row).size === 0) continue;
      await compareDocuments(content, row, troubles);
      documents += 1;
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    after = [last.matter, last.seq];
  }
  for (const { matter, seq, body } of await database.query(unnoted, [zone])) {
    const kind = saidIn(body, (event) => (event.kind === 'issued' ? event.letter : null));
    if (kind !== null)
      troubles.add('row-differs', `issued_letters/${matter}/${String(seq)}`, 'nothing', kind);
  }
  documents += await verifyDecisions(database, content, zone, troubles);
  return { documents, troubles: troubles.list };
}

const placeOf = ({ matter, seq }: Row): string => `issued_letters/${matter}/${String(seq)}`;

function compareRow(row: Row, troubles: Troubles): void {
  const { kind, party, at, body, said, strayed } = row;
  const found = [kind, party ?? '', at.toISOString()].join(' ');
  const expected = saidIn(body ?? 'null', (event) =>
    event.kind === 'issued'
      ? [event.letter, event.party ?? '', said?.toISOString()].join(' ')
      : 'nothing',
  );
  troubles.same('row-differs', placeOf(row), found, expected ?? 'nothing');
  if (strayed)
    troubles.add('row-differs', `${placeOf(row)}/stored`, 'another', 'its own public letter');
}

async function compareDocuments(content: Content, row: Row, troubles: Troubles): Promise<void> {
  const kept = keptHashes(row);
  const said = saidIn(row.body ?? 'null', documentsOf);
  const expected = said?.hashes ?? kept;
  for (const form of new Set([...kept.keys(), ...expected.keys()])) {
    const own = kept.get(form);
    const bytes = own === undefined ? null : await content.get(own);
    const found = bytes === null ? 'no bytes' : contentHash(bytes);
    const wanted = expected.get(form) ?? 'no bytes';
    troubles.same('document-changed', `${placeOf(row)}/${form}`, found, wanted);
  }
  const words = row.letter === null ? 'nothing' : letterHash(row.letter);
  const wanted = said?.letter ?? (kept.size === 0 ? 'nothing' : words);
  troubles.same('document-changed', `${placeOf(row)}/letter`, words, wanted);
}

type Hashes = ReadonlyMap<string, string>;

/** The hashes of what is kept of a letter, by what it is. */
function keptHashes({ docx, html, open, record, copies }: Row): Hashes {
  return new Map([
    ...named({ docx, html, open, record }),
    ...copies.map((hash, nth) =>
      copyForm(Math.floor(nth / 2), nth % 2 === 0 ? 'docx' : 'html', hash),
    ),
  ]);
}

/** What an event says of its letter's documents, null where it says nothing of them. */
function documentsOf(event: MatterEvent): { letter: string; hashes: Hashes } | null {
  if (event.kind !== 'issued' || event.documents === undefined) return null;
  return { letter: event.documents.letter, hashes: saidHashes(event.documents) };
}

/** The same as the event says them. */
function saidHashes({ docx, html, open, letter, copies = [] }: DocumentHashes): Hashes {
  return new Map([
    ...named({ docx, html, open, record: letter }),
    ...copies.flatMap((copy, nth) => [
      copyForm(nth, 'docx', copy.docx),
      copyForm(nth, 'html', copy.html),
    ]),
  ]);
}

const named = (hashes: Readonly<Record<string, string | null>>): readonly [string, string][] =>
  Object.entries(hashes).flatMap(([form, hash]) => (hash === null ? [] : [[form, hash]]));

const copyForm = (nth: number, form: string, hash: string): [string, string] => [
  `copies/${String(nth + 1)}/${form}`,
  hash,
];
