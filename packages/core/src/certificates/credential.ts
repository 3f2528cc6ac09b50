import {
  languages,
  type CertificateKind,
  type IsoDate,
  type Text,
  type Values,
} from '../model/index.ts';
import type { SignedDocument } from './proof.ts';

/** W3C VC 2.0, and the vocabulary that takes the terms of the claims as they stand. */
const credentialContexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/ns/credentials/undefined-terms/v2',
] as const;

export const purposes = ['revocation', 'suspension'] as const;
export type StatusPurpose = (typeof purposes)[number];

/** What a credential is made of. */
export interface CredentialFacts {
  /** The address where it is published. */
  readonly id: string;
  readonly issuer: { readonly id: string; readonly name: Text };
  readonly kind: CertificateKind;
  readonly kindName: string;
  /** Under which people know it. */
  readonly number: string;
  readonly claims: Values;
  /** The claims as people read them, in the order of the kind. */
  readonly display: readonly {
    readonly claim: string;
    readonly label: Text;
    readonly value: Text;
  }[];
  /** The day it holds from, and the last on which it holds; both where the zones are. */
  readonly from: IsoDate;
  readonly until?: IsoDate | undefined;
  /** Its place in the lists of statuses, and where these are published. */
  readonly status: { readonly index: number; readonly list: (purpose: StatusPurpose) => string };
}

/** A text in three languages as JSON-LD writes it. */
function tagged(text: Text): readonly object[] {
  return languages.map((language) => ({ '@value': text[language], '@language': language }));
}

/** A credential before it is signed (W3C Verifiable Credentials 2.0). It says its claims and nothing else
 * about anybody. */
export function credentialOf(facts: CredentialFacts): SignedDocument {
  const { id, issuer, kind, kindName, number, claims, display, from, until, status } = facts;
  return {
    '@context': credentialContexts,
    id,
    type: ['VerifiableCredential', kindName],
    name: tagged(kind.title),
    description: tagged(kind.statement),
    certificateNumber: number,
    issuer: { id: issuer.id, name: tagged(issuer.name) },
    validFrom: `${from}T00:00:00+08:00`,
    ...(until !== undefined && { validUntil: `${until}T23:59:59+08:00` }),
    credentialStatus: purposes.map((purpose) => ({
      id: `${status.list(purpose)}#${String(status.index)}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: String(status.index),
      statusListCredential: status.list(purpose),
    })),
    credentialSubject: claims,
    display: display.map(({ claim, label, value }) => ({
      claim,
      label: tagged(label),
      value: tagged(value),
    })),
  };
}

/** A published list of statuses before it is signed (W3C Bitstring Status List 1.0). `encoded` is the
 * compressed list in base64url with its multibase mark. */
export function statusListOf(list: {
  readonly id: string;
  readonly issuer: string;
  readonly purpose: StatusPurpose;
  readonly encoded: string;
  readonly from: string;
  readonly until: string;
}): SignedDocument {
  return {
    '@context': [credentialContexts[0]],
    id: list.id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: list.issuer,
    validFrom: list.from,
    validUntil: list.until,
    credentialSubject: {
      id: `${list.id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: list.purpose,
      encodedList: list.encoded,
    },
  };
}

/** The document of a did:web issuer: every key it ever signed with, so that older credentials verify. A key
 * that was retired says when: nothing it signed later counts (W3C Controlled Identifiers 1.0, `expires`). */
export function issuerDocument(
  issuer: string,
  keys: readonly {
    readonly id: string;
    readonly multikey: string;
    readonly expires: string | null;
  }[],
): SignedDocument {
  const methods = keys.map(({ id, multikey, expires }) => ({
    id,
    type: 'Multikey',
    controller: issuer,
    publicKeyMultibase: multikey,
    ...(expires !== null && { expires }),
  }));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: issuer,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  };
}
