export { openLogKey, type LogKey } from './key.ts';
export { logOrigin, nodeName, openCheckpoint, publishCheckpoint } from './publish.ts';
