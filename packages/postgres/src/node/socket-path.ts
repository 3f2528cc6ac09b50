import { createHash } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Systems allow a socket's path about a hundred bytes (Linux 107, macOS 103). */
const longestPath = 100;

/** Where the node of a data folder answers: `node.sock` in it or, where that path is too long for
 * the system, a name made of the path in a folder of this user's own. */
export async function socketPath(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const real = await realpath(folder);
  const inside = join(real, 'node.sock');
  if (Buffer.byteLength(inside) <= longestPath) return inside;
  const own = join(tmpdir(), `twinpark-${String(process.getuid?.() ?? 0)}`);
  await mkdir(own, { recursive: true, mode: 0o700 });
  return join(own, `${createHash('sha256').update(real).digest('hex').slice(0, 16)}.sock`);
}
