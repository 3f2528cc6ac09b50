export type * from './reading.ts';
export { clean } from './clean/clean.ts';
export type { Cleaned } from './clean/clean.ts';
export { toSimplified, toTraditional } from './clean/script.ts';
export { splitLetters } from './clean/letters-on-page.ts';
export type { LetterOnPage } from './clean/letters-on-page.ts';
export { findPersonalData, maskPersonalData } from './clean/personal-data.ts';
export type { PersonalData, PersonalDataKind } from './clean/personal-data.ts';
