import type { Matter } from '@twinpark/core/engine';
import { figureDefinition, type FrozenFigure } from '@twinpark/core/figures';
import {
  checkBeforeSending,
  letterText,
  replyFigures,
  replyLetter,
  type ReplyLetter,
  type ReplyOptions,
  type SendingWarning,
} from '@twinpark/core/letters';
import type { Zone } from '@twinpark/core/model';
import {
  letterYear,
  promisesOf,
  type LetterFacts,
  type LetterPromise,
  type Lineage,
} from '@twinpark/core/promises';
import type { KeptReply, Store } from '@twinpark/postgres';
import { readLetter } from '@twinpark/text';
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

/** What the audit says of a letter beside everything that its unit has said before: in public letters, and
 * in replies that were sent and are not public. */
export async function checkReply(
  store: Pick<Store, 'letters' | 'letter' | 'lineage' | 'keptReplies'>,
  zone: Zone,
  letter: ReplyLetter,
): Promise<readonly SendingWarning[]> {
  const { units } = letterScope(zone, letter.party, letter.number, letter.issuedOn);
  const letters = [];
  let cursor: string | undefined;
  do {
    const page = await store.letters({ zone: zone.id, units, cursor });
    for (const { id } of page.items) {
      const detail = await store.letter(zone.id, id);
      if (detail !== null) letters.push(detail);
    }
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  const ids = new Set(letters.flatMap(({ promises }) => promises.map(({ lineage }) => lineage)));
  // A lineage's promises come without the keys by which a new promise finds them; a letter's have them.
  const keys = new Map(
    letters.flatMap(({ promises }) => promises.map((one) => [one.id, one.keys] as const)),
  );
  const lineages = [];
  for (const id of ids) {
    const found = await store.lineage(zone.id, id);
    if (found === null) continue;
    const promises = found.lineage.promises.map((one) => ({
      ...one,
      keys: keys.get(one.id) ?? one.keys,
    }));
    lineages.push({ ...found.lineage, promises });
  }
  const kept = (await store.keptReplies(zone.id, letter.party)).map(readKept);
  return checkBeforeSending(letter, {
    letters: [...letters.map(({ reading, id, year }) => ({ ...reading, id, year })), ...kept],
    lineages: [...lineages, ...kept.flatMap(promisesOf).map(alone)],
  });
}

/** A sent reply that is no public letter, as its reader would read it. */
function readKept({ matter, letter }: KeptReply): LetterFacts {
  const reading = readLetter(letterText(letter), { file: letter.number ?? matter });
  return { ...reading, id: matter, year: letterYear(reading) };
}

/** A promise that no public letter has yet followed. */
function alone(promise: LetterPromise): Lineage {
  return { id: promise.id, promises: [promise], links: [] };
}

/** What went out: the letter with its figures frozen, and the document. */
export interface SentReply {
  readonly letter: ReplyLetter;
  readonly docx: Uint8Array;
}

/** Makes the document of a reply that the matter says is sent, its figures frozen. Throws when a figure
 * or a field is missing, or the matter has not sent it. */
export async function sendReply(
  store: Pick<Store, 'countRecords'>,
  zone: Zone,
  matter: Matter,
  party: string,
  options: Omit<ReplyOptions, 'figures'>,
): Promise<SentReply> {
  const scope = letterScope(zone, party, matter.numbers['case'] ?? null, options.on);
  const figures = await figuresFor(store, matter, scope, 'frozen');
  const letter = replyLetter(matter, party, zone, { ...options, figures });
  if (letter.state !== 'sent' || letter.missing.length > 0) {
    throw new Error(
      `The reply of "${party}" in matter ${matter.id} is ${letter.state}, missing: ${letter.missing.join(', ') || 'nothing'}; expected a reply that the matter has sent, complete. Call this after the event "issued".`,
    );
  }
  return { letter, docx: await replyDocx(letter) };
}

/** Lays a sent reply open: reads its document as its reader will and stores it with its promises, so that
 * the lineages of earlier letters go on, and its figures as they were frozen. Only for what is disclosed
 * in full: stored letters are public. The same reply again changes nothing. Returns the letter's id. */
export async function publishReply(
  store: Pick<Store, 'storeLetters' | 'freezeFigures'>,
  zone: Zone,
  { letter, docx }: SentReply,
  stamp: { readonly id: string; readonly at: string },
): Promise<string> {
  if (letter.disclosure !== 'full') {
    throw new Error(
      `The reply of "${letter.party}" in matter ${letter.matter} is disclosed "${letter.disclosure ?? 'not at all'}"; expected "full". Publish its public version instead.`,
    );
  }
  const file = `${letter.number ?? letter.matter}-${letter.issuedOn}.docx`;
  const decoded = await decodeBytes(docx, file);
  if (decoded.outcome === 'refused') {
    throw new Error(`Our own document cannot be read: ${JSON.stringify(decoded.refusal)}`);
  }
  const reading = readLetter(decoded.text, { file });
  const year = letterYear(reading);
  const { id, at } = stamp;
  const [stored] = await store.storeLetters([
    {
      zone: zone.id,
      id,
      file,
      mediaType: docxType,
      original: docx,
      reading,
      year,
      promises: promisesOf({ ...reading, id, year }),
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
