import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The key that signs a node's checkpoints. */
export interface LogKey {
  /** The 32 bytes of the Ed25519 public key; published. */
  readonly publicKey: Uint8Array;
  sign(text: string): Uint8Array;
  signBytes(bytes: Uint8Array): Uint8Array;
}

/** SubjectPublicKeyInfo of an Ed25519 key before its 32 bytes (RFC 8410). */
const spki = Buffer.from('302a300506032b6570032100', 'hex');

/** The node's key, made when the data folder has none yet. It lies in `log-key.pem`, readable by this
 * user alone. Whoever loses it loses the right to extend the log under its name. */
export async function openLogKey(folder: string): Promise<LogKey> {
  const file = join(folder, 'log-key.pem');
  await mkdir(folder, { recursive: true });
  return signingKey((await readKey(file)) ?? (await makeKey(file)));
}

/** An Ed25519 key from its PEM (PKCS 8). */
export function signingKey(pem: string): LogKey {
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return {
    publicKey: publicKey.subarray(spki.length),
    sign: (text) => sign(null, Buffer.from(text), privateKey),
    signBytes: (bytes) => sign(null, bytes, privateKey),
  };
}

async function readKey(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Writes a new key; if another process was faster, its key is the node's. The file gets its name when
 * it is whole. */
export async function makeKey(file: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const draft = `${file}.${randomUUID()}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    await handle.writeFile(pem);
    await handle.sync();
    await handle.close();
    await link(draft, file);
    return pem;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      return await readFile(file, 'utf8');
    }
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Whether a text was signed by the holder of a public key. */
export function isSignedBy(
  publicKey: Uint8Array,
  text: string | Uint8Array,
  signature: Uint8Array,
): boolean {
  const der = Buffer.concat([spki, publicKey]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), key, signature);
}
