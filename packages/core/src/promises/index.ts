export type * from './types.ts';
export type * from './views.ts';
export { promisesOf } from './promises-of.ts';
export { normalise } from './normalise.ts';
export { compare, scorePair } from './score.ts';
export { isPronoun, sameUnit } from './features.ts';
export { bestLinks, linkPromises } from './link.ts';
export { KeyIndex, type KeyBucket } from './key-index.ts';
export { assemble, LONGEST_LINEAGE } from './assemble.ts';
export { audit, auditLetter, auditLineage } from './audit/index.ts';
export { citedTitles, cites, titleEnd } from './audit/cites.ts';
export {
  clearingOf,
  mayBeMissed,
  mayAnswerFor,
  surelySameUnit,
  suspectDropped,
  type Clearing,
} from './audit/dropped.ts';
export { workList } from './work-list.ts';
export { workListPart, type WorkListPart } from './work-list-part.ts';
export { originalTitle, originalWords } from './original-words.ts';
export { letterUnits, nearestUnits, unitCalled, type LetterUnit } from './units.ts';
export { letterIdentity } from './letter-identity.ts';
export { letterYear } from './letter-year.ts';
