import { letterYear, promisesOf } from '@twinpark/core/promises';
import type { LetterToStore, Store, StoreOutcome } from '@twinpark/postgres';
import type { Reading } from '@twinpark/text';
import { basename } from 'node:path';
import type { Decoded, DecodedText, FileRefusal } from '../files/index.ts';
import { hashFile } from './hash-file.ts';

/** What an import needs; time, ids and the way files are decoded and read come from outside. */
export interface ImportJob {
  readonly files: Iterable<string> | AsyncIterable<string>;
  readonly zone: string;
  readonly store: Pick<Store, 'knownHashes' | 'storeLetters'>;
  readonly decode: (path: string) => Promise<Decoded>;
  /** The letters of a page, in their order; one for nearly every file. */
  readonly read: (text: string, options: { readonly file: string }) => readonly Reading[];
  /** Store letters though they were withdrawn before. */
  readonly again?: boolean | undefined;
  /** A UUIDv7 for each letter. */
  readonly newId: () => string;
  readonly now: () => Date;
  readonly signal?: AbortSignal | undefined;
  /** Called for every file once its fate is known: when `stored` is said, it is on the disk. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** What became of one file. */
type FileOutcome =
  | {
      readonly outcome: 'stored' | 'already-stored' | 'withdrawn';
      readonly letters: readonly StoreOutcome[];
    }
  /** Its bytes were stored before; it has not been read again. */
  | { readonly outcome: 'known' }
  | { readonly outcome: 'refused'; readonly refusal: FileRefusal }
  | { readonly outcome: 'failed'; readonly message: string };

export interface ImportProgress {
  readonly file: string;
  readonly result: FileOutcome;
  /** Files whose fate is known, this one included. */
  readonly done: number;
}

/** How many files met which fate. `finished` is false when the signal stopped the import. */
export interface ImportReport {
  readonly finished: boolean;
  readonly stored: number;
  readonly alreadyStored: number;
  readonly withdrawn: number;
  readonly refused: number;
  readonly failed: number;
}

interface Pending {
  readonly file: string;
  readonly letters: readonly LetterToStore[];
}

/** Letters in one transaction: enough to share its cost, few enough to lose little by a kill. */
const batchLetters = 50;
const batchBytes = 8 << 20;
/** Files whose hashes are asked for at once. */
const hashedAhead = 100;

/** Imports files into a zone: one file and two batches are in memory at a time, the next batch is
 * read while the last is stored. It may be killed at any moment and started again: each batch is
 * stored whole or not at all, and files whose bytes are stored are told by their hash and skipped
 * unread. A letter that the store cannot take is reported and the others go on; throws when the
 * store takes none of a batch. */
export async function importFiles(job: ImportJob): Promise<ImportReport> {
  const counts = { stored: 0, alreadyStored: 0, withdrawn: 0, refused: 0, failed: 0 };
  let done = 0;
  const settle = (file: string, result: FileOutcome): void => {
    done += 1;
    if (result.outcome === 'stored') counts.stored += 1;
    else if (result.outcome === 'withdrawn') counts.withdrawn += 1;
    else if (result.outcome === 'refused') counts.refused += 1;
    else if (result.outcome === 'failed') counts.failed += 1;
    else counts.alreadyStored += 1;
    job.onProgress?.({ file, result, done });
  };

  let batch: Pending[] = [];
  let size = 0;
  let storing: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    await storing;
    const ready = batch;
    batch = [];
    size = 0;
    storing = storeBatch(job.store, ready, settle);
    // Its failure is thrown where it is awaited.
    storing.catch(() => undefined);
  };

  for await (const file of unknownFiles(job, settle)) {
    const decoded = await job.decode(file);
    if (decoded.outcome === 'refused') {
      settle(file, { outcome: 'refused', refusal: decoded.refusal });
      continue;
    }
    const letters = lettersOf(job, file, decoded);
    if (letters.length === 0) {
      settle(file, { outcome: 'failed', message: 'No letter was found in the file.' });
      continue;
    }
    batch.push({ file, letters });
    size += decoded.bytes.length;
    if (batch.length >= batchLetters || size >= batchBytes) await flush();
  }
  await flush();
  await storing;
  return { finished: job.signal?.aborted !== true, ...counts };
}

