import { fromMultikey, isProven, proofOf, type SignedDocument } from '@twinpark/core/certificates';
import { isSignedBy } from '../log/key.ts';
import { sha256 } from './issuer.ts';
import { isSet } from './status-list.ts';

/** What is wrong with a certificate, or the last word where nothing is. */
export type CertificateFault =
  /** No JSON, no credential, or no proof of our kind. */
  | 'form'
  /** It names another issuer than the one whose keys were given. */
  | 'issuer'
  /** Its key is none of the issuer's. */
  | 'key'
  /** It, or its proof, was changed. */
  | 'signature'
  | 'not-yet'
  | 'expired'
  | 'suspended'
  | 'revoked'
  /** A list of statuses is missing, changed, of another issuer, or out of date. */
  | 'status-unknown';

export interface CertificateVerdict {
  readonly fault: CertificateFault | null;
  readonly found: string;
  readonly expected: string;
  readonly certificate: SignedDocument | null;
}

/** What a certificate is checked against: the issuer's published keys and lists, as fetched or as files. */
export interface Published {
  readonly issuer: SignedDocument;
  readonly lists: readonly SignedDocument[];
}

/** Checks a certificate from its text, the issuer's document and the lists of statuses alone. */
export async function checkCertificate(
  text: string,
  published: Published,
  now: string,
): Promise<CertificateVerdict> {
  const certificate = parsed(text);
  const bad = (fault: CertificateFault, found: unknown, expected: string): CertificateVerdict => ({
    fault,
    found: typeof found === 'string' ? found : (JSON.stringify(found) ?? 'nothing'),
    expected,
    certificate,
  });
  if (certificate === null) return bad('form', text.slice(0, 80), 'a signed credential in JSON');
  const wrong = await unproven(certificate, published.issuer);
  if (wrong !== null) return bad(...wrong);
  const { validFrom, validUntil } = certificate;
  if (typeof validFrom === 'string' && Date.parse(validFrom) > Date.parse(now)) {
    return bad('not-yet', validFrom, `a day up to ${now}`);
  }
  if (typeof validUntil === 'string' && Date.parse(validUntil) < Date.parse(now)) {
    return bad('expired', validUntil, `a day from ${now} on`);
  }
  for (const status of [certificate['credentialStatus'] ?? []].flat()) {
    const verdict = await statusFault(status, published, now);
    if (verdict !== null) return bad(...verdict);
  }
  return { fault: null, found: '', expected: '', certificate };
}

type Wrong = readonly [fault: CertificateFault, found: unknown, expected: string];

async function unproven(document: SignedDocument, issuer: SignedDocument): Promise<Wrong | null> {
  const proof = proofOf(document);
  if (proof === null) return ['form', document['proof'], 'a proof of the suite eddsa-jcs-2022'];
  const named = document['issuer'];
  const name = isRecord(named) ? named['id'] : named;
  if (name !== issuer['id']) return ['issuer', name, String(issuer['id'])];
  const methods = [issuer['verificationMethod'] ?? []].flat();
  const asserts = [issuer['assertionMethod'] ?? []].flat();
  const method = methods.find((one) => isRecord(one) && one['id'] === proof.verificationMethod);
  const multikey = isRecord(method) ? method['publicKeyMultibase'] : undefined;
  const key = typeof multikey === 'string' ? fromMultikey(multikey) : null;
  if (key === null || !asserts.includes(proof.verificationMethod)) {
    return ['key', proof.verificationMethod, `one of ${asserts.map(String).join(', ')}`];
  }
  const isGood = await isProven(document, proof, sha256, (bytes, signature) =>
    isSignedBy(key, bytes, signature),
  );
  return isGood ? null : ['signature', proof.proofValue, 'the signature of what it says now'];
}

async function statusFault(
  status: unknown,
  { issuer, lists }: Published,
  now: string,
): Promise<Wrong | null> {
  if (!isRecord(status)) return ['form', status, 'a status entry'];
  const address = status['statusListCredential'];
  const list = lists.find((one) => one['id'] === address);
  const subject = list?.['credentialSubject'];
  if (!list || !isRecord(subject)) return ['status-unknown', address, 'this list'];
  const wrong = await unproven(list, issuer);
  if (wrong !== null) return ['status-unknown', wrong[1], wrong[2]];
  const until = list['validUntil'];
  if (typeof until === 'string' && Date.parse(until) < Date.parse(now)) {
    return ['status-unknown', until, `a list that holds on ${now}`];
  }
  const purpose = status['statusPurpose'];
  const isSame = subject['statusPurpose'] === purpose;
  const set = isSame ? isSet(subject['encodedList'], Number(status['statusListIndex'])) : null;
  if (set === null) return ['status-unknown', status['statusListIndex'], 'a place in the list'];
  if (!set) return null;
  return [purpose === 'suspension' ? 'suspended' : 'revoked', status['id'], 'a status not set'];
}

function parsed(text: string): SignedDocument | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
