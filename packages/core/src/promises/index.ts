export type * from './types.ts';
export type * from './views.ts';
export { promisesOf } from './promises-of.ts';
export { normalise } from './normalise.ts';
export { scorePair } from './score.ts';
export { linkNew, linkPromises } from './link.ts';
export { assemble } from './assemble.ts';
export { audit, auditLetter, auditLineage } from './audit/index.ts';
export { workList } from './work-list.ts';
