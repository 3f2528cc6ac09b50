export type * from './reading.ts';
export { clean } from './clean/clean.ts';
export type { Cleaned } from './clean/clean.ts';
export { toSimplified, toTraditional } from './clean/script.ts';
