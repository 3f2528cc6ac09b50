export { abilities, conditionsUnmet, isRequired, permitted, type Ability } from './abilities.ts';
export { overdue, recomputed } from './clocks.ts';
export { canonical, compileScheme, type CompiledScheme } from './compile.ts';
export {
  decide,
  decideExpiry,
  decideOpening,
  openingRefused,
  visibleFields,
  type Decision,
  type Standing,
} from './decide.ts';
export { environmentOf, type Surroundings } from './environment.ts';
export { evolve, replay } from './evolve.ts';
export { decideMigration } from './migrate.ts';
export {
  personalPlaces,
  seal,
  sealed,
  sealOf,
  unsealed,
  type PersonalPlaces,
  type PersonalValue,
  type Sealing,
} from './sealed.ts';
export { checkValue } from './field-check.ts';
export { acceptedTypes, checkFile, sizeOf, wrongType } from './file-check.ts';
export type {
  Acting,
  BranchState,
  ClockState,
  Command,
  Matter,
  MatterEvent,
  SettledEffect,
} from './matter.ts';
export { formatNumber } from './number-form.ts';
export type { Refusal, RefusalCode } from './refusal.ts';
