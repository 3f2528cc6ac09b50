import type { Matter } from '@twinpark/core/engine';
import { figureDefinition, type FrozenFigure } from '@twinpark/core/figures';
import {
  replyFigures,
  replyLetter,
  type ReplyLetter,
  type ReplyOptions,
} from '@twinpark/core/letters';
import type { Values, Zone } from '@twinpark/core/model';
import { letterYear, promisesOf } from '@twinpark/core/promises';
import type { HeldReading, Store } from '@twinpark/postgres';
import { readLetter, type Reading } from '@twinpark/text';
import { replyDocx } from '../documents/index.ts';
import { decodeBytes } from '../files/index.ts';
import { figuresFor, letterScope } from './figures.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A party's letter as it stands, with the figures of today. */
export async function draftReply(
  store: Pick<Store, 'countRecords'>,
  zone: Zone,
  matter: Matter,
  party: string,
  options: Omit<ReplyOptions, 'figures'>,
): Promise<ReplyLetter> {
  const scope = letterScope(zone, party, matter.numbers['case'] ?? null, options.on);
  const figures = await figuresFor(store, matter, scope, 'live');
  return replyLetter(matter, party, zone, { ...options, figures });
}

/** A letter that lacks something may not go out. */
export class IncompleteLetter extends Error {
  readonly missing: readonly string[];

  constructor(letter: Pick<ReplyLetter, 'party' | 'matter' | 'state' | 'missing'>) {
    super(
      `The letter of "${letter.party}" in matter ${letter.matter} is ${letter.state}, missing: ${letter.missing.join(', ') || 'nothing'}; expected a reply that the matter has sent, complete. Call this after the event "issued".`,
    );
    this.name = 'IncompleteLetter';
    this.missing = letter.missing;
  }
}

/** What went out: the letter with its figures frozen, and the document. */
export interface SentReply {
  readonly letter: ReplyLetter;
  readonly docx: Uint8Array;
}

/** Makes the document of a reply that the matter says is sent, its figures frozen. Throws `IncompleteLetter` when a
 * figure or a field is missing, or the matter has not sent it. `salt`: random digits, hexadecimal, where it really
 * goes out. */
export async function sendReply(
  store: Pick<Store, 'countRecords'>,
  zone: Zone,
  matter: Matter,
  party: string,
  { salt, ...options }: Omit<ReplyOptions, 'figures'> & { readonly salt?: string },
): Promise<SentReply> {
  const scope = letterScope(zone, party, matter.numbers['case'] ?? null, options.on);
  const figures = await figuresFor(store, matter, scope, 'frozen');
  const words = replyLetter(matter, party, zone, { ...options, figures });
  if (words.state !== 'sent' || words.missing.length > 0) {
    throw new IncompleteLetter(words);
  }
  const copies = copiesOf(matter.values);
  const letter: ReplyLetter = {
    ...words,
    ...(salt !== undefined && { salt }),
    ...(copies.length > 0 && { copies }),
  };
  return { letter, docx: await replyDocx(letter) };
}

/** Who are sent a copy each: the proposers, where there are several. With one the letter itself is the copy. */
function copiesOf({ proposers }: Values): readonly string[] {
  const listed = Array.isArray(proposers) ? proposers : [];
  const ids = new Set(listed.filter((one): one is string => typeof one === 'string'));
  return ids.size < 2 ? [] : [...ids];
}

/** A sent reply as its reader will read it, with what it promises. */
export async function readReply(
  { letter, docx }: SentReply,
  id: string,
): Promise<HeldReading & { readonly reading: Reading; readonly file: string }> {
  const file = `${letter.number ?? letter.matter}-${letter.issuedOn}.docx`;
  const decoded = await decodeBytes(docx, file);
  if (decoded.outcome === 'refused') {
    throw new Error(`Our own document cannot be read: ${JSON.stringify(decoded.refusal)}`);
  }
  const reading = readLetter(decoded.text, { file });
  const facts = { ...reading, id, year: letterYear(reading) };
  return { facts, promises: promisesOf(facts), reading, file };
}

/** Lays a sent reply open: reads its document as its reader will and stores it with its promises, so that
 * the lineages of earlier letters go on, and its figures as they were frozen. Only for what is disclosed
 * in full: stored letters are public. `sample`: it answers an invented matter, so it is marked and linked as
 * a sample letter. The same reply again changes nothing. Returns the letter's id. */
export async function publishReply(
  store: Pick<Store, 'storeLetters' | 'freezeFigures'>,
  zone: Zone,
  sent: SentReply,
  { id, at, sample }: { readonly id: string; readonly at: string; readonly sample: boolean },
): Promise<string> {
  const { letter, docx } = sent;
  if (letter.disclosure !== 'full') {
    throw new Error(
      `The reply of "${letter.party}" in matter ${letter.matter} is disclosed "${letter.disclosure ?? 'not at all'}"; expected "full". Publish its public version instead.`,
    );
  }
  const { facts, promises, reading, file } = await readReply(sent, id);
  const [stored] = await store.storeLetters([
    {
      zone: zone.id,
      id,
      file,
      mediaType: docxType,
      original: docx,
      reading,
      year: facts.year,
      promises,
      sample,
      // Publishing it is a decision of its own, whatever was withdrawn before.
      again: true,
      importedAt: at,
    },
  ]);
  if (stored === undefined || stored.outcome === 'withdrawn') {
    throw new Error('The store did not keep the letter it was given.');
  }
  await store.freezeFigures(zone.id, stored.id, frozen(letter));
  return stored.id;
}

function frozen(letter: ReplyLetter): readonly FrozenFigure[] {
  return replyFigures(letter).flatMap(({ definition: id, scope, value }) => {
    const definition = figureDefinition(id);
    return definition === null ? [] : [{ definition, scope, value }];
  });
}
