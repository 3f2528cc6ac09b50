import { toMultikey } from '@twinpark/core/certificates';
import type { Instant } from '@twinpark/core/model';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
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

/** The keys in the data folder, in files readable by this user alone; the first is made when there is none. Asked for
 * them, it looks whether the folder holds others than before: a key that any process rotates signs, and is retired, in
 * all of them at once. */
export async function openCertificateKeys(folder: string): Promise<CertificateKeys> {
  const inside = join(folder, home);
  await mkdir(inside, { recursive: true });
  if (keyFiles(readdirSync(inside)).length === 0) await makeKey(join(inside, fileOf(1)));
  let seen = '';
  let keys: readonly CertificateKey[] = [];
  const all = (): readonly CertificateKey[] => {
    const names = readdirSync(inside).sort();
    if (names.join() !== seen) {
      keys = keyFiles(names).map((file) => keyIn(inside, file));
      seen = names.join();
    }
    return keys;
  };
  all();
  return {
    get all() {
      return all();
    },
    get current() {
      return all().at(-1)!;
    },
  };
}

function keyIn(inside: string, file: string): CertificateKey {
  const key = signingKey(readFileSync(join(inside, file), 'utf8'));
  return {
    multikey: toMultikey(key.publicKey),
    expires: retiredAt(join(inside, retiredOf(file))),
    signBytes: (bytes) => key.signBytes(bytes),
  };
}

/** Makes a new key, which signs from then on, and retires the last one. Returns the new key's public part. */
export async function rotateCertificateKey(folder: string, now: () => Instant): Promise<string> {
  await openCertificateKeys(folder);
  const inside = join(folder, home);
  const last = keyFiles(readdirSync(inside)).at(-1) ?? fileOf(0);
  const pem = await makeKey(join(inside, fileOf(Number.parseInt(last, 10) + 1)));
  // Only now: whoever still found the old key alone signs with an earlier time. It stays retired as of the first time.
  await writeFile(join(inside, retiredOf(last)), `${now()}\n`, { flag: 'wx' }).catch(
    (error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    },
  );
  return toMultikey(signingKey(pem).publicKey);
}

function keyFiles(names: readonly string[]): readonly string[] {
  return names.filter((file) => /^\d{4}\.pem$/.test(file)).sort();
}

function retiredAt(file: string): Instant | null {
  let said: string;
  try {
    said = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const at = said.trim();
  if (!Number.isNaN(Date.parse(at))) return at;
  throw new Error(
    `${file} says "${at}"; expected the instant at which the key was retired, like 2026-01-31T09:00:00.000Z. Restore it from a backup.`,
  );
}
