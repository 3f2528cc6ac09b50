export { openLogKey, type LogKey } from './key.ts';
export {
  isBeginning,
  proofFile,
  proofText,
  verifyProof,
  type ProofFault,
  type ProofFile,
} from './proof.ts';
export { logOrigin, nodeName, openCheckpoint, publishCheckpoint, type NodeLog } from './publish.ts';
export { boundAs, type BoundForm } from './words.ts';
