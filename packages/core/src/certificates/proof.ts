import { canonical } from '../engine/canonical.ts';
import { fromBase58, toBase58 } from './multibase.ts';

/** A JSON document that can be signed: a credential, or a list of statuses. */
export type SignedDocument = Readonly<Record<string, unknown>>;

/** A Data Integrity proof (W3C VC Data Integrity 1.0) of the suite eddsa-jcs-2022. */
export interface Proof {
  readonly '@context'?: unknown;
  readonly type: 'DataIntegrityProof';
  readonly cryptosuite: 'eddsa-jcs-2022';
  readonly created: string;
  /** The key, as a URL into its owner's document. */
  readonly verificationMethod: string;
  readonly proofPurpose: 'assertionMethod';
  readonly proofValue: string;
}

/** Hashing and signing come from outside: Node's crypto, or a browser's. The text is hashed in UTF-8. */
type Sha256 = (text: string) => Uint8Array | Promise<Uint8Array>;

/** What an eddsa-jcs-2022 signature is made of (Data Integrity EdDSA Cryptosuites 1.0, 3.3.4): the hashes of
 * the proof without its value and of the document without its proof, both in canonical JSON (RFC 8785).
 * Our values are texts, booleans and lists of them, whole numbers at most: there `canonical` is RFC 8785. */
async function signedBytes(
  document: SignedDocument,
  options: Omit<Proof, 'proofValue'>,
  sha256: Sha256,
): Promise<Uint8Array> {
  const proofHash = await sha256(canonical(options));
  const documentHash = await sha256(canonical(document));
  return Uint8Array.from([...proofHash, ...documentHash]);
}

/** The document with its proof. */
export async function withProof(
  document: SignedDocument,
  made: { readonly created: string; readonly verificationMethod: string },
  sha256: Sha256,
  sign: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>,
): Promise<SignedDocument & { readonly proof: Proof }> {
  const options = {
    '@context': document['@context'],
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: made.created,
    verificationMethod: made.verificationMethod,
    proofPurpose: 'assertionMethod',
  } as const;
  const signature = await sign(await signedBytes(document, options, sha256));
  return { ...document, proof: { ...options, proofValue: toBase58(signature) } };
}

/** The proof of a document, if it bears one of this suite; null if not. */
export function proofOf(document: SignedDocument): Proof | null {
  const { proof } = document;
  if (typeof proof !== 'object' || proof === null) return null;
  const { type, cryptosuite, created, verificationMethod, proofPurpose, proofValue } =
    proof as Partial<Record<keyof Proof, unknown>>;
  const isOurs =
    type === 'DataIntegrityProof' &&
    cryptosuite === 'eddsa-jcs-2022' &&
    proofPurpose === 'assertionMethod' &&
    typeof created === 'string' &&
    typeof verificationMethod === 'string' &&
    typeof proofValue === 'string';
  return isOurs ? (proof as Proof) : null;
}

/** Whether a document was signed with a key: nothing in it or in its proof was changed since. */
export async function isProven(
  { proof: _proof, ...document }: SignedDocument,
  { proofValue, ...options }: Proof,
  sha256: Sha256,
  isSigned: (bytes: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>,
): Promise<boolean> {
  const signature = fromBase58(proofValue);
  if (signature?.length !== 64) return false;
  if (canonical(options['@context'] ?? null) !== canonical(document['@context'] ?? null)) {
    return false;
  }
  return isSigned(await signedBytes(document, options, sha256), signature);
}
