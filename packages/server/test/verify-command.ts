import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const main = new URL('../src/cli/main.ts', import.meta.url).pathname;

/** What `twinpark verify` says of a proof and of the bytes of its words, both written to `folder` for it. */
export async function verifiedWords(
  folder: string,
  proof: string,
  said: Uint8Array,
): Promise<unknown> {
  const [file = '', words = ''] = ['proof.json', 'words'].map((name) => join(folder, name));
  await writeFile(file, proof);
  await writeFile(words, said);
  const asked = [main, 'verify', '--proof', file, '--words', words, '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, asked).catch(
    (error: { stdout: string }) => error,
  );
  return JSON.parse(stdout) as unknown;
}
