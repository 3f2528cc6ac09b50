import {
  purposes,
  statusListOf,
  type SignedDocument,
  type StatusPurpose,
} from '@twinpark/core/certificates';
import type { Store } from '@twinpark/postgres';
import { gzipSync } from 'node:zlib';
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

/** All lists of a zone as they stand now: what a verifier without a network needs. */
export async function statusLists(
  store: Store,
  issuing: Publishing,
  zone: string,
  now: string,
): Promise<readonly SignedDocument[]> {
  const count = Math.max(1, Math.ceil((await store.countCertificates(zone)) / listLength));
  const all: SignedDocument[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    for (const purpose of purposes) {
      all.push(await statusList(store, issuing, zone, purpose, nth, now));
    }
  }
  return all;
}
