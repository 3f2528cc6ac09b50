export { fromBase64, toBase64 } from './base64.ts';
export {
  checkpointNote,
  checkpointText,
  keyHashInput,
  readCheckpoint,
  type Checkpoint,
} from './checkpoint.ts';
export { leafInput, nodeInput, type HashBytes, type HashBytesNow } from './hash.ts';
export {
  consistencyRanges,
  grown,
  inclusionRanges,
  nodesOf,
  rangeHash,
  type HashedNode,
  type LeafRange,
  type TreeNode,
} from './tree.ts';
export {
  verifyConsistency,
  verifyInclusion,
  type ConsistencyClaim,
  type InclusionClaim,
} from './verify.ts';
