import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. 53 ms on one core of
 * the machine this was chosen on. */
const strength = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;
const saltLength = 16;

/** Fewest and most characters of a password (NIST SP 800-63B-4: length matters, composition does not;
 * the upper bound keeps hashing cheap). */
export const passwordLength = { least: 12, most: 128 };

/** Hashes a password: argon2id as a PHC string, so that a stronger setting can be told from an old one. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(saltLength);
  const tag = await derive('argon2id', {
    message: normalised(password),
    nonce,
    tagLength,
    ...strength,
  });
  const { memory, passes, parallelism } = strength;
  return `$argon2id$v=19$m=${String(memory)},t=${String(passes)},p=${String(parallelism)}$${base64(nonce)}$${base64(tag)}`;
}

const phcForm =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,3})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** A hash that no password has, of the same cost: an unknown account costs what a known one does. */
const nobody = `$argon2id$v=19$m=${String(strength.memory)},t=${String(strength.passes)},p=${String(strength.parallelism)}$${base64(randomBytes(saltLength))}$${base64(randomBytes(tagLength))}`;

/** Whether the password is the one that was hashed. Without a hash the same work is done, and the
 * answer is no. Throws on a hash that is not ours: the database holds none. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', wanted = ''] =
    phcForm.exec(hash ?? nobody) ?? [];
  if (memory === undefined) {
    throw new Error(
      'A stored password hash is not argon2id in PHC form; expected "$argon2id$v=19$…". Invite the person to set a new password.',
    );
  }
  const tag = Buffer.from(wanted, 'base64');
  const given = await derive('argon2id', {
    message: normalised(password),
    nonce: Buffer.from(salt, 'base64'),
    tagLength: tag.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return timingSafeEqual(given, tag) && hash !== null;
}

/** Keyboards send the same characters composed or decomposed. */
function normalised(password: string): string {
  return password.normalize('NFKC');
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
