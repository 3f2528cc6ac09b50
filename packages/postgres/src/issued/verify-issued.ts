import type { DocumentHashes, MatterEvent } from '@twinpark/core/engine';
import type { ReplyLetter } from '@twinpark/core/letters';
import { contentHash, type Content } from '../content.ts';
import { statement, type Queryable } from '../database.ts';
import { Troubles, type Trouble } from '../matters/verify/report.ts';
import { verifyDecisions } from './decision-letters.ts';
import { letterHash } from './documents.ts';

interface Row {
  readonly matter: string;
  readonly seq: number;
  readonly letter: ReplyLetter;
  readonly docx: string;
  readonly html: string;
  readonly open: string | null;
  readonly record: string | null;
  readonly copies: readonly string[];
  readonly body: string;
}

const page = statement<Row>(
  'verify-issued',
  `select i.matter::text as matter, i.seq, i.letter, encode(i.docx, 'hex') as docx,
     encode(i.html, 'hex') as html, encode(i.open, 'hex') as open, encode(i.record, 'hex') as record,
     array(select encode(c.hash, 'hex') from unnest(i.copies) with ordinality as c (hash, nth) order by c.nth)
       as copies, e.body
   from issued_letters i join events e on e.zone = i.zone and e.matter = i.matter and e.seq = i.seq
   where i.zone = $1 and i.letter is not null
     and ($2::uuid is null or (i.matter, i.seq) > ($2::uuid, $3))
   order by i.matter, i.seq limit 200`,
);

/** Reads every document that went out again and compares its bytes, and the words that pages show, with the
 * hashes that its event says. */
export async function verifyIssued(
  database: Queryable,
  content: Content,
  zone: string,
): Promise<{ readonly documents: number; readonly troubles: readonly Trouble[] }> {
  const troubles = new Troubles();
  let documents = 0;
  let after: readonly [string | null, number] = [null, 0];
  for (;;) {
    const rows: readonly Row[] = await database.query(page, [zone, ...after]);
    for (const row of rows) {
      const place = `issued_letters/${row.matter}/${String(row.seq)}`;
      const event = JSON.parse(row.body) as MatterEvent;
      const said = event.kind === 'issued' ? event.documents : undefined;
      const kept = keptHashes(row);
      const expected = said === undefined ? kept : saidHashes(said);
      for (const form of new Set([...kept.keys(), ...expected.keys()])) {
        const own = kept.get(form);
        const bytes = own === undefined ? null : await content.get(own);
        const found = bytes === null ? 'no bytes' : contentHash(bytes);
        const wanted = expected.get(form) ?? 'no bytes';
        troubles.same('document-changed', `${place}/${form}`, found, wanted);
      }
      if (said !== undefined) {
        const found = letterHash(row.letter);
        troubles.same('document-changed', `${place}/letter`, found, said.letter);
      }
    }
    documents += rows.length;
    const last = rows.at(-1);
    if (last === undefined) {
      documents += await verifyDecisions(database, content, zone, troubles);
      return { documents, troubles: troubles.list };
    }
    after = [last.matter, last.seq];
  }
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
