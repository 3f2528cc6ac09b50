import { checkBeforeSending, type ReplyLetter, type SendingWarning } from '@twinpark/core/letters';
import type { Zone } from '@twinpark/core/model';
import {
  bestLinks,
  KeyIndex,
  type LetterDetail,
  type LetterPromise,
  type Lineage,
} from '@twinpark/core/promises';
import type { HeldLetter, Store } from '@twinpark/postgres';
import { letterScope } from './figures.ts';

type Asked = Pick<Store, 'letters' | 'letter' | 'lineage' | 'heldLetters'>;

/** What the audit says of a letter beside everything that its unit has said before: in public letters, and
 * in replies that were sent and are not public, as far as whoever asks may read them (`mayRead`, by the
 * matter). */
export async function checkReply(
  store: Asked,
  zone: Zone,
  letter: ReplyLetter,
  mayRead: (matter: string) => Promise<boolean>,
): Promise<readonly SendingWarning[]> {
  const { units } = letterScope(zone, letter.party, letter.number, letter.issuedOn);
  const letters = await publicLetters(store, zone.id, units);
  const lineages = await lineagesOf(store, zone.id, letters);
  const sent = await store.heldLetters(zone.id, letter.party);
  const readable = await Promise.all(sent.map(({ matter }) => mayRead(matter)));
  const held = sent.filter((_one, at) => readable[at]);
  return checkBeforeSending(letter, {
    letters: [
      ...letters.map(({ reading, id, year }) => ({ ...reading, id, year })),
      ...held.map(({ facts }) => facts),
    ],
    lineages: [...lineages, ...besides(lineages, held)],
  });
}

async function publicLetters(
  store: Asked,
  zone: string,
  units: readonly string[],
): Promise<readonly LetterDetail[]> {
  const letters = [];
  let cursor: string | undefined;
  do {
    const page = await store.letters({ zone, units, cursor });
    for (const { id } of page.items) {
      const detail = await store.letter(zone, id);
      if (detail !== null) letters.push(detail);
    }
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return letters;
}

async function lineagesOf(
  store: Asked,
  zone: string,
  letters: readonly LetterDetail[],
): Promise<readonly Lineage[]> {
  const ids = new Set(letters.flatMap(({ promises }) => promises.map(({ lineage }) => lineage)));
  // A lineage's promises come without the keys by which a new promise finds them; a letter's have them.
  const keys = new Map(
    letters.flatMap(({ promises }) => promises.map((one) => [one.id, one.keys] as const)),
  );
  const lineages = [];
  for (const id of ids) {
    const found = await store.lineage(zone, id);
    if (found === null) continue;
    const promises = found.lineage.promises.map((one) => ({
      ...one,
      keys: keys.get(one.id) ?? one.keys,
    }));
    lineages.push({ ...found.lineage, promises });
  }
  return lineages;
}

/** What is held, with its links to what is public and to one another; the check puts it into lineages. */
function besides(lineages: readonly Lineage[], held: readonly HeldLetter[]): readonly Lineage[] {
  const promises = held.flatMap((one) => one.promises);
  if (promises.length === 0) return [];
  const all: readonly LetterPromise[] = [...lineages.flatMap((one) => one.promises), ...promises];
  const index = new KeyIndex();
  for (const [at, { keys }] of all.entries()) index.add(keys, at);
  const links = promises.flatMap((promise) =>
    bestLinks(
      promise,
      index.candidates(promise.keys).flatMap((at) => all[at] ?? []),
    ),
  );
  return [{ id: 'held', promises, links }];
}
