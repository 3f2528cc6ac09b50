import {
  issuerDocument,
  withProof,
  type SignedDocument,
  type StatusPurpose,
} from '@twinpark/core/certificates';
import { hash } from 'node:crypto';
import type { CertificateKeys } from './keys.ts';

/** Where a node publishes, and with which keys it signs. */
export interface Publishing {
  /** The node's public address, without a stroke at the end. */
  readonly url: string;
  readonly keys: CertificateKeys;
}

/** The did:web name of what is published under an address: `https://host:8443/api/x` →
 * `did:web:host%3A8443:api:x`. */
function didWeb(address: string): string {
  const { host, pathname } = new URL(address);
  const path = pathname.split('/').filter((part) => part !== '');
  return ['did:web', encodeURIComponent(host), ...path].join(':');
}

/** Addresses of what a zone's issuer publishes. */
export function addressesOf(url: string, zone: string) {
  const base = `${url}/api/v1/zones/${zone}`;
  return {
    issuer: didWeb(base),
    certificate: (id: string) => `${base}/certificates/${id}`,
    list: (purpose: StatusPurpose, nth: number) =>
      `${base}/certificate-status/${purpose}/${String(nth)}`,
  };
}

/** The issuer's document (did:web): all its keys. */
export function issuerOf({ url, keys }: Publishing, zone: string): SignedDocument {
  const { issuer } = addressesOf(url, zone);
  return issuerDocument(
    issuer,
    keys.all.map(({ multikey, expires }) => ({
      id: `${issuer}#${multikey}`,
      multikey,
      expires,
    })),
  );
}

export const sha256 = (text: string): Uint8Array => hash('sha256', text, 'buffer');

/** Signs a document with the newest key. */
export function signed(
  { url, keys }: Publishing,
  zone: string,
  document: SignedDocument,
  created: string,
): Promise<SignedDocument> {
  const { current } = keys;
  const { issuer } = addressesOf(url, zone);
  const made = { created, verificationMethod: `${issuer}#${current.multikey}` };
  return withProof(document, made, sha256, (bytes) => current.signBytes(bytes));
}
