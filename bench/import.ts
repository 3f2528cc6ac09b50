// npm run bench -- import --letters 10000
// Run to its end on two cores and 24 GB beside other work, so times say little; memory does not depend on it. 10,000
// letters, 208,395 promises, at 1,000, 5,000 and 10,000 letters:
// PGlite: heap in use 129, 142, 141 MB; outside of it, nearly all the memory of its WebAssembly, 268, 271, 275 MB;
//   resident 1060, 1200, 1218 MB; processor time 18, 42, 52 ms a letter.
// PostgreSQL: heap in use 161, 171, 170 MB; resident 1079, 1124, 1158 MB; processor time 12, 25, 27 ms a letter.
// A letter of a later year has more earlier ones to be compared with, so its cost grows while letters of earlier
// years come in.
import { openStore, type Store } from '@twinpark/postgres';
import { PGlite } from '@electric-sql/pglite';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startServer } from '../packages/postgres/test/server.ts';
import { lettersFrom } from './variety/letters-from.ts';

export interface ImportOptions {
  /** Letters to import into each database; the full measure is 10000. Default 1000, two minutes. */
  readonly letters?: number;
}

/** A stretch of the import. */
export interface ImportStretch {
  /** Letters in the store at its end. */
  readonly letters: number;
  readonly lettersPerSecond: number;
  /** Processor time of this process for a letter; what else the machine does is not counted, nor is a
   * server's own work. */
  readonly cpuMsPerLetter: number;
  readonly promisesPerLetter: number;
  readonly memory: MemoryUse;
}

/** Memory of this process, in MB. */
export interface MemoryUse {
  /** Resident, before any garbage is collected. */
  readonly rss: number;
  /** What the program holds on to: the heap in use after garbage was collected. */
  readonly heapUsed: number;
  /** Outside of the heap: for PGlite nearly all of it is the memory of its WebAssembly. */
  readonly external: number;
}

export interface ImportMeasure {
  readonly database: 'pglite' | 'postgresql';
  readonly promises: number;
  readonly lettersPerSecond: number;
  /** Time of the import over time of the bare rows. */
  readonly ratio: number;
  /** How much more processor time a letter takes in the last stretch than in the second; 1 is flat. In the
   * first there are no letters of earlier years to compare with. */
  readonly growth: number;
  /** Memory at the start, and by how much it has grown from the end of the first stretch to the end of the
   * last. */
  readonly memoryAtStart: MemoryUse;
  readonly memoryGrowth: MemoryUse;
  readonly stretches: readonly ImportStretch[];
}

export interface ImportBench {
  readonly letters: number;
  /** The same letters' bytes and readings as rows of one plain table of PGlite, in the same batches. */
  readonly bareRowsPerSecond: number;
  readonly measures: readonly ImportMeasure[];
}

const batch = 50;
const stretchCount = 10;

/** Imports varied letters (reading, linking, audit, search) into a new embedded database and into a
 * PostgreSQL server started for it, beside bare inserts into PGlite. The letters are those of 816 units
 * in 48 cities, year after year: each unit has works of its own, which come back in its later letters. */
export async function run({ letters = 1000 }: ImportOptions = {}): Promise<ImportBench> {
  if (!Number.isInteger(letters) || letters < batch) {
    throw new RangeError(
      `letters ${String(letters)}: expected a whole number of ${String(batch)} or more.`,
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-bench-'));
  const server = await startServer();
  try {
    lettersFrom(0, batch);
    const bare = await bareSeconds(join(folder, 'bare'), letters);
    const lite = await openStore({ folder: join(folder, 'lite') });
    const pglite = await measure('pglite', lite, letters, bare);
    await lite.close();
    const databaseUrl = await server.emptyDatabase();
    const remote = await openStore({ folder: join(folder, 'server'), databaseUrl });
    const postgresql = await measure('postgresql', remote, letters, bare);
    await remote.close();
    return { letters, bareRowsPerSecond: letters / bare, measures: [pglite, postgresql] };
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

function memoryUse(): MemoryUse {
  const mb = (bytes: number): number => Math.round(bytes / 1e6);
  const rss = process.memoryUsage.rss();
  if (typeof collectGarbage === 'function') collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return { rss: mb(rss), heapUsed: mb(heapUsed), external: mb(external) };
}

async function measure(
  database: ImportMeasure['database'],
  store: Store,
  letters: number,
  bare: number,
): Promise<ImportMeasure> {
  const memoryAtStart = memoryUse();
  const stretches: ImportStretch[] = [];
  const length = Math.max(batch, Math.ceil(letters / stretchCount / batch) * batch);
  let promises = 0;
  let spent = 0;
  let promisesBefore = 0;
  for (let from = 0; from < letters; from += length) {
    const until = Math.min(letters, from + length);
    const started = performance.now();
    const before = process.cpuUsage();
    for (let at = from; at < until; at += batch) {
      const made = lettersFrom(at, Math.min(until, at + batch));
      promises += made.reduce((sum, letter) => sum + letter.promises.length, 0);
      await store.storeLetters(made);
    }
    const seconds = (performance.now() - started) / 1000;
    spent += seconds;
    const { user, system } = process.cpuUsage(before);
    stretches.push({
      letters: until,
      lettersPerSecond: (until - from) / seconds,
      cpuMsPerLetter: Math.round((user + system) / 100 / (until - from)) / 10,
      promisesPerLetter: Math.round((10 * (promises - promisesBefore)) / (until - from)) / 10,
      memory: memoryUse(),
    });
    promisesBefore = promises;
  }
  const [first, second] = stretches;
  const last = stretches.at(-1);
  const early = (second ?? first)?.cpuMsPerLetter ?? 0;
  return {
    database,
    promises,
    lettersPerSecond: letters / spent,
    ratio: spent / bare,
    growth: Math.round(((last?.cpuMsPerLetter ?? early) / early) * 100) / 100,
    memoryAtStart,
    memoryGrowth: {
      rss: (last?.memory.rss ?? 0) - (first?.memory.rss ?? 0),
      heapUsed: (last?.memory.heapUsed ?? 0) - (first?.memory.heapUsed ?? 0),
      external: (last?.memory.external ?? 0) - (first?.memory.external ?? 0),
    },
    stretches,
  };
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
