import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** SHA-256 of a file in hex, read piece by piece; null when it cannot be read. */
export async function hashFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    // A pipe or device may never end.
    if (!(await stat(path)).isFile()) return null;
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    // Missing, a folder, no permission: whoever decodes the file says it better.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
  return hash.digest('hex');
}
