import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The right to be the only process that opens the embedded database of a data folder. */
export interface NodeLock {
  release(): Promise<void>;
}

/** Takes the lock of a data folder; null while another process holds it. The lock is an exclusive
 * lock of the operating system on `node.lock` (SQLite's, because Node has no call for one), so it
 * ends with its process, however that dies, and can never be stale. `node.pid` tells people who
 * holds it; nothing depends on it. */
export async function takeNodeLock(folder: string): Promise<NodeLock | null> {
  await mkdir(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, 'node.lock'));
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    lock.close();
    if (isBusy(error)) return null;
    throw error;
  }
  const pidFile = join(folder, 'node.pid');
  await writeFile(pidFile, `${String(process.pid)}\n`);
  return {
    release: async () => {
      await rm(pidFile, { force: true });
      lock.close();
    },
  };
}

/** The process that holds a folder, as far as `node.pid` says. */
export async function lockHolder(folder: string): Promise<string> {
  try {
    return `process ${(await readFile(join(folder, 'node.pid'), 'utf8')).trim()}`;
  } catch {
    return 'another process';
  }
}

const sqliteBusy = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}
