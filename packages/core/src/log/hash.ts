/** SHA-256, or whatever a tree is built with. In a browser it may answer later. */
export type HashBytes = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
/** The same where it answers at once. */
export type HashBytesNow = (bytes: Uint8Array) => Uint8Array;

/** What is hashed for a leaf (RFC 9162, 2.1.1): 0x00 and the entry. */
export function leafInput(entry: Uint8Array): Uint8Array {
  return joined(0x00, entry);
}

/** What is hashed for an inner node: 0x01 and both children. */
export function nodeInput(left: Uint8Array, right: Uint8Array): Uint8Array {
  return joined(0x01, left, right);
}

function joined(prefix: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0));
  bytes[0] = prefix;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
