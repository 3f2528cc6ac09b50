// npm run bench -- search --letters 10000
// These searches in 10,000 letters (208,395 promises) on two cores that others kept busy, medians, milliseconds:
// PGlite (load 5): 20240104 22, 2012年3月8日 75, 1500 and 60万 300 to 420, 30% 110, 二十 300, 人才 150, 的 190,
//   two words 50 to 390.
// PostgreSQL (load 16, bare scan 144): 20240104 39, 2012年3月8日 509, 1500 849, 60万 1053, 二十 1633, 人才 317,
//   的 665, two words 100 to 600; 0.3 to 11 times the bare scan, most of them 4.
// Before a spelling was told by what it takes, 20240104 took 17,300 and 11,000, 1500 5,700 and 5,300.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderContent } from '../packages/postgres/src/content.ts';
import { statement, type Database } from '../packages/postgres/src/database.ts';
import { migrate, migrations } from '../packages/postgres/src/migrate.ts';
import { openPglite } from '../packages/postgres/src/pglite.ts';
import { openPool } from '../packages/postgres/src/pool.ts';
import { openAnswerSeal } from '../packages/postgres/src/counter/answer-seal.ts';
import { databaseStore } from '../packages/postgres/src/postgres-store.ts';
import { startServer } from '../packages/postgres/test/server.ts';
import { lettersFrom } from './variety/letters-from.ts';

export interface SearchOptions {
  /** Letters in each database; the full measure is 10000. Default 1000. */
  readonly letters?: number;
  /** How often each search is asked; the medians count. Default 7. */
  readonly passes?: number;
}

/** One search. */
export interface SearchMeasure {
  readonly query: string;
  readonly medianMs: number;
  /** Its median over that of the bare scan. */
  readonly ratio: number;
  /** Hits; 1001 says more than 1000. */
  readonly total: number;
}

export interface SearchDatabase {
  readonly database: 'pglite' | 'postgresql';
  readonly promises: number;
  /** Median of a sequential scan of the same texts for a string that stands in none: `strpos`, nothing else. */
  readonly scanMs: number;
  readonly slowestRatio: number;
  readonly searches: readonly SearchMeasure[];
}

export interface SearchBench {
  readonly letters: number;
  readonly passes: number;
  readonly databases: readonly SearchDatabase[];
}

const batch = 50;

/** Numbers of letters that there are and are not, a date in its spellings, amounts, shares, years; words that many
 * letters hold, few and none; one character; several words. */
const words = (text: string): readonly string[] => text.split(' ');
const queries = [
  ...words('20240104 2012000104 第2012000104号 2012年3月8日 2012-03-08 二〇一二年三月八日'),
  ...words('1500 60万 30% 2012 二十 5G 福田区人民政府 深圳市 人才 知识产权 的 建 区 没有的东西'),
  '地铁 接驳',
  '工作 推进',
];

/** Stores varied letters in a new embedded database and in a PostgreSQL server started for it, and asks both the
 * same searches, beside a bare scan of the texts in the same database. */
export async function run(options: SearchOptions = {}): Promise<SearchBench> {
  const { letters = 1000, passes = 7 } = options;
  if (!Number.isInteger(letters) || letters < batch) {
    throw new RangeError(
      `letters ${String(letters)}: expected a whole number of ${String(batch)} or more.`,
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-bench-'));
  const server = await startServer();
  try {
    const lite = await openPglite(join(folder, 'pg'));
    const pglite = await measure('pglite', lite, folder, letters, passes);
    const pool = openPool(await server.emptyDatabase(), () => undefined);
    const postgresql = await measure('postgresql', pool, folder, letters, passes);
    return { letters, passes, databases: [pglite, postgresql] };
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

const scan = statement<{ found: number }>(
  'bare-scan',
  'select count(*)::integer as found from search_letters where strpos(body, $1) > 0',
);

async function measure(
  name: SearchDatabase['database'],
  database: Database,
  folder: string,
  letters: number,
  passes: number,
): Promise<SearchDatabase> {
  await migrate(database, await migrations());
  const seal = await openAnswerSeal(folder);
  const store = databaseStore(database, folderContent(join(folder, 'files')), seal);
  let promises = 0;
  for (let at = 0; at < letters; at += batch) {
    const made = lettersFrom(at, Math.min(letters, at + batch));
    promises += made.reduce((sum, letter) => sum + letter.promises.length, 0);
    await store.storeLetters(made);
  }
  const scanMs = await median(passes, () => database.query(scan, ['无一函件载有此语']));
  const searches: SearchMeasure[] = [];
  for (const query of queries) {
    let total = 0;
    const medianMs = await median(passes, async () => {
      ({ total } = await store.search({ zone: 'bench', text: query }));
    });
    searches.push({ query, medianMs, ratio: Math.round((10 * medianMs) / scanMs) / 10, total });
  }
  await store.close();
  const slowestRatio = Math.max(...searches.map(({ ratio }) => ratio));
  return { database: name, promises, scanMs, slowestRatio, searches };
}

async function median(passes: number, ask: () => Promise<unknown>): Promise<number> {
  await ask();
  const times: number[] = [];
  for (let pass = 0; pass < passes; pass += 1) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  const middle = times.toSorted((a, b) => a - b)[Math.floor(passes / 2)] ?? 0;
  return Math.round(middle * 10) / 10;
}
