export {
  credentialOf,
  issuerDocument,
  purposes,
  statusListOf,
  type StatusPurpose,
} from './credential.ts';
export { fromMultikey, toMultikey } from './multibase.ts';
export { isProven, proofOf, withProof, type SignedDocument } from './proof.ts';
