const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 (RFC 4648, with padding). */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const some = bytes.subarray(at, at + 3);
    const group = ((some[0] ?? 0) << 16) | ((some[1] ?? 0) << 8) | (some[2] ?? 0);
    for (let i = 0; i < 4; i += 1) {
      text += i <= some.length ? letters.charAt((group >> (18 - 6 * i)) & 63) : '=';
    }
  }
  return text;
}

/** Bytes of a base64 text; null where it is none. Only the one spelling that `toBase64` gives is taken: the
 * unused bits of a last letter must be zero, or a changed letter would go unseen. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const body = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4));
  for (let at = 0; at < body.length; at += 4) {
    const some = Array.from(body.slice(at, at + 4), (letter) => letters.indexOf(letter));
    const group = [0, 1, 2, 3].reduce((sum, i) => sum | ((some[i] ?? 0) << (18 - 6 * i)), 0);
    for (let i = 0; i < some.length - 1; i += 1) {
      bytes[(at / 4) * 3 + i] = (group >> (16 - 8 * i)) & 255;
    }
  }
  return toBase64(bytes) === text ? bytes : null;
}
