export { abilities, conditionsUnmet, isRequired, permitted, type Ability } from './abilities.ts';
export { overdue, recomputed } from './clocks.ts';
export { canonical } from './canonical.ts';
export { compileScheme, rulesOf, type CompiledScheme } from './compile.ts';
export {
  decide,
  decideFollowing,
  decideTimers,
  decideOpening,
  openingRefused,
  type Decision,
  type Standing,
} from './decide.ts';
export {
  environmentOf,
  heldAtOpening,
  partiesAtOpening,
  type Surroundings,
} from './environment.ts';
export { byTimer, isAutomatic, recordEffectsOf, serialsOf } from './effect-rules.ts';
export { evolve, replay } from './evolve.ts';
export type { LeadMatter } from './leads.ts';
export { leavingFields } from './leaving.ts';
export { fieldsNamed, lookupsOfHolder } from './lookup-fields.ts';
export { isFilled } from './filled.ts';
export { decideMigration, hasClock } from './migrate.ts';
export { shapeProblems } from './scheme-shape.ts';
export { seal, sealed, sealOf, unsealed, type PersonalValue, type Sealing } from './sealed.ts';
export { checkValue, wellFormed } from './field-check.ts';
export { mayNamePerson, personsNamed, type RolesOfPersons } from './person-check.ts';
export { kindsOfUnits, mayName, type UnitKinds } from './unit-check.ts';
export { acceptedTypes, checkFile, sizeOf, wrongType } from './file-check.ts';
export { answeringPart, mayHold, partsHeld, partyFor, rolesLacking } from './parts.ts';
export { placesOf, type PartyPlace } from './places.ts';
export { dutiesOf } from './duties.ts';
export { fieldOfColumn } from './entry-fields.ts';
export { saidInGeneral, saidWith } from './otherwise.ts';
export { parameterProblems } from './parameter-check.ts';
export { personalPlaces, type PersonalPlaces } from './personal-places.ts';
export { recordsWanted, type RecordsWanted } from './records-wanted.ts';
export type {
  Acting,
  BranchState,
  ClockState,
  Command,
  DocumentHashes,
  Matter,
  MatterEvent,
  SeenEntry,
  SeenRecords,
  SettledEffect,
} from './matter.ts';
export { formatNumber, numbersRead } from './number-form.ts';
export { titled, type Refusal, type RefusalCode } from './refusal.ts';
export { visibleFields } from './visible-fields.ts';
export { dayFor } from './timer-day.ts';
export { targetsOf } from './targets.ts';
export { versionName } from './version-name.ts';
