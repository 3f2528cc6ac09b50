export { chainHash, noEvent, sha256, type ChainedEvent } from './chain.ts';
export { commandForm, prepareCommit, type Decided } from './prepare.ts';
export type { MatterStore } from './store.ts';
export type * from './types.ts';
export type { ProposalCount, ReplyCount, ReplyCountQuery } from './proposal-statistics.ts';
export type { StoredCheckpoint } from './log/checkpoints.ts';
export type { LogHead } from './log/extend.ts';
export type { InclusionProof } from './log/proofs.ts';
export type { Trouble, VerifyReport } from './verify/report.ts';
