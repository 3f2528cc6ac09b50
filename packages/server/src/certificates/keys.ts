import { toMultikey } from '@twinpark/core/certificates';
import type { Instant } from '@twinpark/core/model';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeKey, signingKey } from '../log/key.ts';

/** A key that signs certificates, or did once. */
interface CertificateKey {
  readonly multikey: string;
  /** When it was retired: nothing it signed from then on counts. null: it signs. */
  readonly expires: Instant | null;
  signBytes(bytes: Uint8Array): Uint8Array;
}

/** The keys of a node's certificates, the newest last: it signs. The older ones stay, because what they
 * signed must still verify. */
export interface CertificateKeys {
  readonly current: CertificateKey;
  readonly all: readonly CertificateKey[];
}

const home = 'certificate-keys';
const fileOf = (nth: number): string => `${String(nth).padStart(4, '0')}.pem`;
/** Beside a key that was retired: when. */
const retiredOf = (file: string): string => file.replace('.pem', '.retired');

/** The keys in the data folder, in files readable by this user alone; the first is made when there is
 * none. */
export async function openCertificateKeys(folder: string): Promise<CertificateKeys> {
  const inside = join(folder, home);
  await mkdir(inside, { recursive: true });
  if ((await keyFiles(inside)).length === 0) await makeKey(join(inside, fileOf(1)));
  const files = await keyFiles(inside);
  const all = await Promise.all(
    files.map(async (file): Promise<CertificateKey> => {
      const key = signingKey(await readFile(join(inside, file), 'utf8'));
      return {
        multikey: toMultikey(key.publicKey),
        expires: await retiredAt(join(inside, retiredOf(file))),
        signBytes: (bytes) => key.signBytes(bytes),
      };
    }),
  );
  return { all, current: all.at(-1)! };
}

/** Makes a new key, which signs from the next opening on, and retires the last one. Every process that signs
 * with it must be started anew. Returns the new key's public part. */
export async function rotateCertificateKey(folder: string, now: Instant): Promise<string> {
  await openCertificateKeys(folder);
  const inside = join(folder, home);
  const last = (await keyFiles(inside)).at(-1) ?? fileOf(0);
  const pem = await makeKey(join(inside, fileOf(Number.parseInt(last, 10) + 1)));
  // A retired key stays retired as of the first day.
  await writeFile(join(inside, retiredOf(last)), `${now}\n`, { flag: 'wx' }).catch(
    (error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    },
  );
  return toMultikey(signingKey(pem).publicKey);
}

async function keyFiles(inside: string): Promise<readonly string[]> {
  return (await readdir(inside)).filter((file) => /^\d{4}\.pem$/.test(file)).sort();
}

async function retiredAt(file: string): Promise<Instant | null> {
  const said = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (said === null) return null;
  const at = said.trim();
  if (!Number.isNaN(Date.parse(at))) return at;
  throw new Error(
    `${file} says "${at}"; expected the instant at which the key was retired, like 2026-01-31T09:00:00.000Z. Restore it from a backup.`,
  );
}
