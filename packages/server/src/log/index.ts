export { openLogKey, type LogKey } from './key.ts';
export { logOrigin, openCheckpoint, publishCheckpoint } from './publish.ts';
