import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { preparedIn } from '../../postgres/test/data-folder.ts';

const maker = fileURLToPath(new URL('./make-data.ts', import.meta.url));

/** Makes once for all tests of a run the data folders that they copy: see `prepareFolder`. What comes of making
 * them from nothing is tested where a first start is (`story.int.test.ts`, `node.int.test.ts`). In a process of its own:
 * Vitest's main process loads modules in a way that not all of ours bear. */
export default async function prepareData(): Promise<() => Promise<void>> {
  // The set-up of another project has made them.
  if (process.env[preparedIn] !== undefined) return async () => undefined;
  const prepared = await mkdtemp(join(tmpdir(), 'twinpark-prepared-'));
  await promisify(execFile)(process.execPath, [maker, prepared]);
  process.env[preparedIn] = prepared;
  return () => rm(prepared, { recursive: true, force: true });
}
