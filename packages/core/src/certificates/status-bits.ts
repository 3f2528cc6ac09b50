const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes of a text in base64url; null where it is none. */
function fromBase64Url(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const letter of text.replace(/=+$/, '')) {
    const value = digits.indexOf(letter);
    if (value === -1) return null;
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** Whether a place is set in an encoded list (W3C Bitstring Status List 1.0); null where the list is none, or
 * too short. */
export async function isSet(
  encoded: unknown,
  place: number,
  gunzip: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>,
): Promise<boolean | null> {
  if (typeof encoded !== 'string' || !encoded.startsWith('u')) return null;
  if (!Number.isSafeInteger(place) || place < 0) return null;
  const packed = fromBase64Url(encoded.slice(1));
  if (packed === null) return null;
  try {
    const bits = await gunzip(packed);
    const byte = bits[place >> 3];
    return byte === undefined ? null : (byte & (0x80 >> (place & 7))) !== 0;
  } catch {
    return null;
  }
}
