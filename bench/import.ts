import { letterYear, promisesOf } from '@twinpark/core/promises';
import { openStore, type LetterToStore } from '@twinpark/postgres';
import { readLetters } from '@twinpark/text';
import { PGlite } from '@electric-sql/pglite';
import { randomUUIDv7 } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { varyLetter } from './variety/vary-letter.ts';

export interface ImportOptions {
  /** Letters to import; the full measure is 10000. Default 300, about a minute. */
  readonly letters?: number;
}

/** A stretch of the import. */
export interface ImportStretch {
  readonly letters: number;
  readonly lettersPerSecond: number;
  /** Resident memory at its end, in MB. */
  readonly rss: number;
}

export interface ImportBench {
  readonly letters: number;
  readonly promises: number;
  readonly database: 'pglite' | 'postgresql';
  readonly lettersPerSecond: number;
  /** The same letters' bytes and readings as rows of one plain table, in the same batches. */
  readonly bareRowsPerSecond: number;
  /** Time of the import over time of the bare rows. */
  readonly ratio: number;
  /** Five equal stretches: flat figures mean that a letter costs the same in a fuller store. */
  readonly stretches: readonly ImportStretch[];
}

const batch = 25;
const stretchCount = 5;

/** Imports varied letters (reading, linking, audit, search) into a new embedded database, or into the
 * empty PostgreSQL database that BENCH_DATABASE_URL names, beside bare inserts into PGlite. */
export async function run({ letters = 300 }: ImportOptions = {}): Promise<ImportBench> {
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-bench-'));
  const databaseUrl = process.env['BENCH_DATABASE_URL'];
  try {
    const store = await openStore({ folder, databaseUrl });
    const stretches: ImportStretch[] = [];
    const length = Math.max(batch, Math.ceil(letters / stretchCount / batch) * batch);
    let promises = 0;
    let spent = 0;
    for (let from = 0; from < letters; from += length) {
      const until = Math.min(letters, from + length);
      const started = performance.now();
      for (let at = from; at < until; at += batch) {
        const made = lettersFrom(at, Math.min(until, at + batch));
        promises += made.reduce((sum, letter) => sum + letter.promises.length, 0);
        await store.storeLetters(made);
      }
      const seconds = (performance.now() - started) / 1000;
      spent += seconds;
      const rss = Math.round(process.memoryUsage.rss() / 1e6);
      stretches.push({ letters: until, lettersPerSecond: (until - from) / seconds, rss });
    }
    await store.close();
    const bare = await bareSeconds(join(folder, 'bare'), letters);
    return {
      letters,
      promises,
      database: databaseUrl === undefined ? 'pglite' : 'postgresql',
      lettersPerSecond: letters / spent,
      bareRowsPerSecond: letters / bare,
      ratio: spent / bare,
      stretches,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function lettersFrom(from: number, until: number): readonly LetterToStore[] {
  return Array.from({ length: until - from }, (_, at) => varyLetter(from + at)).flatMap(
    ({ file, text }) =>
      readLetters(text, { file }).map((reading, part): LetterToStore => {
        const id = randomUUIDv7();
        const year = letterYear(reading);
        return {
          zone: 'bench',
          file,
          mediaType: 'text/plain',
          original: new TextEncoder().encode(text),
          part,
          reading,
          year,
          promises: promisesOf({ ...reading, id, year }),
          importedAt: new Date().toISOString(),
          id,
        };
      }),
  );
}

async function bareSeconds(folder: string, letters: number): Promise<number> {
  const lite = await PGlite.create(folder);
  await lite.exec('create table bare (id uuid primary key, original text, reading jsonb)');
  let spent = 0;
  for (let at = 0; at < letters; at += batch) {
    const made = lettersFrom(at, Math.min(letters, at + batch));
    const started = performance.now();
    await lite.transaction(async (transaction) => {
      for (const { id, original, reading } of made) {
        const text = new TextDecoder().decode(original);
        const row = [id, text, JSON.stringify(reading)];
        await transaction.query('insert into bare values ($1, $2, $3)', row);
      }
    });
    spent += (performance.now() - started) / 1000;
  }
  await lite.close();
  return spent;
}
