import type { Values } from '@twinpark/core/model';
import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonText } from '../json.ts';

/** Seals answers that are not handed in, or not yet passed on: who reads the database alone, or a copy of it,
 * does not read them. AES-256-GCM; the place (zone, whose, what) is authenticated, so that nothing sealed can be
 * moved to another row. */
export interface AnswerSeal {
  /** JSON text to be kept in place of the answers. */
  seal(place: string, answers: Values): string;
  /** The answers again; what was kept before there was a seal comes back as it is. Throws where the key is
   * gone or the row was changed. */
  unseal(place: string, kept: Values): Values;
}

const home = 'answer-keys';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
/** A key seals for so long; then a new one does, and the old ones only open. */
const keyAge = 180 * 86_400_000;
const fileOf = (nth: number): string => `${String(nth).padStart(4, '0')}.key`;

/** The keys in the data folder, in files readable by this user alone. The newest seals; one is made where
 * there is none, or the newest is half a year old. */
export async function openAnswerSeal(folder: string): Promise<AnswerSeal> {
  const inside = join(folder, home);
  await mkdir(inside, { recursive: true });
  const last = (await keyFiles(inside)).at(-1);
  const isOld =
    last !== undefined && Date.now() - (await stat(join(inside, last))).mtimeMs > keyAge;
  if (last === undefined || isOld) {
    await makeKey(join(inside, fileOf(Number.parseInt(last ?? '0', 10) + 1)));
  }
  const files = await keyFiles(inside);
  const keys = new Map<string, Buffer>();
  for (const file of files) {
    keys.set(file.slice(0, 4), Buffer.from(await readFile(join(inside, file), 'utf8'), 'base64'));
  }
  return answerSeal(keys);
}

/** Seals with the last of the keys, opens with any. */
export function answerSeal(keys: ReadonlyMap<string, Buffer>): AnswerSeal {
  const [name = '', current] = [...keys].at(-1) ?? [];
  return {
    seal: (place, answers) => {
      if (!current) throw new Error('There is no key to seal answers with.');
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', current, nonce);
      cipher.setAAD(Buffer.from(place));
      const sealed = Buffer.concat([cipher.update(jsonText(answers), 'utf8'), cipher.final()]);
      const whole = Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
      return JSON.stringify({ sealed: whole.toString('base64'), key: name });
    },
    unseal: (place, kept) => {
      const { sealed, key } = kept;
      if (typeof sealed !== 'string' || typeof key !== 'string') return kept;
      const found = keys.get(key);
      if (!found) {
        throw new Error(
          `Answers at ${place} were sealed with key "${key}"; expected it in the folder "${home}" as ${key}.key. Restore that folder from the same backup as the database.`,
        );
      }
      const whole = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', found, whole.subarray(0, nonceBytes));
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(whole.subarray(nonceBytes, nonceBytes + tagBytes));
      const open = [decipher.update(whole.subarray(nonceBytes + tagBytes)), decipher.final()];
      return JSON.parse(Buffer.concat(open).toString('utf8')) as Values;
    },
  };
}

async function keyFiles(inside: string): Promise<readonly string[]> {
  return (await readdir(inside)).filter((file) => /^\d{4}\.key$/.test(file)).sort();
}

/** Writes a new key; where another process was faster its key is the node's. */
async function makeKey(file: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(randomBytes(keyBytes).toString('base64'));
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
