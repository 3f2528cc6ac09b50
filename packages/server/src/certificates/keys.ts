import { toMultikey } from '@twinpark/core/certificates';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeKey, signingKey } from '../log/key.ts';

/** A key that signs certificates, or did once. */
interface CertificateKey {
  readonly multikey: string;
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

/** The keys in the data folder, in files readable by this user alone; the first is made when there is
 * none. */
export async function openCertificateKeys(folder: string): Promise<CertificateKeys> {
  const inside = join(folder, home);
  await mkdir(inside, { recursive: true });
  const files = await keyFiles(inside);
  const pems =
    files.length === 0
      ? [await makeKey(join(inside, fileOf(1)))]
      : await Promise.all(files.map((file) => readFile(join(inside, file), 'utf8')));
  const all = pems.map((pem): CertificateKey => {
    const key = signingKey(pem);
    return { multikey: toMultikey(key.publicKey), signBytes: (bytes) => key.signBytes(bytes) };
  });
  return { all, current: all.at(-1)! };
}

/** Makes a new key, which signs from the next opening on. Returns its public part. */
export async function rotateCertificateKey(folder: string): Promise<string> {
  await openCertificateKeys(folder);
  const inside = join(folder, home);
  const last = (await keyFiles(inside)).at(-1) ?? fileOf(0);
  const pem = await makeKey(join(inside, fileOf(Number.parseInt(last, 10) + 1)));
  return toMultikey(signingKey(pem).publicKey);
}

async function keyFiles(inside: string): Promise<readonly string[]> {
  return (await readdir(inside)).filter((file) => /^\d{4}\.pem$/.test(file)).sort();
}
