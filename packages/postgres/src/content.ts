import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where original bytes lie, by their SHA-256 in hex. Putting the same bytes twice is one file. */
export interface Content {
  put(hash: string, bytes: Uint8Array): Promise<void>;
  get(hash: string): Promise<Uint8Array | null>;
  /** Removes the bytes; nothing happens when they are not there. */
  remove(hash: string): Promise<void>;
  /** Removes what was begun longer ago (milliseconds) and is not whole: a process was killed over it. */
  sweep(age: number): Promise<void>;
}

/** SHA-256 of the bytes, in hex. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Where files are written before they get their name. */
const incoming = 'incoming';

/** Keeps content in a folder: `ab/cdef…`. When `put` returns, the file is whole and on the disk: it
 * is written in `incoming`, synced and renamed, and its new folder is synced. */
export function folderContent(folder: string): Content {
  let written = 0;
  const path = (hash: string): string => join(folder, hash.slice(0, 2), hash.slice(2));
  return {
    put: async (hash, bytes) => {
      const target = path(hash);
      if (await exists(target)) return;
      const parent = dirname(target);
      await mkdir(parent, { recursive: true });
      await mkdir(join(folder, incoming), { recursive: true });
      written += 1;
      const name = `${hash}.${String(process.pid)}-${String(written)}`;
      const temporary = join(folder, incoming, name);
      const file = await open(temporary, 'w', 0o600);
      try {
        await file.writeFile(bytes);
        await file.datasync();
      } finally {
        await file.close();
      }
      await rename(temporary, target);
      await syncFolder(parent);
    },
    get: (hash) => readFile(path(hash)).catch(unlessMissing),
    remove: (hash) => rm(path(hash), { force: true }),
    sweep: async (age) => {
      const before = Date.now() - age;
      for (const name of await namesIn(join(folder, incoming))) {
        const begun = join(folder, incoming, name);
        // Whole meanwhile: it has its name and is not here any more.
        const found = await stat(begun).catch(unlessMissing);
        if (found !== null && found.mtimeMs <= before) await rm(begun, { force: true });
      }
    },
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(unlessMissing)) ?? [];
}

/** Null for what is not there; whatever else is wrong is thrown on. */
function unlessMissing(error: unknown): null {
  if (isMissing(error)) return null;
  throw error;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(unlessMissing))?.isFile() === true;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
