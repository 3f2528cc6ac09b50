import { checkBeforeSending, type ReplyLetter, type SendingWarning } from '@twinpark/core/letters';
import type { Zone } from '@twinpark/core/model';
import { bestLinks, KeyIndex, type LetterPromise, type Lineage } from '@twinpark/core/promises';
import type { HeldLetter, Store } from '@twinpark/postgres';
import { letterScope } from './figures.ts';

type Asked = Pick<Store, 'saidBefore' | 'heldLetters'>;

/** Public letters that a new one is checked against, the newest first: several years of a busy unit. */
const mostLetters = 500;

/** What the audit says of a letter beside what its unit has said before: in public letters, and
 * in replies that were sent and are not public, as far as whoever asks may read them (`mayRead`, by the
 * matter). */
export async function checkReply(
  store: Asked,
  zone: Zone,
  letter: ReplyLetter,
  mayRead: (matter: string) => Promise<boolean>,
): Promise<readonly SendingWarning[]> {
  const { units } = letterScope(zone, letter.party, letter.number, letter.issuedOn);
  const { letters, lineages } = await store.saidBefore(zone.id, units, mostLetters);
  const sent = await store.heldLetters(zone.id, letter.party);
  const readable = await Promise.all(sent.map(({ matter }) => mayRead(matter)));
  const held = sent.filter((_one, at) => readable[at]);
  return checkBeforeSending(letter, {
    letters: [...letters, ...held.map(({ facts }) => facts)],
    lineages: [...lineages, ...besides(lineages, held)],
  });
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
