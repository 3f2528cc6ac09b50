export { languages, type Language, type Text } from './language.ts';
export { defineZone, type SampleLetter, type Side, type Unit, type Zone } from './zone.ts';
