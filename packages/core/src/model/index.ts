export {
  defineBundle,
  type Bundle,
  type BundlePart,
  type Given,
  type GivenValue,
  type SharedQuestion,
} from './bundle.ts';
export type { CalendarName, ClockDefinition, ClockRule, ClockUnit } from './clock.ts';
export {
  mostOfAll,
  type Crossing,
  type Field,
  type FieldKind,
  type GroupColumn,
  type Privacy,
  type TextPattern,
  type WhichPersons,
  type WhichUnits,
} from './field.ts';
export {
  filesIn,
  fileTypes,
  isFileType,
  isFileValue,
  usualFileBytes,
  type FileType,
  type FileValue,
} from './file.ts';
export {
  audiences,
  channels,
  lifeEvents,
  type Audience,
  type Channel,
  type Fee,
  type Guide,
  type LifeEvent,
  type Material,
} from './guide.ts';
export { isText, languages, text, type Language, type Text } from './language.ts';
export {
  accountNamed,
  accountOf,
  namedBy,
  entryStatuses,
  type AccountName,
  type CertificateKind,
  type EntryStatus,
  type Ledger,
  type LedgerAccount,
  type LetterKind,
  type RecordEffect,
  type Records,
  type Register,
  type RegisterColumn,
} from './record.ts';
export type { Comparison, Goes, MechanismKey, Rule } from './rule.ts';
export {
  defineScheme,
  type Action,
  type Actor,
  type Branch,
  type Effect,
  type Excerpt,
  type Lookup,
  type LookupKey,
  type Numbering,
  type Opening,
  type Outcome,
  type Scheme,
  type Stage,
} from './scheme.ts';
export type { Answer, FurtherNotice } from './notice.ts';
export type { Source } from './source.ts';
export {
  currencies,
  isAmount,
  isValue,
  type Amount,
  type Currency,
  type Decimal,
  type Instant,
  type IsoDate,
  type Value,
  type Values,
} from './value.ts';
export {
  defineZone,
  recordsOf,
  parameterOn,
  type Parameter,
  type Parameters,
  type ParameterSources,
  type SampleLetter,
  type SamplePerson,
  type Side,
  type Unit,
  type UnitKind,
  type Zone,
  type ZoneScheme,
} from './zone.ts';
