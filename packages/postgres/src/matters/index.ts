export { chainHash, noEvent, sha256, type ChainedEvent } from './chain.ts';
export { commandForm, prepareCommit, type Decided } from './prepare.ts';
export type { MatterStore } from './store.ts';
export type * from './types.ts';
