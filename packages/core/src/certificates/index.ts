export {
  checkCredential,
  checkNames,
  parsedDocument,
  type CertificateFault,
  type Check,
  type Finding,
  type Published,
  type Tools,
  type Verdict,
} from './check.ts';
export {
  credentialOf,
  issuerDocument,
  purposes,
  statusListOf,
  type StatusPurpose,
} from './credential.ts';
export { fromMultikey, toMultikey } from './multibase.ts';
export {
  certificateCode,
  certificateNumber,
  isCertificateCode,
  readCertificateNumber,
} from './number.ts';
export { withProof, type SignedDocument } from './proof.ts';
export { sameText, shownCertificate, type ShownCertificate } from './shown.ts';
