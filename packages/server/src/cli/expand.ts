import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The files that the command line names. With `recursive` a folder stands for the files in it and
 * below, in order of name; hidden ones and folders seen before (links in a circle) are left out.
 * Without it a folder stays in the list, to be refused with a remedy. */
export async function expandFiles(
  paths: readonly string[],
  recursive: boolean,
): Promise<readonly string[]> {
  if (!recursive) return paths;
  const files: string[] = [];
  const seen = new Set<string>();
  for (const path of paths) await expand(path, files, seen);
  return files;
}

async function expand(path: string, files: string[], seen: Set<string>): Promise<void> {
  const isFolder = await stat(path).then(
    (info) => info.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    files.push(path);
    return;
  }
  const real = await realpath(path);
  if (seen.has(real)) return;
  seen.add(real);
  const names = await readdir(path).catch(() => null);
  if (names === null) {
    // Reading it as a file says why it cannot be opened.
    files.push(path);
    return;
  }
  for (const name of names.toSorted()) {
    if (!name.startsWith('.')) await expand(join(path, name), files, seen);
  }
}
