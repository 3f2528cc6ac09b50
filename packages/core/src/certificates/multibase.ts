const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Bytes in base58btc with its multibase mark: `z…` (W3C Controlled Identifiers, section 2.4). */
export function toBase58(bytes: Uint8Array): string {
  let number = 0n;
  for (const byte of bytes) number = number * 256n + BigInt(byte);
  let text = '';
  for (; number > 0n; number /= 58n) text = letters.charAt(Number(number % 58n)) + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return `z${'1'.repeat(zeros === -1 ? bytes.length : zeros)}${text}`;
}

/** Bytes of a multibase text in base58btc; null where it is none. */
export function fromBase58(text: string): Uint8Array | null {
  if (!text.startsWith('z') || text.length > 1000) return null;
  let number = 0n;
  for (const letter of text.slice(1)) {
    const value = letters.indexOf(letter);
    if (value === -1) return null;
    number = number * 58n + BigInt(value);
  }
  const bytes: number[] = [];
  for (; number > 0n; number /= 256n) bytes.unshift(Number(number % 256n));
  const zeros = /^z(1*)/.exec(text)?.[1]?.length ?? 0;
  return Uint8Array.from([...Array.from({ length: zeros }, () => 0), ...bytes]);
}

/** Multicodec of an Ed25519 public key. */
const ed25519 = [0xed, 0x01] as const;

/** An Ed25519 public key of 32 bytes as a Multikey: `z6Mk…`. */
export function toMultikey(publicKey: Uint8Array): string {
  return toBase58(Uint8Array.from([...ed25519, ...publicKey]));
}

/** The 32 bytes of an Ed25519 Multikey; null where it is none. */
export function fromMultikey(text: string): Uint8Array | null {
  const bytes = fromBase58(text);
  if (bytes?.length !== 34 || bytes[0] !== ed25519[0] || bytes[1] !== ed25519[1]) return null;
  return bytes.slice(2);
}
