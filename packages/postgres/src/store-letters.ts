import { letterIdentity, type LetterPromise } from '@twinpark/core/promises';
import { maskPersonalData, type Reading } from '@twinpark/text';
import { contentHash, type Content } from './content.ts';
import type { Database, Queryable } from './database.ts';
import { auditChanges } from './linking/audit-changes.ts';
import { lockContent } from './files/content-lock.ts';
import { noteContent } from './files/keep-content.ts';
import { linkLetters } from './linking/link-letters.ts';
import type { ZoneMemories } from './linking/zone-memories.ts';
import {
  insertLetters,
  lockLetters,
  storedTwins,
  type PreparedLetter,
  type StoredTwin,
} from './queries/insert-letters.ts';
import { contentPlace, withdrawals } from './queries/withdrawn.ts';
import { insertSearch } from './queries/insert-search.ts';
import { factsOf } from './queries/read-facts.ts';
import { letterIdForm } from './rows.ts';
import type { LetterToStore, StoreOutcome } from './store.ts';

/** Stores a batch of letters in one transaction: all of it is there afterwards, or none. Letters
 * that are stored already, stand twice in the batch or were withdrawn change nothing; the outcome, in the order
 * of the letters, says which they are. Throws when an id is no UUID or a promise's id is not
 * `<letter id>#<ordinal>`. */
export async function storeLetters(
  database: Database,
  content: Content,
  memories: ZoneMemories,
  letters: readonly LetterToStore[],
): Promise<readonly StoreOutcome[]> {
  const prepared = letters.map(prepare);
  const byZone = Map.groupBy(prepared, ({ letter }) => letter.zone);
  const zones = [...byZone.keys()].sort();
  const outcomes = new Map<PreparedLetter, StoreOutcome>();
  for (const zone of zones) {
    const hashes = byZone.get(zone)?.map(({ hash }) => hash) ?? [];
    await noteContent(database, zone, hashes);
  }
  await memories.during(database, async (transaction) => {
    for (const zone of zones) await lockLetters(transaction, zone);
    for (const zone of zones) {
      const batch = byZone.get(zone) ?? [];
      const fresh = await tellApart(transaction, zone, batch, outcomes);
      // Before the commit: a letter that is acknowledged has its bytes on the disk.
      const originals = new Map(fresh.map(({ hash, letter }) => [hash, letter.original]));
      await lockContent(transaction, [...originals.keys()]);
      await Promise.all([...originals].map(([hash, bytes]) => content.put(hash, bytes)));
      for (const sample of [false, true]) {
        const alike = fresh.filter(({ letter }) => (letter.sample ?? false) === sample);
        await insertFresh(transaction, zone, memories, alike, sample);
      }
    }
  });
  return prepared.map((letter) => {
    const outcome = outcomes.get(letter);
    if (outcome === undefined) throw new Error(`No outcome for letter "${letter.letter.file}".`);
    return outcome;
  });
}

function prepare(letter: LetterToStore): PreparedLetter {
  if (!letterIdForm.test(letter.id)) {
    throw new Error(
      `Letter "${letter.file}" has id "${letter.id}"; expected a UUID in lower case. Make it with crypto.randomUUIDv7().`,
    );
  }
  for (const { id, ordinal } of letter.promises) {
    if (id === `${letter.id}#${String(ordinal)}`) continue;
    throw new Error(
      `Letter "${letter.file}" holds promise "${id}"; expected "${letter.id}#${String(ordinal)}". Make the promises with the letter's id.`,
    );
  }
  const identity = letterIdentity(letter.reading, letter.year);
  return {
    letter,
    hash: contentHash(letter.original),
    // A sample never stands in the way of a real letter with its number.
    identity: identity !== null && letter.sample === true ? `sample ${identity}` : identity,
  };
}

/** Notes the outcome of every letter and returns those that must be inserted. */
async function tellApart(
  database: Queryable,
  zone: string,
  batch: readonly PreparedLetter[],
  outcomes: Map<PreparedLetter, StoreOutcome>,
): Promise<readonly PreparedLetter[]> {
  const byContent = new Map<string, string>();
  const byIdentity = new Map<string, string>();
  const know = ({ id, hash, part, identity }: StoredTwin): void => {
    byContent.set(contentPlace(hash, part), id);
    if (identity !== null) byIdentity.set(identity, id);
  };
  for (const twin of await storedTwins(database, zone, batch)) know(twin);
  const gone = await withdrawals(database, zone, batch);
  const fresh: PreparedLetter[] = [];
  for (const candidate of batch) {
    const { letter, hash, identity } = candidate;
    const part = letter.part ?? 0;
    const same = byContent.get(contentPlace(hash, part));
    const withdrawal = gone.get(contentPlace(hash, part));
    const equal = identity === null ? undefined : byIdentity.get(identity);
    if (same !== undefined) {
      outcomes.set(candidate, { outcome: 'already-stored', id: same, because: 'same-bytes' });
    } else if (equal !== undefined) {
      const because = 'same-number-and-unit';
      outcomes.set(candidate, { outcome: 'already-stored', id: equal, because });
    } else if (withdrawal !== undefined && letter.again !== true) {
      outcomes.set(candidate, { outcome: 'withdrawn', ...withdrawal });
    } else {
      know({ id: letter.id, hash, part, identity });
      outcomes.set(candidate, { outcome: 'stored', id: letter.id });
      fresh.push(candidate);
    }
  }
  return fresh;
}

async function insertFresh(
  database: Queryable,
  zone: string,
  memories: ZoneMemories,
  fresh: readonly PreparedLetter[],
  sample: boolean,
): Promise<void> {
  if (fresh.length === 0) return;
  const memory = memories.of(zone);
  await insertLetters(database, zone, fresh);
  const changed = await linkLetters(
    database,
    zone,
    memory,
    fresh.map(({ letter: { promises, reading } }) => ({
      promises,
      maskedTexts: maskedTexts(promises, reading),
    })),
    sample,
  );
  await insertSearch(
    database,
    zone,
    fresh.map(({ letter }) => letter),
  );
  await auditChanges(
    database,
    zone,
    memory,
    fresh.map(({ letter }) => ({
      facts: factsOf(letter, letter.reading),
      promises: letter.promises,
    })),
    changed,
    sample,
  );
}

/** The promises' texts that masking changes. They are masked as part of the letter, where what
 * stands before them tells a name or a phone number; masking moves no offset. */
function maskedTexts(
  promises: readonly LetterPromise[],
  { cleanText }: Reading,
): ReadonlyMap<string, string> {
  const masked = maskPersonalData(cleanText);
  return new Map(
    promises.flatMap(({ id, text, span }) => {
      const inLetter = cleanText.slice(...span) === text;
      const shown = inLetter ? masked.slice(...span) : maskPersonalData(text);
      return shown === text ? [] : [[id, shown] as const];
    }),
  );
}
