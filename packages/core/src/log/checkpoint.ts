import { fromBase64, toBase64 } from './base64.ts';
import { sameBytes } from './hash.ts';

/** What a node says of its log: how many leaves it has and their root. */
export interface Checkpoint {
  /** Which log: the node's name and the zone. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** The text that is signed (C2SP tlog-checkpoint): origin, size, root, a line each. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${String(size)}\n${toBase64(root)}\n`;
}

/** A signed note: the text, an empty line, and the signature behind the first four bytes of the key's
 * hash. */
export function checkpointNote(
  checkpoint: Checkpoint,
  keyHash: Uint8Array,
  signature: Uint8Array,
): string {
  const signed = new Uint8Array(4 + signature.length);
  signed.set(keyHash.subarray(0, 4));
  signed.set(signature, 4);
  return `${checkpointText(checkpoint)}\n\u2014 ${checkpoint.origin} ${toBase64(signed)}\n`;
}

/** A text's bytes in UTF-8, from the language alone: the pure packages know no platform. */
function utf8(text: string): Uint8Array {
  const parts = encodeURIComponent(text).matchAll(/%([\dA-F]{2})|[^%]/g);
  return Uint8Array.from(parts, ([one, hex]) =>
    hex === undefined ? one.charCodeAt(0) : Number.parseInt(hex, 16),
  );
}

/** What a key's hash is taken of: the log's name, a line end, the kind of key (1: Ed25519), the key. */
export function keyHashInput(origin: string, publicKey: Uint8Array): Uint8Array {
  const name = utf8(origin);
  const bytes = new Uint8Array(name.length + 2 + publicKey.length);
  bytes.set(name);
  bytes.set([0x0a, 0x01], name.length);
  bytes.set(publicKey, name.length + 2);
  return bytes;
}

const form =
  /^(?<text>(?<origin>[^\n]+)\n(?<size>\d{1,15})\n(?<root>[^\n]+)\n)\n\u2014 (?<name>[^\n ]+) (?<signature>[^\n ]+)\n$/;

/** Reads a signed note; null where it is none or its signature does not hold. */
export async function readCheckpoint(
  note: string,
  keyHash: Uint8Array,
  isSigned: (text: string, signature: Uint8Array) => boolean | Promise<boolean>,
): Promise<Checkpoint | null> {
  const parts = form.exec(note)?.groups;
  const root = fromBase64(parts?.['root'] ?? '');
  const signed = fromBase64(parts?.['signature'] ?? '');
  if (!parts || root?.length !== 32 || !signed || parts['name'] !== parts['origin']) return null;
  if (!sameBytes(signed.subarray(0, 4), keyHash.subarray(0, 4))) return null;
  if (!(await isSigned(parts['text'] ?? '', signed.subarray(4)))) return null;
  return { origin: parts['origin'] ?? '', size: Number(parts['size']), root };
}
