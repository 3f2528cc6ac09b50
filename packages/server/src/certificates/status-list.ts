import { statusListOf, type SignedDocument, type StatusPurpose } from '@twinpark/core/certificates';
import type { Store } from '@twinpark/postgres';
import { gunzipSync, gzipSync } from 'node:zlib';
import { addressesOf, signed, type Publishing } from './issuer.ts';

/** Statuses in one list: the least that hides whose status somebody asks for (W3C Bitstring Status List
 * 1.0). */
export const listLength = 131_072;
const day = 86_400_000;

/** A list of statuses as it stands now, signed; it says itself that it holds for a day. */
export async function statusList(
  store: Store,
  issuing: Publishing,
  zone: string,
  purpose: StatusPurpose,
  nth: number,
  now: string,
): Promise<SignedDocument> {
  const status = purpose === 'revocation' ? 'revoked' : 'suspended';
  const places = await store.placesWith(zone, status, nth * listLength, listLength);
  const bits = new Uint8Array(listLength / 8);
  for (const place of places) {
    const at = place - nth * listLength;
    bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7));
  }
  const addresses = addressesOf(issuing.url, zone);
  const document = statusListOf({
    id: addresses.list(purpose, nth),
    issuer: addresses.issuer,
    purpose,
    encoded: `u${Buffer.from(gzipSync(bits)).toString('base64url')}`,
    from: now,
    until: new Date(Date.parse(now) + day).toISOString(),
  });
  return signed(issuing, zone, document, now);
}

/** Whether a place is set in an encoded list; null where the list is none, or too short. */
export function isSet(encoded: unknown, place: number): boolean | null {
  if (typeof encoded !== 'string' || !encoded.startsWith('u')) return null;
  try {
    const packed = Buffer.from(encoded.slice(1), 'base64url');
    const bits = gunzipSync(packed, { maxOutputLength: 64 * listLength });
    const byte = bits[place >> 3];
    return byte === undefined ? null : (byte & (0x80 >> (place & 7))) !== 0;
  } catch {
    return null;
  }
}
