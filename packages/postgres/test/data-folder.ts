import { cpSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names the folder in which the set-up of a run keeps what data folders are copied from. */
export const preparedIn = 'TWINPARK_TEST_PREPARED';

/** `empty`: a database brought up to date, with nothing in it. `samples`: with the sample letters of every zone. */
type Content = 'empty' | 'samples';

/** Fills a data folder that nobody has opened yet. To make the embedded database takes four seconds of processor
 * time, to copy it one. False where tests run without the set-up: whoever opens the folder makes the database. */
export function prepareFolder(folder: string, content: Content = 'empty'): boolean {
  const prepared = process.env[preparedIn];
  if (prepared === undefined) return false;
  cpSync(join(prepared, content), folder, { recursive: true });
  return true;
}

/** A data folder of its own for a test, with an empty database. */
export async function dataFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `twinpark-${name}-`));
  prepareFolder(folder);
  return folder;
}