/** The files that are not stored yet. A file that cannot be hashed is passed on: decoding it says
 * why. */
async function* unknownFiles(
  { files, zone, store, signal }: ImportJob,
  settle: (file: string, result: FileOutcome) => void,
): AsyncGenerator<string> {
  const stopped = (): boolean => signal?.aborted === true;
  let ahead: { readonly file: string; readonly hash: string | null }[] = [];
  const told = async (): Promise<readonly string[]> => {
    const hashes = ahead.flatMap(({ hash }) => (hash === null ? [] : [hash]));
    const known = new Set(hashes.length === 0 ? [] : await store.knownHashes(zone, hashes));
    const unknown = ahead.filter(({ hash }) => hash === null || !known.has(hash));
    for (const { file, hash } of ahead) {
      if (hash !== null && known.has(hash)) settle(file, { outcome: 'known' });
    }
    ahead = [];
    return unknown.map(({ file }) => file);
  };
  for await (const file of files) {
    if (stopped()) return;
    ahead.push({ file, hash: await hashFile(file) });
    if (ahead.length >= hashedAhead) {
      for (const unknown of await told()) {
        if (stopped()) return;
        yield unknown;
      }
    }
  }
  for (const unknown of await told()) {
    if (stopped()) return;
    yield unknown;
  }
}

function lettersOf(job: ImportJob, path: string, decoded: DecodedText): readonly LetterToStore[] {
  // Not the path: it would tell everybody how the importer's folders are called.
  const file = basename(path);
  const importedAt = job.now().toISOString();
  return job.read(decoded.text, { file }).map((reading, part) => {
    const id = job.newId();
    const year = letterYear(reading);
    return {
      zone: job.zone,
      file,
      mediaType: decoded.mediaType,
      original: decoded.bytes,
      part,
      again: job.again,
      reading,
      year,
      promises: promisesOf({ ...reading, id, year }),
      importedAt,
      id,
    };
  });
}

async function storeBatch(
  store: ImportJob['store'],
  batch: readonly Pending[],
  settle: (file: string, result: FileOutcome) => void,
): Promise<void> {
  if (batch.length === 0) return;
  let outcomes: readonly StoreOutcome[];
  try {
    outcomes = await store.storeLetters(batch.flatMap(({ letters }) => letters));
  } catch (error) {
    if (batch.length === 1) throw error;
    return storeApart(store, batch, settle);
  }
  let at = 0;
  for (const { file, letters } of batch) {
    settle(file, outcomeOf(outcomes.slice(at, at + letters.length)));
    at += letters.length;
  }
}

/** Finds out which file of a refused batch is to blame, and stores the others. */
async function storeApart(
  store: ImportJob['store'],
  batch: readonly Pending[],
  settle: (file: string, result: FileOutcome) => void,
): Promise<void> {
  const failures: { readonly file: string; readonly error: unknown }[] = [];
  for (const { file, letters } of batch) {
    try {
      settle(file, outcomeOf(await store.storeLetters(letters)));
    } catch (error) {
      failures.push({ file, error });
    }
  }
  if (failures.length === batch.length) throw failures[0]?.error;
  for (const { file, error } of failures) {
    const message = error instanceof Error ? error.message : String(error);
    settle(file, { outcome: 'failed', message });
  }
}

function outcomeOf(letters: readonly StoreOutcome[]): FileOutcome {
  const fresh = letters.some(({ outcome }) => outcome === 'stored');
  const gone = letters.every(({ outcome }) => outcome === 'withdrawn');
  return { outcome: fresh ? 'stored' : gone ? 'withdrawn' : 'already-stored', letters };
}
